"""Which edits can be carried out together, by offsets into the text."""

from bisect import bisect, insort
from collections.abc import Iterable
from itertools import accumulate

from showcase.findings import Edit, Fix

Stretch = tuple[int, int, str]
"""Put a text in place of the characters from the first offset to before the second."""


def choose(
    text: str, fixes: Iterable[tuple[int, Fix]]
) -> tuple[tuple[Stretch, ...], tuple[int, ...]]:
    """Take each fix whose edits don't meet those of one that was taken before, whole or not.

    Returns the edits that are taken and the numbers of their fixes.
    """
    starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    taken: list[Stretch] = []  # in order
    done: list[int] = []
    for number, fix in fixes:
        wanted = [_stretch(edit, starts) for edit in fix.edits]
        sound = [stretch for stretch in wanted if stretch is not None]
        if len(sound) == len(wanted) and not any(_meets_any(one, taken) for one in sound):
            for stretch in sound:
                insort(taken, stretch)
            done.append(number)
    return tuple(taken), tuple(done)


def _meets_any(one: Stretch, taken: list[Stretch]) -> bool:
    """Tell whether it overlaps one of those taken, which are in order and don't overlap."""
    at = bisect(taken, one)
    return any(_meet(one, other) for other in taken[max(at - 1, 0) : at + 1])


def _meet(one: Stretch, other: Stretch) -> bool:
    """Tell whether two overlap; something put in also meets what it touches."""
    (start, end, _), (low, high, _) = one, other
    if start == end or low == high:
        return start <= high and low <= end
    return start < high and low < end


def _stretch(edit: Edit, starts: list[int]) -> Stretch | None:
    """Return an edit by offsets, or None where its span isn't in the text."""
    start = _offset(edit.span.line, edit.span.column, starts)
    end = _offset(edit.span.end_line, edit.span.end_column, starts)
    if start is None or end is None or end < start:
        return None
    return start, end, edit.text


def _offset(line: int, column: int, starts: list[int]) -> int | None:
    if not 1 <= line < len(starts) or column < 1:
        return None
    offset = starts[line - 1] + column - 1
    return offset if offset < starts[line] else None
