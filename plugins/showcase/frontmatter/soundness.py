"""Which places nothing was wrong with."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from showcase.findings import Span


class Wrong:
    """The spans in which something is wrong."""

    def __init__(self, spans: Iterable[Span]) -> None:
        known = sorted(spans)
        self._starts = [(span.line, span.column) for span in known]
        self._ends = list(accumulate(map(_end, known), max))

    def touches(self, place: Span) -> bool:
        """Tell whether one of the spans shares a character with a place."""
        before = bisect_left(self._starts, _end(place))
        return before > 0 and self._ends[before - 1] > (place.line, place.column)


def _end(span: Span) -> tuple[int, int]:
    """Return where a span ends; one of no length takes the character at its place."""
    end = (span.end_line, span.end_column)
    return max(end, (span.line, span.column + 1))
