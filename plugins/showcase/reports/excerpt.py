"""The lines that a finding points to, with carets under the right characters."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from showcase.findings import Span
from showcase.reports.columns import width
from showcase.reports.paint import Paint, Role
from showcase.reports.visible import visible

_CUT = "…"
_TAB = " " * 4


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of one line: characters ``start`` to ``end`` of line ``number``."""

    number: int
    start: int
    end: int


def excerpt(lines: list[str], span: Span, role: Role, paint: Paint) -> Iterator[str]:
    """Yield the lines of an excerpt; nothing where the file has no such line, or is meant whole."""
    marks = list(marks_of(lines, span))
    if not marks:
        return
    margin = " " * len(str(marks[-1].number))
    yield paint(Role.MARGIN, f"  {margin} |")
    for index, mark in enumerate(marks):
        if index and mark.number > marks[index - 1].number + 1:
            yield paint(Role.MARGIN, f"  {'…':<{len(margin)}} |")
        before, marked, after, carets = _cut(lines[mark.number - 1], mark, paint.columns - 8)
        bar = paint(Role.MARGIN, f"  {mark.number:>{len(margin)}} |")
        yield f"{bar} {before}{paint(role, marked)}{after}".rstrip()
        yield f"{paint(Role.MARGIN, f'  {margin} |')} {' ' * width(before)}{paint(role, carets)}"


def glimpse(lines: list[str], span: Span, columns: int) -> str:
    """Return what stands around the start of a span, on one line; nothing where there is none."""
    for mark in marks_of(lines, span):
        before, marked, after, _ = _cut(lines[mark.number - 1], mark, columns)
        return f"{before}{marked}{after}".strip()
    return ""


def marks_of(lines: list[str], span: Span) -> Iterator[Mark]:
    """Yield what is marked on the first line of a span and, where it has several, on its last."""
    if not 1 <= span.line <= len(lines) or span == Span():  # it's about the file as a whole
        return
    first = lines[span.line - 1]
    start = min(max(span.column, 1) - 1, len(first))
    last, end = min(span.end_line, len(lines)), span.end_column - 1
    if last > span.line and end <= 0:  # it ends before the first character of its last line
        last, end = last - 1, len(lines[last - 2])
    if last <= span.line:
        end = len(first) if span.end_line > span.line else end
        yield Mark(span.line, start, max(min(end, len(first)), start))
        return
    yield Mark(span.line, start, max(len(first.rstrip()), start))
    text = lines[last - 1]
    end = min(end, len(text))
    indent = len(text) - len(text.lstrip())
    yield Mark(last, min(indent, end), end)


def _cut(line: str, mark: Mark, room: int) -> tuple[str, str, str, str]:
    """Return what stands before, in and after a mark, as far as there is room, and the carets."""
    left, right = _window(line, mark, room)
    before = _shown(line[left : mark.start])
    marked = _shown(line[mark.start : min(mark.end, right)])
    after = _shown(line[max(mark.start, min(mark.end, right)) : right])
    head = _CUT if left else ""
    tail = _CUT if right < len(line) else ""
    return f"{head}{before}", marked, f"{after}{tail}", "^" * max(1, width(marked))


def _window(line: str, mark: Mark, room: int) -> tuple[int, int]:
    """Return which characters of a line are shown: the mark's first ones with what is around.

    Two fifths of the room, or what the mark leaves of it, are for what stands before.
    """
    if _fits(line, room):
        return 0, len(line)
    left, taken = mark.start, 0
    needed = sum(_room(c) for c in line[mark.start : min(mark.end, mark.start + room)])
    share = max(room * 2 // 5, room - needed - room // 5)
    while left > 0 and taken + _room(line[left - 1]) <= share:
        left -= 1
        taken += _room(line[left])
    right = mark.start
    while right < len(line) and taken + _room(line[right]) <= room:
        taken += _room(line[right])
        right += 1
    while left > 0 and taken + _room(line[left - 1]) <= room:
        left -= 1
        taken += _room(line[left])
    while 0 < left < mark.start and _room(line[left]) == 0:  # nothing to stand on
        left += 1
    return left, right


def _fits(line: str, room: int) -> bool:
    return len(line) <= room and width(_shown(line)) <= room


@lru_cache(maxsize=8192)
def _room(character: str) -> int:
    return width(_shown(character))


def _shown(text: str) -> str:
    return _TAB.join(visible(part) for part in text.split("\t"))
