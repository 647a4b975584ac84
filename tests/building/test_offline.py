"""A built site asks nothing of any other host, and runs from any folder."""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

import pytest

from tests.building.page_tree import Element, parse_page
from tests.building.projects import SampleSite

# Attributes whose address a browser fetches by itself. `<a href>` is for the reader to follow.
LOADED = {
    "src",
    "srcset",
    "imagesrcset",
    "poster",
    "data",
    "action",
    "formaction",
    "background",
    "manifest",
    "xlink:href",
    "ping",
    "cite",
}
# A `<link>` of these kinds is not fetched, or only by a feed reader.
NOT_LOADED = {"canonical", "alternate", "prev", "next", "author", "license"}
CSS_URL = re.compile(r"""url\(\s*(['"]?)(.*?)\1\s*\)|@import\s+(['"])(.*?)\3""", re.DOTALL)


@pytest.fixture(scope="module")
def pages(sample_site: SampleSite) -> dict[str, Element]:
    """Every page of the sample site, by its address."""
    return {
        path.relative_to(sample_site.path).as_posix(): parse_page(path.read_text("utf-8"))
        for path in sorted(sample_site.path.rglob("*.html"))
    }


def _addresses(element: Element) -> Iterator[str]:
    """Yield what a browser would load for an element."""
    for name, value in element.attributes.items():
        if name in {"srcset", "imagesrcset"}:
            yield from (part.split()[0] for part in value.split(",") if part.strip())
        elif name in LOADED:
            yield value
        elif name == "style":
            yield from _css(value)
    if element.tag == "link" and not set(element.attributes["rel"].split()) & NOT_LOADED:
        yield element.attributes["href"]
    if element.tag in {"use", "image"} and "href" in element.attributes:
        yield element.attributes["href"]
    if element.tag == "style":
        yield from _css("".join(text for text in element.inside if isinstance(text, str)))


def _css(text: str) -> Iterator[str]:
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    for _, url, _, imported in CSS_URL.findall(text):
        yield url or imported


def _is_elsewhere(address: str) -> bool:
    parts = urlsplit(address)
    return parts.scheme not in {"", "data"} or bool(parts.netloc)


def test_pages_load_nothing_from_elsewhere(pages: dict[str, Element]) -> None:
    seen = 0
    for name, page in pages.items():
        for element in page.walk():
            for address in _addresses(element):
                seen += 1
                assert not _is_elsewhere(address), f"{name}: <{element.tag}> loads {address}"
                # The server shows 404.html for any address, so it can't count folders.
                if name != "404.html":
                    assert not address.startswith("/"), f"{name}: {address}"
    assert seen > 1000


def test_stylesheets_load_nothing_from_elsewhere(sample_site: SampleSite) -> None:
    sheets = sorted(sample_site.path.rglob("*.css"))
    assert len(sheets) >= 3
    for sheet in sheets:
        for address in _css(sheet.read_text("utf-8")):
            assert not _is_elsewhere(address), f"{sheet.name} loads {address}"
            assert not address.startswith("/"), f"{sheet.name}: {address}"


def test_nothing_is_fetched_ahead(pages: dict[str, Element]) -> None:
    ahead = {"preconnect", "dns-prefetch", "prefetch", "prerender", "preload", "modulepreload"}
    for name, page in pages.items():
        for link in page.all("link"):
            assert not set(link.attributes["rel"].split()) & ahead, name
        for meta in page.all("meta"):
            assert meta.attributes.get("http-equiv", "").lower() != "refresh", name
        assert not page.all("base"), name
        assert not page.all("iframe"), name
        assert not page.all("object"), name
        assert not page.all("embed"), name


def test_our_scripts_name_no_host(sample_site: SampleSite) -> None:
    folder = sample_site.path / "assets/showcase"
    # GLightbox names where a player of its own would come from; gallery-view.js takes that away.
    scripts = sorted(set(folder.rglob("*.js")) - {folder / "glightbox.min.js"})
    assert scripts
    for script in scripts:
        found = re.findall(r"""["'`](?:https?:|wss?:)?//[\w.-]+""", script.read_text("utf-8"))
        assert [url for url in found if "www.w3.org" not in url] == [], script.name


def test_no_attribute_is_a_script(pages: dict[str, Element]) -> None:
    for name, page in pages.items():
        for element in page.walk():
            handlers = [key for key in element.attributes if key.startswith("on")]
            assert not handlers, f"{name}: <{element.tag} {handlers}>"
            href = element.attributes.get("href", "")
            assert not re.match(r"\s*(javascript|vbscript|data):", href, re.IGNORECASE), name


def test_whatever_is_referred_to_is_there(
    sample_site: SampleSite, pages: dict[str, Element]
) -> None:
    """Links too: every address inside the site leads to a file, every fragment to a place."""
    ids = {
        name: {e.attributes["id"] for e in page.walk() if "id" in e.attributes}
        | {e.attributes["name"] for e in page.all("a") if "name" in e.attributes}
        for name, page in pages.items()
    }
    for name, page in pages.items():
        if name == "404.html":
            continue
        for element in page.walk():
            linked = [element.attributes["href"]] if "href" in element.attributes else []
            for address in (*_addresses(element), *linked):
                parts = urlsplit(address)
                if parts.scheme or not (parts.path or parts.fragment):
                    continue
                folder = posixpath.dirname(name)
                target = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
                target = target if parts.path else name
                assert (sample_site.path / target).is_file(), f"{name}: {address}"
                if parts.fragment and target in ids:
                    assert unquote(parts.fragment) in ids[target], f"{name}: {address}"
