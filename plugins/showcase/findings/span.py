"""A place in a text file."""

from msgspec import Struct


class Span(Struct, frozen=True, order=True, gc=False):
    """A stretch of text. Lines and columns count from 1, columns in characters.

    The end is exclusive: a span of one character has ``end_column == column + 1``.
    """

    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1

    @classmethod
    def on_line(cls, line: int, column: int = 1, length: int = 0) -> "Span":
        """Return the span of ``length`` characters that starts at ``line``:``column``."""
        return cls(line, column, line, column + length)

    def shifted(self, lines: int) -> "Span":
        """Return the same span ``lines`` further down."""
        return Span(self.line + lines, self.column, self.end_line + lines, self.end_column)
