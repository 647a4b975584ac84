"""From a book's data to an EPUB 3 file (EPUB 3.3, with the contents of EPUB 2 for old readers)."""

import datetime
import io
import uuid
import zipfile
from collections.abc import Iterator
from importlib import resources
from xml.etree.ElementTree import Element, SubElement

from showcase.booklet.data import BookData
from showcase.booklet.epub.elements import XHTML, add, file_bytes, new_page, page_bytes
from showcase.booklet.epub.pages import EpubPage, book_pages
from showcase.booklet.xml_text import clean

_OPF = "http://www.idpf.org/2007/opf"
_DC = "http://purl.org/dc/elements/1.1/"
_NCX = "http://www.daisy.org/z3986/2005/ncx/"
_CONTAINER = b"""<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
_ZIP_START = (1980, 1, 1, 0, 0, 0)
_ACCESS = (
    ("schema:accessMode", "textual"),
    ("schema:accessMode", "visual"),
    ("schema:accessModeSufficient", "textual"),
    ("schema:accessibilityFeature", "alternativeText"),
    ("schema:accessibilityFeature", "tableOfContents"),
    ("schema:accessibilityHazard", "none"),
    ("schema:accessibilitySummary", "照片都有替代文字，可以只读文字。"),
)


def epub_bytes(
    book: BookData, photos: dict[str, bytes], cover: bytes, made: datetime.datetime
) -> bytes:
    """Return a booklet as an EPUB file; the same book gives the same bytes.

    ``photos`` maps the files of the pictures to JPEGs (those that are not there are left out),
    ``cover`` is a JPEG, ``made`` the date of the book.
    """
    pages = tuple(book_pages(book))
    shown = _without_missing(pages, photos)
    identity = uuid.uuid5(uuid.NAMESPACE_URL, f"{book.cover.title}/{book.cover.subtitle}").urn
    files = {
        "book/book.css": resources.files(__package__).joinpath("assets/book.css").read_bytes(),
        "book/cover.jpg": cover,
        "book/cover.xhtml": page_bytes(_cover_page(book)),
        "book/nav.xhtml": page_bytes(_contents(book, pages)),
        "book/toc.ncx": _old_contents(book, pages, identity),
        "book/package.opf": _package(book, pages, shown, identity, made),
        **{f"book/{page.name}": page_bytes(page.root) for page in pages},
        **{f"book/{name}": photos[name] for name in shown},
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        # The first member, as it is: this is how programs know an EPUB.
        archive.writestr(zipfile.ZipInfo("mimetype", _ZIP_START), b"application/epub+zip")
        for name, content in (("META-INF/container.xml", _CONTAINER), *sorted(files.items())):
            member = zipfile.ZipInfo(name, _ZIP_START)
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, content)
    return out.getvalue()


def _without_missing(pages: tuple[EpubPage, ...], photos: dict[str, bytes]) -> tuple[str, ...]:
    """Take pictures out of the pages whose files are not there; return the files of the others."""
    shown: dict[str, None] = {}
    for page in pages:
        for figure in page.root.iter(f"{{{XHTML}}}figure"):
            for image in figure.findall(f"{{{XHTML}}}img"):
                file = image.get("src", "")
                if file in photos:
                    shown[file] = None
                else:
                    figure.remove(image)
    return tuple(sorted(shown))


def _cover_page(book: BookData) -> Element:
    root, body = new_page(book.cover.title, cover=True)
    alt = f"封面：{book.cover.title}　{book.cover.subtitle}"
    add(add(body, "div"), "img", src="cover.jpg", alt=alt)
    return root


def _levels(pages: tuple[EpubPage, ...]) -> Iterator[tuple[EpubPage, tuple[EpubPage, ...]]]:
    """Yield each page of the upper level with those below it."""
    top = [place for place, page in enumerate(pages) if page.level == 1]
    for place, after in zip(top, [*top[1:], len(pages)], strict=True):
        yield pages[place], tuple(page for page in pages[place + 1 : after] if page.level == 2)


def _contents(book: BookData, pages: tuple[EpubPage, ...]) -> Element:
    root, body = new_page("目录")
    nav = add(body, "nav", epub_type="toc", role="doc-toc")
    add(nav, "h1", "目录")
    rows = add(nav, "ol")
    for page, below in _levels(pages):
        line = add(rows, "li")
        add(line, "a", page.title, href=page.name)
        if below:
            inner = add(line, "ol")
            for lower in below:
                add(add(inner, "li"), "a", lower.title, href=lower.name)
    marks = add(body, "nav", epub_type="landmarks", hidden="hidden")
    places = add(marks, "ol")
    for kind, title, name in (
        ("cover", "封面", "cover.xhtml"),
        ("toc", "目录", "nav.xhtml"),
        ("bodymatter", "正文", pages[1].name),
    ):
        add(add(places, "li"), "a", title, href=name, epub_type=kind)
    return root


def _old_contents(book: BookData, pages: tuple[EpubPage, ...], identity: str) -> bytes:
    root = Element("ncx", {"xmlns": _NCX, "version": "2005-1"})
    head = SubElement(root, "head")
    SubElement(head, "meta", {"name": "dtb:uid", "content": identity})
    SubElement(SubElement(root, "docTitle"), "text").text = clean(book.cover.title)
    rows = SubElement(root, "navMap")
    number = 0
    for page, below in _levels(pages):
        number += 1
        line = _point(rows, page, number)
        for lower in below:
            number += 1
            _point(line, lower, number)
    return file_bytes(root)


def _point(parent: Element, page: EpubPage, number: int) -> Element:
    line = SubElement(parent, "navPoint", {"id": f"n{number}", "playOrder": str(number)})
    SubElement(SubElement(line, "navLabel"), "text").text = clean(page.title)
    SubElement(line, "content", {"src": page.name})
    return line


def _package(
    book: BookData,
    pages: tuple[EpubPage, ...],
    photos: tuple[str, ...],
    identity: str,
    made: datetime.datetime,
) -> bytes:
    root = Element(
        "package",
        {"xmlns": _OPF, "version": "3.0", "unique-identifier": "id", "xml:lang": "zh-CN"},
    )
    facts = SubElement(root, "metadata", {"xmlns:dc": _DC})

    def tell(name: str, text: str, **attributes: str) -> None:
        if text:
            SubElement(facts, name, attributes).text = clean(text)

    tell("dc:identifier", identity, id="id")
    tell("dc:title", f"{book.cover.title}　{book.cover.subtitle}")
    tell("dc:language", "zh-CN")
    for name in book.cover.institutions:
        tell("dc:contributor", name)
    tell("dc:creator", book.author)
    tell("dc:publisher", "" if book.cover.publisher.missing else book.cover.publisher.value)
    tell("dc:date", f"{made:%Y-%m-%d}")
    tell("meta", f"{made:%Y-%m-%dT%H:%M:%SZ}", property="dcterms:modified")
    for name, text in _ACCESS:
        tell("meta", text, property=name)
    SubElement(facts, "meta", {"name": "cover", "content": "cover-image"})

    manifest = SubElement(root, "manifest")

    def hold(identifier: str, href: str, kind: str, **attributes: str) -> None:
        SubElement(
            manifest, "item", {"id": identifier, "href": href, "media-type": kind, **attributes}
        )

    hold("css", "book.css", "text/css")
    hold("cover-image", "cover.jpg", "image/jpeg", properties="cover-image")
    hold("cover", "cover.xhtml", "application/xhtml+xml")
    hold("nav", "nav.xhtml", "application/xhtml+xml", properties="nav")
    hold("ncx", "toc.ncx", "application/x-dtbncx+xml")
    for number, page in enumerate(pages):
        hold(f"p{number}", page.name, "application/xhtml+xml")
    for number, file in enumerate(photos):
        hold(f"i{number}", file, "image/jpeg")

    spine = SubElement(root, "spine", {"toc": "ncx"})
    for identifier in ("cover", "p0", "nav", *(f"p{n}" for n in range(1, len(pages)))):
        SubElement(spine, "itemref", {"idref": identifier})
    return file_bytes(root)
