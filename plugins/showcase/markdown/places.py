"""Where things stand in the author's file; markdown-it only knows the lines of blocks."""

from bisect import bisect_right
from dataclasses import dataclass

from showcase.findings import Span


@dataclass(frozen=True, slots=True)
class Places:
    """The lines of a body that starts on line ``first`` of its file."""

    lines: list[str]
    first: int

    def line(self, index: int) -> int:
        """Return the file's line of the body's line ``index``, counted from 0."""
        return index + self.first

    def text(self, index: int) -> str:
        """Return the body's line ``index``, or nothing beyond the last."""
        return self.lines[index] if index < len(self.lines) else ""

    def on(self, index: int, start: int = 0, end: int | None = None) -> Span:
        """Return the span of the characters ``start`` to ``end`` of the body's line ``index``."""
        stop = len(self.text(index).rstrip()) if end is None else end
        return Span.on_line(self.line(index), start + 1, max(stop - start, 0))

    def whole(self, index: int) -> Span:
        """Return the span of a line without the spaces around it."""
        text = self.text(index)
        return self.on(index, len(text) - len(text.lstrip()))


class Origin:
    """Where the content of a block comes from, so that an offset in it becomes a place.

    markdown-it joins the lines of a block, each without what stands before it (indents, marks
    of quotations and lists): what is left is the end of the author's line. Where it is not
    (closing ``#`` of a heading, cells), ``column`` counts the characters before it.
    """

    __slots__ = ("_column", "_heads", "_indents", "_pipes", "content", "index", "places")

    def __init__(
        self,
        places: Places,
        content: str,
        index: int,
        column: int | None = None,
        *,
        pipes: bool = False,
    ) -> None:
        """Start with ``content``, whose first line is the body's line ``index``."""
        self.places = places
        self.content = content
        self.index = index
        self._column = column
        self._pipes = pipes
        self._heads: list[int] = []
        self._indents: list[int] = []

    def span(self, start: int, end: int) -> Span:
        """Return the span of ``content[start:end]``."""
        line, column = self._point(start)
        end_line, end_column = self._point(end)
        return Span(line, column, end_line, end_column)

    def within(self, start: int, content: str) -> "Origin":
        """Return the origin of ``content``, which stands at ``start`` of this content."""
        line, column = self._point(start)
        return Origin(self.places, content, line - self.places.first, column - 1)

    def _point(self, offset: int) -> tuple[int, int]:
        if not self._heads:
            self._measure()
        number = bisect_right(self._heads, offset) - 1
        head = self._heads[number]
        inside = offset - head
        if self._pipes:  # a cell's content has "|" where the author had to write "\|"
            inside += self.content.count("|", head, offset)
        return self.places.line(self.index + number), self._indents[number] + inside + 1

    def _measure(self) -> None:
        """Find where each line of the content starts, here and in the author's line."""
        head = 0
        for number, part in enumerate(self.content.split("\n")):
            self._heads.append(head)
            head += len(part) + 1
            first = self._column if number == 0 else None
            self._indents.append(
                _indent(self.places.text(self.index + number), part) if first is None else first
            )


def _indent(source: str, part: str) -> int:
    """Return how many characters of a line precede ``part``."""
    line, wanted = source.rstrip(), part.rstrip()
    if line.endswith(wanted):
        return len(line) - len(wanted)
    return max(source.find(wanted.strip()), 0)
