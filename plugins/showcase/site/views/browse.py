"""The browse page: all cases, narrowed by facets."""

from collections.abc import Iterator
from dataclasses import dataclass

from showcase.model.casebook import Casebook
from showcase.site.browse_data import BROWSE_DATA
from showcase.site.cards import CaseCard, case_cards
from showcase.site.environment import render
from showcase.site.facets import Facet, facets_of
from showcase.site.links import base_of
from showcase.site.options import SiteOptions
from showcase.site.page import Page

URL = "cases/index.html"
# Without scripts the newest of these stand here, all others on the pages of their years.
CARD_LIMIT = 300


@dataclass(frozen=True, slots=True)
class BrowseView:
    """What the browse page shows before its script takes over."""

    total: int
    facets: tuple[Facet, ...]
    cards: tuple[CaseCard, ...]
    data: str


def browse_view(casebook: Casebook, options: SiteOptions) -> Iterator[Page]:
    """Yield the browse page."""
    view = BrowseView(
        total=len(casebook.cases),
        facets=facets_of(casebook),
        cards=case_cards(casebook.cases[:CARD_LIMIT], casebook),
        data=BROWSE_DATA,
    )
    main = render("browse.html", view, base_of(URL))
    description = f"{options.site_name}：{view.total} 篇案例，按年份、批次、单位、对标和主题查找。"
    yield Page(URL, "案例", description, main, "cases", landing=True)
