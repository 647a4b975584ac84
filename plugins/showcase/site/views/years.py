"""The pages that list the cases of a year."""

from collections.abc import Iterator
from dataclasses import dataclass

from showcase.model.casebook import Casebook
from showcase.site.cards import CaseCard, case_cards
from showcase.site.environment import render
from showcase.site.links import base_of, year_url
from showcase.site.options import BookletLink, SiteOptions
from showcase.site.page import Page


@dataclass(frozen=True, slots=True)
class YearView:
    """A year, its cases in order of their dates, and its compilation."""

    year: int
    cards: tuple[CaseCard, ...]
    booklet: BookletLink | None


def year_views(casebook: Casebook, options: SiteOptions) -> Iterator[Page]:
    """Yield the page of every year, newest first."""
    booklets = {booklet.year: booklet for booklet in options.year_booklets}
    for year in casebook.years:
        url = year_url(year)
        cards = case_cards(casebook.cases_of_year(year), casebook)
        main = render("year.html", YearView(year, cards, booklets.get(year)), base_of(url))
        yield Page(url, f"{year}年案例", f"{year}年的 {len(cards)} 篇案例。", main, "cases")
