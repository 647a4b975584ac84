"""Reading a PDF back: glyphs with their places, lines, pages and their labels."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pypdfium2

_MM = 72 / 25.4
TRIM = (210 * _MM, 285 * _MM)
# Between the running head and the folio stands the text: 36 lines of 18 pt below 26 mm.
TOP = TRIM[1] - 26 * _MM
BOTTOM = TOP - 36 * 18


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character: left and right edge and baseline in points from the lower left corner."""

    character: str
    left: float
    right: float
    baseline: float
    size: float

    @property
    def in_body(self) -> bool:
        """Whether it stands between running head and folio."""
        return BOTTOM <= self.baseline <= TOP


@dataclass(frozen=True, slots=True)
class BookPage:
    """A page: ``label`` is its folio, empty where it has none."""

    label: str
    glyphs: tuple[Glyph, ...]

    @property
    def text(self) -> str:
        """All its characters, in the order in which they were set, without white space."""
        return "".join(glyph.character for glyph in self.glyphs)

    @property
    def body(self) -> str:
        """Its text without running head and folio."""
        return "".join(glyph.character for glyph in self.glyphs if glyph.in_body)

    def lines(self) -> Iterator[str]:
        """Yield the lines of the body.

        A line ends where the next glyph stands on another baseline or at a distance, as in the
        next column or cell; a mark that is raised by less than half a line goes on with it.
        """
        line = ""
        for before, glyph in pairwise((None, *(glyph for glyph in self.glyphs if glyph.in_body))):
            assert glyph is not None
            if before is not None and not _goes_on(before, glyph):
                yield line
                line = ""
            line += glyph.character
        if line:
            yield line


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A bookmark and the index of the page it leads to."""

    level: int
    title: str
    page: int


@dataclass(frozen=True, slots=True)
class Book:
    """A booklet, read."""

    pages: tuple[BookPage, ...]
    bookmarks: tuple[Bookmark, ...]

    def numbered(self, folio: str) -> int:
        """Return the index of the page with a folio."""
        return [page.label for page in self.pages].index(folio)


def read_book(path: Path) -> Book:
    """Read a whole PDF."""
    pdf = pypdfium2.PdfDocument(path)
    try:
        pages = tuple(
            BookPage(pdf.get_page_label(number), tuple(_glyphs(pdf, number)))
            for number in range(len(pdf))
        )
        bookmarks = tuple(
            Bookmark(mark.level, mark.get_title(), mark.get_dest().get_index())
            for mark in pdf.get_toc()
        )
    finally:
        pdf.close()
    return Book(pages, bookmarks)


def _goes_on(before: Glyph, glyph: Glyph) -> bool:
    size = max(before.size, glyph.size)
    gap = glyph.left - before.right
    return abs(glyph.baseline - before.baseline) < 0.5 * size and -0.8 * size < gap < 1.6 * size


def _glyphs(pdf: pypdfium2.PdfDocument, number: int) -> Iterator[Glyph]:
    raw = pypdfium2.raw
    page = pdf[number]
    read = page.get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    for place in range(read.count_chars()):
        character = chr(raw.FPDFText_GetUnicode(read.raw, place))
        made_up = raw.FPDFText_IsGenerated(read.raw, place)
        if made_up or character.isspace() or character == "\u2060":
            continue
        raw.FPDFText_GetCharOrigin(read.raw, place, x, y)
        left, _, right, _ = read.get_charbox(place, loose=True)
        yield Glyph(character, left, right, y.value, raw.FPDFText_GetFontSize(read.raw, place))
    read.close()
    page.close()
