"""A page as a compositor sees it: lines of text, where they begin and end, where the feet stand."""

from collections.abc import Iterator
from dataclasses import dataclass

from showcase.model.page_formats import PageFormat
from tests.building.book_reading import Book, BookPage, Glyph

_MM = 72 / 25.4
MARKS = "，。、；：！？）》」』”’…—（《「『“‘·①②③④⑤⑥⑦⑧⑨⑩"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of glyphs; ``start`` and ``end`` are points from the left edge of the measure."""

    glyphs: tuple[Glyph, ...]
    start: float
    end: float

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(glyph.character for glyph in self.glyphs)

    @property
    def baseline(self) -> float:
        """How high it stands; raised marks don't count."""
        return min(glyph.baseline for glyph in self.glyphs)

    @property
    def size(self) -> float:
        """The size of its first glyph."""
        return round(self.glyphs[0].size, 2)

    @property
    def letters(self) -> str:
        """Its text without punctuation."""
        return "".join(c for c in self.text if c not in MARKS)


@dataclass(frozen=True, slots=True)
class Paper:
    """A page with its lines between running head and folio, from top to bottom."""

    label: str
    lines: tuple[Line, ...]
    format: PageFormat

    def body(self) -> tuple[Line, ...]:
        """Return the lines in the size of the text."""
        return tuple(line for line in self.lines if abs(line.size - self.format.body) < 0.05)

    def row(self, line: Line) -> float:
        """Return on which line of the grid one stands, counted from 1."""
        page = self.format
        first = (page.height - page.head) * _MM - 0.88 * page.body
        return (first - line.baseline) / page.line + 1


def papers(book: Book, page_format: PageFormat) -> tuple[Paper, ...]:
    """Return the pages of a book that are numbered in Arabic figures."""
    return tuple(
        Paper(page.label, tuple(_lines(page, number, page_format)), page_format)
        for number, page in enumerate(book.pages, start=1)
        if page.label.strip("— ").isdigit()
    )


def _lines(page: BookPage, number: int, page_format: PageFormat) -> Iterator[Line]:
    left = (page_format.inner if number % 2 else page_format.outer) * _MM
    top = (page_format.height - page_format.head) * _MM
    bottom = top - page_format.lines * page_format.line
    rows: list[list[Glyph]] = []
    for glyph in page.glyphs:
        if not bottom <= glyph.baseline <= top:
            continue
        if rows and _goes_on(rows[-1][-1], glyph):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    made = [Line(tuple(row), row[0].left - left, row[-1].right - left) for row in rows]
    yield from sorted(made, key=lambda line: (-round(line.baseline), line.start))


def _goes_on(before: Glyph, glyph: Glyph) -> bool:
    size = max(before.size, glyph.size)
    if glyph.left == before.left and glyph.baseline == before.baseline:
        return True  # the two halves of a dash are one glyph
    gap = glyph.left - before.right
    return abs(glyph.baseline - before.baseline) < 0.5 * size and -0.8 * size < gap < 1.6 * size
