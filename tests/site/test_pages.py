"""What holds for every page."""

import posixpath
import re
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest

from showcase.model.casebook import Casebook
from showcase.photos.variants import Format, site_variants
from showcase.site.assets import asset_files
from showcase.site.browse_data import COLUMNS
from showcase.site.chapters import CHAPTER_LIMIT, chapters, chapters_of_year
from showcase.site.media import linked_files, media_url, shown_pictures
from showcase.site.options import SiteOptions
from showcase.site.page import Page
from showcase.site.views import render_pages
from tests.site.casebook import EVIL, OPTIONS, TODAY, make_casebook

CASEBOOK = make_casebook()
PAGES = {page.url: page for page in render_pages(CASEBOOK, OPTIONS)}
VOID = {"img", "br", "hr", "input", "source", "track", "path", "rect"}


class Reader(HTMLParser):
    """Notes tags, attributes, ids and addresses, and whether tags are closed in order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.ids: list[str] = []
        self.attributes: set[str] = set()
        self.addresses: list[str] = []
        self.inline_scripts = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.attributes |= set(values)
        if tag not in VOID:
            self.open.append(tag)
        if "id" in values:
            self.ids.append(values["id"])
        self.inline_scripts += tag == "script" and "src" not in values
        self.addresses += [values[n] for n in ("href", "src", "poster", "action") if n in values]
        for source in filter(None, values.get("srcset", "").split(", ")):
            self.addresses.append(source.split(" ")[0])

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag


def read(page: Page) -> Reader:
    reader = Reader()
    reader.feed(page.main)
    assert reader.open == []
    return reader


def site_files() -> set[str]:
    pictures = {
        variant.url_as(form)
        for file in shown_pictures(CASEBOOK)
        for variant in site_variants(file)
        for form in Format
    }
    booklets = {b.url for b in OPTIONS.booklets} | {
        other.url for b in OPTIONS.booklets for other in b.others
    }
    return {
        *PAGES,
        *pictures,
        *booklets,
        *(file.url for files in OPTIONS.downloads.values() for file in files),
        *(media_url(file) for file in linked_files(CASEBOOK)),
        *(url for url, _ in asset_files()),
        COLUMNS,
    }


@pytest.mark.parametrize("url", PAGES)
def test_a_page_is_sound(url: str) -> None:
    page = PAGES[url]
    reader = read(page)
    assert len(reader.ids) == len(set(reader.ids))
    assert not {a for a in reader.attributes if a == "style" or a.startswith("on")}
    assert reader.inline_scripts == 0
    assert page.main.count("<h1") == 1
    assert page.title
    assert page.description


@pytest.mark.parametrize("url", PAGES)
def test_links_resolve(url: str) -> None:
    known = site_files()
    for address in read(PAGES[url]).addresses:
        parts = urlsplit(address)
        if parts.scheme:
            assert parts.scheme in {"http", "https"}
            continue
        assert not address.startswith("/")
        target = posixpath.normpath(posixpath.join(posixpath.dirname(url), parts.path))
        if not parts.path:
            target = url
        assert target in known, address
        if parts.fragment and target in PAGES:
            assert parts.fragment in read(PAGES[target]).ids, address


@pytest.mark.parametrize("url", PAGES)
def test_hostile_text_stays_text(url: str) -> None:
    page = PAGES[url]
    assert "<script>" not in page.main
    assert "onerror='" not in page.main
    assert not [address for address in read(page).addresses if "script:" in address.lower()]


def test_hostile_text_is_shown() -> None:
    assert "&lt;script&gt;" in PAGES["cases/2025/evil/index.html"].main
    assert EVIL in PAGES["cases/2025/evil/index.html"].title


def test_one_landing_page_a_section() -> None:
    landings = [page.section for page in PAGES.values() if page.landing]
    assert len(landings) == len(set(landings))
    assert all(f"{section}/index.html" in PAGES for section in landings)


def test_pages_are_the_same_every_time() -> None:
    again = {page.url: page for page in render_pages(make_casebook(), OPTIONS)}
    assert list(again) == list(PAGES)
    for url, page in again.items():
        first = PAGES[url]
        told = (page.title, page.description, page.shows, page.main)
        assert told == (first.title, first.description, first.shows, first.main)


def test_an_empty_casebook_has_all_its_sections() -> None:
    empty = Casebook(CASEBOOK.programme.model_copy(update={"cohorts": ()}), (), (), {}, TODAY)
    pages = tuple(render_pages(empty, SiteOptions("空")))
    for page in pages:
        read(page)
    sections = {page.section for page in PAGES.values() if page.landing}
    assert {page.section for page in pages if page.landing} == sections


def test_nothing_is_ranked() -> None:
    labels = re.findall(r'<th scope="row"><a[^>]*>([^<]*)', PAGES["statistics/index.html"].main)
    colleges = [label for label in labels if label.endswith("学院")]
    assert colleges == [c.name for c in CASEBOOK.programme.colleges]


def test_a_long_series_is_cut_by_year_and_by_number() -> None:
    many = tuple(range(CHAPTER_LIMIT + 1))
    pages = list(chapters("photos", [(2026, many), (2025, (0,))]))
    assert [(page.url, page.title, len(page.things)) for page in pages] == [
        ("photos/index.html", "2026年之1", CHAPTER_LIMIT),
        ("photos/2026-2/index.html", "2026年之2", 1),
        ("photos/2025/index.html", "2025年", 1),
    ]
    assert [link.current for link in pages[1].links] == [False, True, False]
    alone = list(chapters_of_year("cases", 2025, (0,)))
    assert [(page.url, page.links) for page in alone] == [("cases/2025/index.html", ())]
    none: list[tuple[int, tuple[int, ...]]] = []
    assert [page.url for page in chapters("videos", none)] == ["videos/index.html"]
