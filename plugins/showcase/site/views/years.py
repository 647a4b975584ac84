"""The pages that list the cases of a year."""

from collections.abc import Iterator
from dataclasses import dataclass

from showcase.model.casebook import Casebook
from showcase.site.cards import CaseCard, case_cards
from showcase.site.chapters import Chapter, chapters_of_year
from showcase.site.environment import render
from showcase.site.links import base_of
from showcase.site.options import BookletLink, SiteOptions
from showcase.site.page import Page


@dataclass(frozen=True, slots=True)
class YearView:
    """A page of a year's cases in order of their dates, how many there are, and the compilation."""

    total: int
    chapter: Chapter[CaseCard]
    booklet: BookletLink | None


def year_views(casebook: Casebook, options: SiteOptions) -> Iterator[Page]:
    """Yield the pages of every year, newest first."""
    booklets = {booklet.year: booklet for booklet in options.year_booklets}
    for year in casebook.years:
        cards = case_cards(casebook.cases_of_year(year), casebook)
        for chapter in chapters_of_year("cases", year, cards):
            view = YearView(len(cards), chapter, booklets.get(year))
            main = render("year.html", view, base_of(chapter.url))
            description = f"{year}年的 {len(cards)} 篇案例。"
            yield Page(chapter.url, f"{chapter.title}案例", description, main, "cases")
