"""What a finished booklet is held to, read back from its pages alone, whoever's cases are in it.

Each check says how many things it looked at and what is wrong with them: one that looked at
nothing has found nothing out.
"""

import itertools
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import zxingcpp

from showcase.booklet.boxes import MM
from showcase.booklet.preflight.links import Goals
from showcase.booklet.preflight.painting import read_paintings
from showcase.model.page_formats import BOOK_FORMATS, DEFAULT, OFFICIAL, PageFormat
from tests.booklet.setting import Paper, papers
from tests.building.book_reading import Book, BookPage, Glyph, read_book
from tests.building.expected import fold

NEVER_FIRST = set("，。、；：！？）》」』】〕”’…·%％")
NEVER_LAST = set("（《「『【〔“‘")
NOTE_MARKS = set("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
LEAST_MARGIN = 5
"""Millimetres between text and trim."""
CODE = "二维码："
CODE_DPI = 150


@dataclass(frozen=True, slots=True)
class Reading:
    """How many things were looked at, and what is wrong with them."""

    looked: int
    wrong: tuple[str, ...]


@dataclass(frozen=True)
class OpenBook:
    """A booklet, read: its glyphs, its lines, its objects."""

    path: Path
    book: Book
    papers: tuple[Paper, ...]
    format: PageFormat
    pdf: pikepdf.Pdf
    printed: Any
    """The same for pdfium, which paints it."""


def open_book(path: Path) -> OpenBook:
    """Read a booklet of any format; a sheet with a slug is none of them."""
    pdf = pikepdf.open(path)
    size = [round(float(edge) / MM) for edge in pdf.pages[0].mediabox[2:]]
    book = read_book(path)
    official = any("—2—" in page.text for page in book.pages)
    formats = [OFFICIAL] if official else [*BOOK_FORMATS.values()]
    found = [f for f in formats if [round(f.width), round(f.height)] == size]
    page_format = found[0] if found else DEFAULT
    return OpenBook(
        path, book, papers(book, page_format), page_format, pdf, pypdfium2.PdfDocument(path)
    )


# --- where links, numbers and bookmarks lead ------------------------------------------------------


def check_numbers(opened: OpenBook) -> Reading:
    """A page number that is printed on a link is the one of the page that the link leads to.

    Where the link is an entry of the contents, its words stand at the head of that page.
    """
    pages = {page.obj.objgen: number for number, page in enumerate(opened.pdf.pages)}
    goals, looked, wrong = Goals(opened.pdf), 0, []
    for number, page in enumerate(opened.pdf.pages):
        here = opened.book.pages[number]
        for link in page.obj.get("/Annots", []):
            goal = link.get("/Dest", link.get("/A", {}).get("/D"))
            if goal is None:
                continue
            text = _under(here, [float(edge) for edge in link.Rect])
            target = pages.get(next(goals.of_page(pikepdf.Dictionary(Annots=[link]))))
            if target is None:
                wrong.append(f"page {number + 1}: {text} leads nowhere")
                continue
            there = opened.book.pages[target]
            looked += 1
            words, folio = _entry(text)
            if folio and folio != there.label.strip("— "):
                wrong.append(f"page {number + 1}: {text} leads to {there.label}")
            if folio and words and _core(words) not in _core(there.text):
                wrong.append(f"page {number + 1}: {words} is not on {there.label}")
    return Reading(looked, tuple(wrong))


def _under(page: BookPage, rect: list[float]) -> str:
    left, bottom, right, top = rect
    return "".join(
        glyph.character
        for glyph in page.glyphs
        if left <= (glyph.left + glyph.right) / 2 <= right and bottom - 1 <= glyph.baseline <= top
    )


def _entry(text: str) -> tuple[str, str]:
    """Take an entry apart: words, leader, page number."""
    match = re.fullmatch(r"(.*?)\.*(?<!\d)(\d+)", text)
    return (match[1], match[2]) if match else (text, "")


def _core(text: str) -> str:
    """Return a text without punctuation and without the number of a part before it."""
    return re.sub(r"^第.编|[^\w]", "", fold(text))


def check_bookmarks(opened: OpenBook) -> Reading:
    """A bookmark leads to a page with its words, further on than the one before it.

    On one page, headings are read in the order of their bookmarks; a part that has no page of
    its own is no heading.
    """
    wrong = []
    marks = opened.book.bookmarks
    places: dict[int, int] = {}
    for mark in marks:
        text = _core(opened.book.pages[mark.page].text)
        place = text.find(_core(mark.title), places.get(mark.page, 0))
        if place < 0:
            wrong.append(f"{mark.title} is not on page {mark.page + 1}, or before what it follows")
        elif mark.level:
            places[mark.page] = place + len(_core(mark.title))
    for before, mark in itertools.pairwise(marks):
        if mark.page < before.page:
            wrong.append(f"{mark.title} leads back")
    return Reading(len(marks), tuple(wrong))


# --- glyphs and codes -----------------------------------------------------------------------------


def check_glyphs(opened: OpenBook) -> Reading:
    """No glyph is the one that a font has for characters it lacks."""
    looked, wrong = 0, []
    for number, page in enumerate(opened.pdf.pages):
        glyphs = list(glyph_numbers(page))
        looked += len(glyphs)
        if 0 in glyphs:
            wrong.append(f"page {number + 1} shows a missing glyph")
        strange = set("\ufffd\ufffe\uffff\0〓") & set(opened.book.pages[number].text)
        if strange:
            wrong.append(f"page {number + 1} has {sorted(strange)}")
    return Reading(looked, tuple(wrong))


def glyph_numbers(page: pikepdf.Page) -> Iterator[int]:
    """Yield the number of each glyph that a page shows; 0 is the sign for “missing”."""
    for instruction in pikepdf.parse_content_stream(page, "Tj ' \" TJ"):
        last = instruction.operands[-1]
        for shown in list(last) if isinstance(last, pikepdf.Array) else [last]:
            if isinstance(shown, pikepdf.String):
                data = bytes(shown)
                yield from (int.from_bytes(data[at : at + 2]) for at in range(0, len(data), 2))


def check_codes(opened: OpenBook) -> Reading:
    """Every QR code, printed coarsely, is read as the address beside it."""
    looked, wrong = 0, []
    for number, shown in sorted(_codes(opened.pdf).items()):
        picture = opened.printed[number].render(scale=CODE_DPI / 72).to_pil()
        read = sorted(
            found.text.split("://", 1)[-1].removesuffix("index.html").rstrip("/")
            for found in zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)
        )
        looked += len(shown)
        if read != sorted(shown):
            wrong.append(f"page {number + 1} has codes for {sorted(shown)}, read are {read}")
    return Reading(looked, tuple(wrong))


def _codes(pdf: pikepdf.Pdf) -> dict[int, list[str]]:
    """Return what the QR codes of each page stand for, by their alternative texts."""
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    codes: dict[int, list[str]] = {}
    for found in pdf.objects:
        if isinstance(found, pikepdf.Dictionary) and found.get("/S") == "/Figure":
            alt = str(found.get("/Alt", ""))
            if alt.startswith(CODE):
                place = pages[_page_of(found).objgen]
                codes.setdefault(place, []).append(alt.removeprefix(CODE))
    return codes


def _page_of(element: Any) -> Any:
    if "/Pg" in element:
        return element.Pg
    kids = element.K
    return _page_of(kids[0] if isinstance(kids, pikepdf.Array) else kids)


# --- lines and edges ------------------------------------------------------------------------------


def check_lines(opened: OpenBook) -> Reading:
    """No line begins or ends with a mark that may not stand there (避头尾)."""
    looked, wrong = 0, []
    for paper in opened.papers:
        for line in paper.lines:
            looked += 1
            first, last = line.text[0], line.text[-1]
            noted = first in NOTE_MARKS and any(_is_body(paper, glyph) for glyph in line.glyphs)
            if first in NEVER_FIRST or last in NEVER_LAST or noted:
                wrong.append(f"page {paper.label}: {line.text}")
    return Reading(looked, tuple(wrong))


def _is_body(paper: Paper, glyph: Glyph) -> bool:
    return abs(glyph.size - paper.format.body) < 0.05


def check_edges(opened: OpenBook) -> Reading:
    """Text keeps off the trim, and on the pages of the book text and photos keep to the measure.

    A plate runs over the trim: neither short of it, where it would show a white edge, nor inside.
    """
    looked, wrong = 0, []
    page_format = opened.format
    width, height = page_format.width * MM, page_format.height * MM
    margin, slack = LEAST_MARGIN * MM, 0.1 * page_format.body
    for number, page in enumerate(opened.book.pages):
        left, right = _measure(page_format, number)
        for glyph in page.glyphs:
            looked += 1
            inside = margin <= glyph.left and glyph.right <= width - margin
            if not (inside and margin <= glyph.baseline <= height - margin):
                wrong.append(f"page {number + 1}: {glyph.character} is too near to the edge")
            # The boxes of squeezed marks are wider than what is seen of them.
            measured = page.label and unicodedata.category(glyph.character)[0] != "P"
            if measured and (glyph.left < left - slack or glyph.right > right + slack):
                wrong.append(f"page {number + 1}: {glyph.character} is outside the measure")
    for number, painting in enumerate(read_paintings(opened.pdf)):
        left, right = _measure(page_format, number)
        for picture in painting.pictures if opened.book.pages[number].label else ():
            looked += 1
            start, bottom, end, top = picture.box
            within = left - slack <= start and end <= right + slack
            within = within and margin <= bottom and top <= height - margin
            is_plate = start <= 0 and end >= width  # runs over the trim on both sides
            if not (within or is_plate):
                wrong.append(f"page {number + 1}: a photo is outside the measure")
    return Reading(looked, tuple(wrong))


def _measure(page_format: PageFormat, number: int) -> tuple[float, float]:
    """Return where the text begins and ends on a page; those with even indexes are right pages."""
    left = page_format.outer if number % 2 else page_format.inner
    return left * MM, (left + page_format.full_mm) * MM


CHECKS: dict[str, Callable[[OpenBook], Reading]] = {
    "numbers and links": check_numbers,
    "bookmarks and order": check_bookmarks,
    "glyphs": check_glyphs,
    "QR codes": check_codes,
    "lines": check_lines,
    "edges": check_edges,
}
