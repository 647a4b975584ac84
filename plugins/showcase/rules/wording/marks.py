"""Places in a submission that a rule points to, each or all of a line at once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, islice

from showcase.findings import Edit, Fix, Span
from showcase.model.submission import Submission

# Nobody reads more of one kind; what is left comes when these are mended.
MOST = 200


@dataclass(frozen=True, slots=True)
class Mark:
    """The characters ``start`` to ``end`` of a text; ``mended`` should stand there, if known."""

    start: int
    end: int
    mended: str | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark with its place in the file and what is written there."""

    span: Span
    written: str
    mended: str | None

    @property
    def fix(self) -> Fix | None:
        """The fix of this one mark."""
        return fix_of((self,))


def placed(submission: Submission, marks: Iterable[Mark]) -> Iterator[Placed]:
    """Yield where marks stand; they come in the order of the text, and none spans lines."""
    text, line, begin = submission.text, 1, 0
    for mark in islice(marks, MOST):
        line += text.count("\n", begin, mark.start)
        begin = text.rfind("\n", 0, mark.start) + 1
        span = Span.on_line(line, mark.start - begin + 1, mark.end - mark.start)
        yield Placed(span, text[mark.start : mark.end], mark.mended)


def placed_by_line(submission: Submission, marks: Iterable[Mark]) -> Iterator[tuple[Placed, ...]]:
    """Yield where marks stand, those of one line together."""
    for _, group in groupby(placed(submission, marks), key=lambda mark: mark.span.line):
        yield tuple(group)


def fix_of(marks: tuple[Placed, ...]) -> Fix | None:
    """Return the fix that mends all of the marks, or None where one can't be mended."""
    edits = [Edit(mark.span, mark.mended) for mark in marks if mark.mended is not None]
    return Fix(tuple(edits)) if len(edits) == len(marks) else None


def body_start(submission: Submission) -> int:
    """Return the offset at which the body starts."""
    start = 0
    for _ in range(submission.body_line - 1):
        start = submission.text.find("\n", start) + 1
    return start


def quoted(words: Iterable[str]) -> str:
    """Name words, each once, as a message does: “甲”“乙”."""
    return "".join(f"“{word}”" for word in dict.fromkeys(words))
