"""Everything a build puts out, written below one folder."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from showcase.booklet.fonts import sans_file, serif_file
from showcase.build.booklets import BuiltBooklet
from showcase.build.films import NO_FILMS, Films
from showcase.build.progress import counting, sum_up
from showcase.build.search_index import index_files
from showcase.cache import Store
from showcase.model.casebook import Case, Casebook
from showcase.photos.cards import CardFonts, card_files, make_cards, missing_cards
from showcase.photos.make import make_photos, missing_photos, site_photos
from showcase.release import SiteWriter
from showcase.search import read_aloud
from showcase.site.assets import asset_files
from showcase.site.browse_data import browse_files
from showcase.site.feeds import (
    render_api,
    render_feed,
    render_search_description,
    render_sitemap,
)
from showcase.site.linked_data import linked_data
from showcase.site.media import (
    caption_files,
    linked_files,
    media_url,
    shown_pictures,
)
from showcase.site.options import SiteOptions
from showcase.site.page import Page
from showcase.site.sharing import share_cards, share_meta
from showcase.site.shell import Filling
from showcase.site.title_font import make_title_font, title_characters
from showcase.site.trail import render_trail, trail_of
from showcase.site.views import render_pages

Frame = Callable[[Page, Filling], str]
"""Sets a page into the theme."""


@dataclass(frozen=True, slots=True)
class RenderedSite:
    """All pages without the theme: those that stand in the navigation, and the others.

    None is drawn before it is written, and none is held after.
    """

    root: Path
    casebook: Casebook
    options: SiteOptions
    landings: tuple[Page, ...]
    details: tuple[Page, ...]
    booklets: tuple[BuiltBooklet, ...]
    films: Films
    titles: Mapping[str, str]
    cases: Mapping[str, Case]
    """The titles of all pages and the cases that have one, by the address of the page."""

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


def render_site(
    root: Path,
    casebook: Casebook,
    options: SiteOptions,
    booklets: tuple[BuiltBooklet, ...] = (),
    films: Films = NO_FILMS,
) -> RenderedSite:
    """Render every page of the casebook."""
    options = replace(options, booklets=tuple(booklet.link for booklet in booklets))
    pages = tuple(render_pages(casebook, options))
    return RenderedSite(
        root,
        casebook,
        options,
        landings=tuple(page for page in pages if page.landing),
        details=tuple(page for page in pages if not page.landing),
        booklets=booklets,
        films=films,
        titles={page.url: page.title for page in pages},
        cases={case.url: case for case in casebook.cases},
    )


def data_files(site: RenderedSite) -> Iterator[tuple[str, str | bytes | Path]]:
    """Yield what hand-written pages may link: feed, API and booklets; a path is to be copied."""
    yield "feed.xml", render_feed(site.casebook, site.options)
    yield "api/cases.json", render_api(site.casebook)
    if site.options.site_url:
        yield "opensearch.xml", render_search_description(site.options)
    yield from browse_files(site.casebook, read_aloud)
    for booklet in site.booklets:
        yield from booklet.files.items()


def write_site(
    site: RenderedSite,
    frame: Frame,
    written: Iterable[str],
    out: Path,
    cache: Store,
    jobs: int | None,
) -> None:
    """Write all that MkDocs doesn't: detail pages, photos, files, data, booklets.

    ``written`` are the pages that MkDocs has made: their titles count for the font.
    """
    writer = SiteWriter(out)
    titles = [set(site.options.site_name), *map(title_characters, written)]
    for page in site.details:
        filling = site.filling(page)
        writer.write(page.url, frame(page, filling))
        titles.append(title_characters(filling.main))
    _write_photos(site, writer, cache, jobs)
    for film, place in site.films.files.items():
        writer.copy(film, place)  # a video stands at its own path
    for file in linked_files(site.casebook):
        writer.copy(media_url(file), site.root / file.path)
    for url, captions in caption_files(site.casebook):
        writer.write(url, captions)
    font = make_title_font(titles, serif_file(), cache)
    for url, data in (*font.files, *asset_files(font.style)):
        writer.write(url, data)
    for found in index_files(site.casebook, cache):
        writer.write(found.url, found.content)
    pages = (*site.landings, *site.details)
    writer.write("sitemap.xml", render_sitemap(site.casebook, pages, site.options))


def _write_photos(site: RenderedSite, writer: SiteWriter, cache: Store, jobs: int | None) -> None:
    photos = shown_pictures(site.casebook)
    missing = missing_photos(photos, cache)
    with counting("制作照片", "张", len(missing)) as count:
        for _ in make_photos(site.root, missing, cache, jobs=jobs):
            count()
    cards, fonts = share_cards(site.casebook, site.options), CardFonts(serif_file(), sans_file())
    missing_ones = missing_cards(cards, fonts, cache)
    with counting("制作分享图", "张", len(missing_ones)) as count:
        for _ in make_cards(site.root, missing_ones, fonts, cache, jobs=jobs):
            count()
    sum_up("照片", "张", len({photo.digest for photo in photos}), len(missing))
    files = site_photos(site.root, photos, cache), card_files(site.root, cards, fonts, cache)
    for url, found in chain(*files):
        if isinstance(found, Path):
            writer.link(url, found)
        else:
            writer.write(url, found)
