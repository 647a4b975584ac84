"""The pages that list the cases of a year."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from showcase.model.casebook import Case, Casebook
from showcase.site.cards import CaseCard, case_cards
from showcase.site.chapters import Chapter, chapters_of_year
from showcase.site.options import BookletLink, SiteOptions
from showcase.site.page import Page, digests_of


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
        cases, booklet = casebook.cases_of_year(year), booklets.get(year)
        description = f"{year}年的 {len(cases)} 篇案例。"
        for chapter in chapters_of_year("cases", year, cases):
            make = partial(_year, len(cases), chapter, booklet, casebook)
            shows = (repr(booklet), repr(chapter.links), *digests_of(chapter.things))
            title = f"{chapter.title}案例"
            yield Page(chapter.url, title, description, "year.html", make, "cases", shows=shows)


def _year(
    total: int, chapter: Chapter[Case], booklet: BookletLink | None, casebook: Casebook
) -> YearView:
    cards = case_cards(chapter.things, casebook)
    return YearView(total, Chapter(chapter.url, chapter.title, cards, chapter.links), booklet)
