"""The search page; its script does the searching."""

from collections.abc import Iterator
from dataclasses import dataclass

from showcase.model.casebook import Casebook
from showcase.site.environment import render
from showcase.site.links import base_of
from showcase.site.options import SiteOptions
from showcase.site.page import Page

URL = "search/index.html"
_EXAMPLES = 6


@dataclass(frozen=True, slots=True)
class SearchView:
    """The form, and topics to begin with."""

    total: int
    examples: tuple[str, ...]


def search_view(casebook: Casebook, options: SiteOptions) -> Iterator[Page]:
    """Yield the search page."""
    topics = dict.fromkeys(topic for case in casebook.cases for topic in case.study.topics)
    view = SearchView(len(casebook.cases), tuple(topics)[:_EXAMPLES])
    main = render("search.html", view, base_of(URL))
    yield Page(URL, "搜索", "在全部案例的全文里搜索。", main, "search", landing=True)
