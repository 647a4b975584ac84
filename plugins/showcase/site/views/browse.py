"""The browse page: all cases, narrowed by facets."""

from collections.abc import Iterator
from dataclasses import dataclass

from showcase.model.casebook import Casebook
from showcase.site.cards import CaseCard, case_cards
from showcase.site.facets import Facet, facets_of
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
    total = len(casebook.cases)

    def make() -> BrowseView:
        cards = case_cards(casebook.cases[:CARD_LIMIT], casebook)
        return BrowseView(total, facets_of(casebook), cards)

    description = f"{options.site_name}：{total} 篇案例，按年份、批次、单位、对标和主题查找。"
    yield Page(URL, "案例", description, "browse.html", make, "cases", landing=True)
