"""The browse page: all cases, narrowed by facets."""

from collections.abc import Iterator
from dataclasses import dataclass

from showcase.model.casebook import Casebook
from showcase.site.cards import CaseCard, case_cards
from showcase.site.environment import render
from showcase.site.facets import Facet, facets_of
from showcase.site.links import base_of
from showcase.site.options import SiteOptions
from showcase.site.page import Page

URL = "cases/index.html"
# The newest stand here; scripts list the others, and without them there are the facets' own pages.
CARD_LIMIT = 48


@dataclass(frozen=True, slots=True)
class BrowseView:
    """What the browse page shows before its script takes over."""

    total: int
    facets: tuple[Facet, ...]
    cards: tuple[CaseCard, ...]


def browse_view(casebook: Casebook, options: SiteOptions) -> Iterator[Page]:
    """Yield the browse page."""
    view = BrowseView(
        total=len(casebook.cases),
        facets=facets_of(casebook),
        cards=case_cards(casebook.cases[:CARD_LIMIT], casebook),
    )
    main = render("browse.html", view, base_of(URL))
    description = f"{options.site_name}：{view.total} 篇案例，按年份、批次、单位、对标和主题查找。"
    yield Page(URL, "案例", description, main, "cases", landing=True)
