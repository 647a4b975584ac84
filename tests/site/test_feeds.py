"""What machines read."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree

from showcase.site.feeds import render_api, render_feed, render_sitemap
from showcase.site.options import SiteOptions
from showcase.site.views import render_pages
from tests.site.casebook import OPTIONS, make_casebook

CASEBOOK = make_casebook()
ABOUT = Path(__file__).resolve().parents[2] / "content" / "about" / "index.md"
ATOM = "{http://www.w3.org/2005/Atom}"
KEYS = [
    "url",
    "title",
    "branch",
    "college",
    "cohort",
    "level",
    "standards",
    "topics",
    "year",
    "date",
    "words",
    "summary",
    "cover",
]


def test_the_feed_holds_every_case_whole() -> None:
    feed = ElementTree.fromstring(render_feed(CASEBOOK, OPTIONS))
    entries = feed.findall(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}id") for entry in entries] == [
        f"urn:showcase:case:{case.key}" for case in CASEBOOK.cases
    ]
    content = entries[0].findtext(f"{ATOM}content") or ""
    assert '<h2 id="s1">背景与起因</h2>' in content
    assert 'src="https://example.edu.cn/zs/assets/photos/' in content
    assert feed.findtext(f"{ATOM}updated") == "2026-03-20T00:00:00+08:00"


def test_the_sitemap_names_every_page() -> None:
    pages = tuple(render_pages(CASEBOOK, OPTIONS))
    text = render_sitemap(CASEBOOK, pages, OPTIONS)
    assert text.count("<url>") == len(pages) + 1
    assert (
        "<loc>https://example.edu.cn/zs/cases/2026/yi/</loc><lastmod>2026-03-20</lastmod>" in text
    )
    ElementTree.fromstring(text)


def test_without_an_address_the_sitemap_is_empty_but_sound() -> None:
    pages = tuple(render_pages(CASEBOOK, OPTIONS))
    assert "<url>" not in render_sitemap(CASEBOOK, pages, SiteOptions("无址"))


def test_the_api_has_the_keys_of_the_contract() -> None:
    rows = json.loads(render_api(CASEBOOK))
    assert [list(row) for row in rows] == [KEYS] * len(CASEBOOK.cases)
    assert rows[0]["cover"] == "assets/photos/0100000000000000-1600.jpg"
    assert rows[3]["college"] is None


def test_the_about_page_explains_every_key() -> None:
    assert re.findall(r"^\| `(\w+)` \|", ABOUT.read_text("utf-8"), re.M) == KEYS
