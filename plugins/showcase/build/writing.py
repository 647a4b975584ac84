"""Writing a planned site: what was written from the same stays, if the writer knows of it."""

from collections.abc import Iterator
from contextlib import ExitStack
from itertools import chain
from pathlib import Path

from showcase.booklet.fonts import serif_file
from showcase.build.card_fonts import card_fonts
from showcase.build.frames import Frames
from showcase.build.progress import counting, sum_up
from showcase.build.search_index import IndexMaking
from showcase.build.site import PlannedSite, data_files
from showcase.cache import Store, digest_of
from showcase.photos.cards import card_files, make_cards, missing_cards
from showcase.photos.make import make_photos, missing_photos, site_photos
from showcase.release import SiteRenewal, SiteWriter
from showcase.site.assets import asset_files
from showcase.site.feeds import render_sitemap
from showcase.site.links import base_of
from showcase.site.media import caption_files, linked_files, media_url, shown_pictures
from showcase.site.page import Page
from showcase.site.pieces import render_piece
from showcase.site.sharing import share_cards
from showcase.site.shell import Filling, ShellError
from showcase.site.title_font import FontCutting, count_characters, title_characters
from showcase.work import beside, open_executor

Writer = SiteWriter | SiteRenewal
_MANY_PAGES = 400
"""So many are counted aloud, and their titles are worth another process that cuts a font for them."""


def write_site(
    site: PlannedSite,
    frames: Frames,
    writer: Writer,
    index: IndexMaking,
    cache: Store,
    jobs: int | None,
) -> None:
    """Write every page and file but for those that MkDocs copies.

    The index and the font are made by other processes, as far as may be, while we draw.
    ShellError where the theme is another than ours, BookletError without its fonts.
    """
    notes, changed = _look_at_pages(site, frames, writer)
    site.make_parts([page.url for page, _ in changed], jobs)
    index.begin()
    with ExitStack() as stack:
        drawn = (*_write_frames(site, frames, writer), *_write_pages(site, frames, writer, changed))
        titles = count_characters((site.options.site_name, *notes, *drawn))
        executor = stack.enter_context(open_executor(len(site.pages), jobs, _MANY_PAGES))
        # What the cutter reads and keeps lies on this machine.
        cutting = FontCutting(titles, serif_file(), cache, beside(executor))
        _write_files(site, writer, cache, jobs)
        for found in index.files():
            if writer.keep(found.url, found.digest) is None:
                writer.write(found.url, found.content, found.digest)
        font = cutting.font()
    for url, data in (*font.files, *asset_files(font.style)):
        writer.write(url, data)
    writer.write("sitemap.xml", render_sitemap(site.casebook, site.pages, site.options))


def _write_files(site: PlannedSite, writer: Writer, cache: Store, jobs: int | None) -> None:
    """Write all that is no page and hangs on no page."""
    for made in data_files(site):
        key = digest_of(site.key, *made.shows) if made.shows is not None else ""
        if not key or writer.keep(made.url, key) is None:
            writer.write(made.url, made.make(), key)
    for booklet in site.books:
        for url, file in booklet.files.items():
            writer.link(url, file)
    for url, file in (site.offprints.files if site.offprints else {}).items():
        writer.link(url, file)
    _write_media(site, writer, cache, jobs)


def _look_at_pages(
    site: PlannedSite, frames: Frames, writer: Writer
) -> tuple[list[str], list[tuple[Page, str]]]:
    """Return the characters of the titles of pages that stay, and the other pages with their keys.

    Those that MkDocs has rendered are neither.
    """
    keys = {place: digest_of(site.key, *shell.pieces) for place, shell in frames.details.items()}
    notes: list[str] = []
    changed: list[tuple[Page, str]] = []
    for page in site.pages:
        if page.url not in frames.pages:
            key = site.key_of(page, keys.get((page.url.count("/"), page.section), ""))
            note = writer.keep(page.url, key) if key else None
            if note is None:
                changed.append((page, key))
            else:
                notes.append(note)
    return notes, changed


def _write_frames(site: PlannedSite, frames: Frames, writer: Writer) -> Iterator[str]:
    """Write the pages that MkDocs has rendered; yield the characters of the titles of each."""
    ours = {page.url: page for page in site.pages}
    for url in frames.pages:
        filling = site.filling(ours[url]) if url in ours else Filling()
        html = set_in_frame(site, frames, url, filling)
        writer.write(url, html)
        yield title_characters(html)


def _write_pages(
    site: PlannedSite, frames: Frames, writer: Writer, pages: list[tuple[Page, str]]
) -> Iterator[str]:
    """Write pages under their keys; yield the characters of the titles of each."""
    with counting("写出网页", "页", len(pages) if len(pages) >= _MANY_PAGES else 0) as count:
        for page, key in pages:
            filling = site.filling(page)
            titles = title_characters(filling.main)
            html = set_in_frame(site, frames, page.url, filling, page.section)
            writer.write(page.url, html, key, titles)
            count()
            yield titles


def set_in_frame(
    site: PlannedSite, frames: Frames, url: str, filling: Filling, section: str = ""
) -> str:
    """Return a whole page: hand-written, of a section, or in the shell that its place shares."""
    shell = frames.pages.get(url) or frames.details.get((url.count("/"), section))
    if shell is None:
        raise ShellError(f"no shell for {url}")

    def draw(name: str, argument: str) -> str:
        piece = render_piece(name, argument, site.casebook, site.options, base_of(url))
        return piece or ""

    return shell.fill(filling, draw)


def _write_media(site: PlannedSite, writer: Writer, cache: Store, jobs: int | None) -> None:
    photos = shown_pictures(site.casebook)
    missing = missing_photos(photos, cache)
    with counting("制作照片", "张", len(missing)) as count:
        for _ in make_photos(site.root, missing, cache, jobs=jobs):
            count()
    cards, fonts = share_cards(site.casebook, site.options), card_fonts()
    missing_ones = missing_cards(cards, fonts, cache)
    with counting("制作分享图", "张", len(missing_ones)) as count:
        for _ in make_cards(site.root, missing_ones, card_fonts, cache, jobs=jobs):
            count()
    sum_up("照片", "张", len({photo.digest for photo in photos}), len(missing))
    files = site_photos(site.root, photos, cache), card_files(site.root, cards, card_fonts, cache)
    for url, found in chain(*files):
        if isinstance(found, Path):
            writer.link(url, found)
        else:
            writer.write(url, found)
    for film, place in site.films.files.items():
        writer.copy(film, place)  # a video stands at its own path
    for file in linked_files(site.casebook):
        writer.copy(media_url(file), site.root / file.path)
    for url, captions in caption_files(site.casebook):
        writer.write(url, captions)
