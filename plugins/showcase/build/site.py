"""Everything that a site consists of, planned before any of it is drawn."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from showcase.build.case_parts import CaseParts
from showcase.build.code_version import site_version
from showcase.build.films import NO_FILMS, Films
from showcase.cache import digest_of
from showcase.findings import Finding, Severity
from showcase.model.casebook import Case, Casebook
from showcase.model.programme import Programme
from showcase.search import read_aloud
from showcase.site.browse_data import browse_files
from showcase.site.data_file import DataFile
from showcase.site.feeds import FEED_LIMIT, render_api, render_feed, render_search_description
from showcase.site.linked_data import linked_data
from showcase.site.options import SiteOptions
from showcase.site.page import Page, digests_of
from showcase.site.sharing import share_meta
from showcase.site.shell import Filling
from showcase.site.trail import render_trail, trail_of
from showcase.site.views import render_pages

if TYPE_CHECKING:
    from showcase.build.booklets import Booklets, BuiltBooklet
    from showcase.build.offprints import Offprints

FEED, API, SEARCH_DESCRIPTION = "feed.xml", "api/cases.json", "opensearch.xml"


NOT_MADE = "手写的页面里链接了 %s，但没有生成这个文件。"


@dataclass(frozen=True, slots=True)
class PlannedSite:
    """A site that can be written.

    None of the ``pages`` is drawn before it is written, and none is held after. ``fingerprint`` is
    that of the programme and the tables beside it.
    """

    root: Path
    casebook: Casebook
    options: SiteOptions
    fingerprint: str
    pages: tuple[Page, ...]
    booklets: "Booklets | None"
    films: Films
    offprints: "Offprints | None"
    titles: Mapping[str, str]
    cases: Mapping[str, Case]
    """The titles of all pages and the cases that have one, by the address of the page."""

    @property
    def books(self) -> "tuple[BuiltBooklet, ...]":
        """The booklets that were made."""
        return self.booklets.books if self.booklets else ()

    @property
    def told(self) -> tuple[Finding, ...]:
        """What is to be told of booklets, offprints and films, each thing once."""
        printed = (made.findings for made in (self.booklets, self.offprints) if made)
        return tuple(dict.fromkeys((*chain(*printed), *self.films.findings)))

    @property
    def whole(self) -> bool:
        """Whether all could be made; the machine may have been busy when something could not."""
        return not any(finding.severity is Severity.ERROR for finding in self.told)

    @property
    def key(self) -> str:
        """What changes with all that every page may look at without saying so."""
        options, today = self.options, self.casebook.today.isoformat()
        told = (options.site_name, options.site_url, str(options.shared), today)
        return digest_of(site_version(), self.fingerprint, *told)

    def filling(self, page: Page) -> Filling:
        """Return what a page puts into the shell."""
        steps = trail_of(page, self.titles)
        case = self.cases.get(page.url)
        return Filling(
            title=page.title,
            description=page.description,
            canonical=self.options.absolute(page.url),
            head=linked_data(page, steps, case, self.options)
            + (share_meta(case, self.options) if case else ""),
            trail=render_trail(page, steps),
            main=page.main,
        )

    def without(self, linked: Iterable[str]) -> tuple[str, ...]:
        """Return which of the booklets that pages link there are not."""
        made = {url for book in self.books for url in book.files}
        return tuple(url for url in linked if url not in made)

    def make_parts(self, urls: Iterable[str], jobs: int | None) -> None:
        """Make at once what of the cases on these pages isn't kept."""
        cases = [case for url in urls if (case := self.cases.get(url))]
        if isinstance(self.options.own, CaseParts):
            self.options.own.make_missing(cases, self.casebook.programme, self.options, jobs)

    def key_of(self, page: Page, own: str) -> str:
        """Return what a page is made from, where it tells; ``own`` is the key of site and shell."""
        if page.shows is None:
            return ""
        steps = (f"{step.url} {step.title}" for step in trail_of(page, self.titles))
        trail = "\n".join(steps)
        return digest_of(own, page.url, page.title, page.description, trail, *page.shows)


def plan_site(
    root: Path,
    casebook: Casebook,
    options: SiteOptions,
    fingerprint: str = "",
    booklets: "Booklets | None" = None,
    films: Films = NO_FILMS,
    offprints: "Offprints | None" = None,
) -> PlannedSite:
    """Plan every page of the casebook."""
    books = booklets.books if booklets else ()
    options = replace(
        options,
        booklets=tuple(book.link for book in books),
        downloads=offprints.downloads if offprints else {},
    )
    pages = tuple(render_pages(casebook, options))
    return PlannedSite(
        root,
        casebook,
        options,
        fingerprint,
        pages,
        booklets=booklets,
        films=films,
        offprints=offprints,
        titles={page.url: page.title for page in pages},
        cases={case.url: case for case in casebook.cases},
    )


def landing_pages(options: SiteOptions) -> tuple[Page, ...]:
    """Return the pages that stand in the navigation: they are the same for any casebook."""
    nobody = Programme(institutions=(), colleges=(), branches=(), cohorts=())
    empty = Casebook(nobody, (), (), {}, datetime.date.min)
    return tuple(page for page in render_pages(empty, options) if page.landing)


def data_files(site: PlannedSite) -> Iterator[DataFile]:
    """Yield what machines and scripts read."""
    casebook, options = site.casebook, site.options
    newest = digests_of(casebook.cases[:FEED_LIMIT])
    yield DataFile(FEED, lambda: render_feed(casebook, options), newest)
    yield DataFile(API, lambda: render_api(casebook), digests_of(casebook.cases))
    if options.site_url:
        yield DataFile(SEARCH_DESCRIPTION, lambda: render_search_description(options))
    yield from browse_files(casebook, read_aloud)


def data_urls(options: SiteOptions) -> tuple[str, ...]:
    """Return the data files that hand-written pages may link."""
    return (FEED, API, *([SEARCH_DESCRIPTION] if options.site_url else []))
