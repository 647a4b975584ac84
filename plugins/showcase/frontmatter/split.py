"""Parting a submission's text into front matter and body, however its fences were written."""

from dataclasses import dataclass

from showcase.findings import Edit, Fault, FaultKind, Fix, Span
from showcase.frontmatter.fences import (
    find_end,
    is_fence,
    is_key_line,
    is_likely_fence,
    key_beside,
    next_fence,
    text_beside,
)

_LATEST_OPENING = 20
_MOST_STRAY = 10


@dataclass(frozen=True, slots=True)
class SplitText:
    """``front`` are the lines between the fences, the first of which is line ``front_line``.

    ``body_line`` is the file's line on which ``body`` starts.
    """

    front: tuple[str, ...]
    front_line: int
    body: str
    body_line: int
    faults: tuple[Fault, ...] = ()


def split_text(text: str) -> SplitText:
    """Split at the ``---`` lines. Blank lines before the first one are let pass."""
    lines = text.split("\n")
    first = next((i for i, line in enumerate(lines) if line.strip()), 0)
    if is_fence(lines[first]):
        return _split_at(lines, first + 1, [])
    opening = _opening_fault(lines, first)
    if opening is None:
        span = Span.on_line(first + 1, 1, len(lines[first]))
        return SplitText((), 1, text, 1, (Fault(FaultKind.NO_FRONT_MATTER, span),))
    start, fault = opening
    return _split_at(lines, start, [fault])


def _opening_fault(lines: list[str], first: int) -> tuple[int, Fault] | None:
    """Return the line on which the keys start though no fence opens them, and what is amiss."""
    line = lines[first]
    if is_likely_fence(line) and any(map(is_key_line, lines[first + 1 : first + 4])):
        return first + 1, _bad_fence(lines, first)
    if is_key_line(line) and (_has_key_near(lines, first + 1) or next_fence(lines, first) > 0):
        fix = Fix((Edit(Span.on_line(first + 1), "---\n"),))
        place = Span.on_line(first + 1, 1, len(line))
        return first, Fault(FaultKind.NO_FRONT_MATTER, place, "opening", fix=fix)
    for index in range(first + 1, min(len(lines), first + _LATEST_OPENING)):
        if is_fence(lines[index]) and any(map(is_key_line, lines[index + 1 : index + 3])):
            place = Span.on_line(first + 1, 1, len(line))
            return index + 1, Fault(FaultKind.NO_FRONT_MATTER, place, "late", str(index + 1))
    return None


def _has_key_near(lines: list[str], start: int) -> bool:
    """Tell whether one of the next lines starts with a key."""
    return any(map(is_key_line, lines[start : start + 3]))


def _split_at(lines: list[str], start: int, faults: list[Fault]) -> SplitText:
    """Split where the keys that start on line ``start`` (from 0) end."""
    end, kind = find_end(lines, start)
    front = lines[start:end]
    if kind == "open":
        place = Span.on_line(end + 1, 1, len(lines[end]) if end < len(lines) else 0)
        sure = end < len(lines)
        fix = Fix((Edit(Span.on_line(end + 1), "---\n"),)) if sure else None
        faults.append(Fault(FaultKind.UNCLOSED_FRONT_MATTER, place, fix=fix))
        body = end
    else:
        if kind == "bad":
            faults.append(_bad_fence(lines, end, closing=True))
        for _ in range(_MOST_STRAY):
            further = _second_part(lines, end) if kind == "closed" else 0
            if not further:
                break
            faults.append(_stray_fence(lines, end))
            front += ["", *lines[end + 1 : further]]
            end = further
        body = end + 1
    return SplitText(tuple(front), start + 1, "\n".join(lines[body:]), body + 1, tuple(faults))


def _second_part(lines: list[str], end: int) -> int:
    """Return the line of the fence that ends further keys which follow a fence, or 0."""
    first = next((i for i in range(end + 1, min(end + 4, len(lines))) if lines[i].strip()), 0)
    if not first or not is_key_line(lines[first]):
        return 0
    closing, kind = find_end(lines, first)
    return closing if kind == "closed" else 0


def _bad_fence(lines: list[str], index: int, *, closing: bool = False) -> Fault:
    written = lines[index].rstrip()
    place = Span.on_line(index + 1, 1, len(written))
    rest = text_beside(written)
    text = f"---\n{rest}" if rest and not rest.startswith("#") else "---"
    if closing and key_beside(written):
        text = f"{rest}\n---"
    fix = Fix((Edit(place, text),))
    return Fault(FaultKind.BAD_FENCE, place, written.strip(), wanted=(text,), fix=fix)


def _stray_fence(lines: list[str], index: int) -> Fault:
    place = Span.on_line(index + 1, 1, len(lines[index].rstrip()))
    whole = Span(index + 1, 1, index + 2, 1)
    return Fault(FaultKind.STRAY_FENCE, place, lines[index].rstrip(), fix=Fix((Edit(whole, ""),)))
