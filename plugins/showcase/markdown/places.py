"""Where things stand in the author's file; markdown-it only knows the lines of blocks."""

from showcase.findings import Span


class Places:
    """Looks up texts in the lines of a body that starts on line ``first_line`` of its file."""

    def __init__(self, lines: list[str], first_line: int) -> None:
        self._lines = lines
        self._first = first_line

    def line(self, index: int) -> int:
        """Return the file's line of the body's line ``index``, counted from 0."""
        return index + self._first

    def find(self, text: str, start: int = 0, end: int | None = None) -> Span:
        """Return where ``text`` first stands between two lines, or the first of them."""
        head = text.split("\n", 1)[0]
        stop = len(self._lines) if end is None else end
        for index in range(start, min(stop, len(self._lines))):
            column = self._lines[index].find(head)
            if column >= 0:
                return Span.on_line(self.line(index), column + 1, len(head))
        return Span.on_line(self.line(start))
