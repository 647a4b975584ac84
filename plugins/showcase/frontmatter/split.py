"""Parting a submission's text into front matter and body."""

from dataclasses import dataclass

from showcase.findings import Fault, FaultKind, Span


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
    if not _is_fence(lines[first]):
        fault = Fault(FaultKind.NO_FRONT_MATTER, Span.on_line(first + 1, 1, len(lines[first])))
        return SplitText((), 1, text, 1, (fault,))
    for index in range(first + 1, len(lines)):
        if _is_fence(lines[index]):
            body = "\n".join(lines[index + 1 :])
            return SplitText(tuple(lines[first + 1 : index]), first + 2, body, index + 2)
    fault = Fault(FaultKind.UNCLOSED_FRONT_MATTER, Span.on_line(first + 1, 1, 3))
    return SplitText((), first + 2, "", first + 2, (fault,))


def _is_fence(line: str) -> bool:
    return line.rstrip() == "---"
