"""A copy of the author's lines in which slips are mended, and the way back to the author's columns.

YAML reads the copy. All that is told of it later stands at the places of the original.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from showcase.findings import Edit, Fault, FaultKind, Fix, Span

LOST = "\ue000?\ue000"
"""Stands in the copy for a value that a slip made unreadable; nothing more is told of it."""
_QUOTED = str.maketrans({"\\": "\\\\", '"': '\\"', "\t": "\\t", "\u2028": " ", "\u2029": " "})


MOST_FAULTS = 200


class Enough(Exception):
    """So much is wrong that nothing would be gained by telling more."""


@dataclass(frozen=True, slots=True, order=True)
class Mend:
    """On line ``line`` of the original (from 0), put ``text`` in place of ``start:end``."""

    line: int
    start: int
    end: int
    text: str


@dataclass(slots=True)
class Mending:
    """The author's ``lines``, the first of which is line ``first_line`` of the file."""

    lines: Sequence[str]
    first_line: int
    faults: list[Fault] = field(default_factory=list)
    mends: list[Mend] = field(default_factory=list)

    def span(self, line: int, start: int, end: int) -> Span:
        """Return the span of the characters ``start:end`` of a line, all counted from 0."""
        return Span.on_line(self.first_line + line, start + 1, end - start)

    def mend(self, line: int, start: int, end: int, text: str) -> None:
        """Mend the copy alone."""
        self.mends.append(Mend(line, start, end, text))

    def quote(self, line: int, start: int, end: int) -> None:
        """Let what stands at ``start:end`` be one text in the copy."""
        self.mend(line, start, end, quoted(self.lines[line][start:end]))

    def fault(
        self,
        kind: FaultKind,
        line: int,
        start: int,
        end: int,
        subject: str = "",
        owner: str = "",
        wanted: tuple[str, ...] = (),
        fix: Sequence[Mend] = (),
    ) -> None:
        """Note a fault; ``fix`` is how the original may be mended."""
        if len(self.faults) >= MOST_FAULTS:
            raise Enough
        edits = tuple(Edit(self.span(m.line, m.start, m.end), m.text) for m in fix)
        place = self.span(line, start, end)
        self.faults.append(
            Fault(kind, place, subject, owner, wanted, Fix(edits) if edits else None)
        )

    def mended(self) -> "MendedText":
        """Return the copy."""
        by_line: dict[int, list[Mend]] = {}
        for mend in sorted(self.mends):
            known = by_line.setdefault(mend.line, [])
            if not known or known[-1].end <= mend.start:  # the first of two that overlap
                known.append(mend)
        lines: list[str] = []
        origins: list[_Origin] = []
        for number, line in enumerate(self.lines):
            mends = tuple(by_line.get(number, ()))
            offset = 0
            starts = _starts(mends)
            for piece in _applied(line, mends).split("\n"):
                lines.append(piece)
                origins.append(_Origin(number, offset, mends, starts))
                offset += len(piece) + 1
        return MendedText(tuple(lines), self.first_line, tuple(origins))


@dataclass(frozen=True, slots=True)
class _Origin:
    """Where a line of the copy comes from; ``starts`` are the columns of its line's mends there."""

    line: int
    offset: int
    mends: tuple[Mend, ...]
    starts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MendedText:
    """The copy; without ``origins`` it is the original."""

    lines: tuple[str, ...]
    first_line: int
    origins: tuple[_Origin, ...] = ()

    def original(self, line: int, column: int) -> tuple[int, int]:
        """Return the author's line and column of a place in the copy (from 0), both from 1."""
        if not self.origins:
            return line + self.first_line, column + 1
        if line >= len(self.origins):
            return self.origins[-1].line + 1 + self.first_line, 1
        origin = self.origins[line]
        at = column + origin.offset
        before = bisect_right(origin.starts, at) - 1
        if before >= 0:
            mend, start = origin.mends[before], origin.starts[before]
            if at < start + len(mend.text):
                at = mend.start
            else:
                at += mend.end - (start + len(mend.text))
        return origin.line + self.first_line, at + 1


def _starts(mends: tuple[Mend, ...]) -> tuple[int, ...]:
    found: list[int] = []
    shift = 0
    for mend in mends:
        found.append(mend.start + shift)
        shift += len(mend.text) - (mend.end - mend.start)
    return tuple(found)


def quoted(text: str) -> str:
    """Return a text as YAML reads it in any place."""
    return f'"{text.translate(_QUOTED)}"'


def _applied(line: str, mends: tuple[Mend, ...]) -> str:
    if not mends:
        return line
    parts: list[str] = []
    at = 0
    for mend in mends:
        parts += (line[at : mend.start], mend.text)
        at = mend.end
    return "".join((*parts, line[at:]))
