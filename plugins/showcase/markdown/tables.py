"""Rows of tables: their cells with places, and rows that Markdown does not take for a table."""

import re
from functools import lru_cache

from msgspec import Struct

from showcase.findings import Fault, FaultKind, Span
from showcase.markdown.places import Places

_ROW = re.compile(r"[|｜].*[|｜]")
_RULE = re.compile(r"[|｜:\s—–―-]+")
_MARKS = re.compile(r"(?:[\s>]|[-*+]\s|\d{1,9}[.)]\s)*")


class Cell(Struct, frozen=True, gc=False):
    """A cell as written, without the spaces around it, and the column it starts in, from 0."""

    text: str
    column: int


@lru_cache(maxsize=64)  # a table's rows are asked for once more when they are compared
def cells_of(line: str) -> tuple[Cell, ...]:
    """Return the cells of a row, as Markdown parts it."""
    marks = _MARKS.match(line)
    at = marks.end() if marks else 0
    row = line.rstrip()
    start = at + 1 if row[at : at + 1] == "|" else at
    stop = len(row)
    if stop > start and row[-1] == "|" and row[-2:-1] != "\\":
        stop -= 1
    cells = []
    while True:
        end = _bar(row, start, stop)
        text = row[start:end]
        cells.append(Cell(text.strip(), start + len(text) - len(text.lstrip())))
        if end >= stop:
            return tuple(cells)
        start = end + 1


def _bar(row: str, start: int, stop: int) -> int:
    """Return where the next bar that is no ``\\|`` stands, or ``stop``."""
    at = row.find("|", start, stop)
    while at > 0 and row[at - 1] == "\\":
        at = row.find("|", at + 1, stop)
    return at if at >= 0 else stop


def ragged_rows(places: Places, head: int, rows: list[int]) -> list[Fault]:
    """Return a fault for each row that has not as many cells as the head."""
    wanted = len(cells_of(places.text(head)))
    faults = []
    for index in rows:
        cells = cells_of(places.text(index))
        if len(cells) == wanted:
            continue
        span = _row_span(places, index)
        lost = ""
        if len(cells) > wanted:
            lost = "、".join(cell.text for cell in cells[wanted:] if cell.text)
            span = places.on(index, cells[wanted].column)
        faults.append(Fault(FaultKind.RAGGED_ROW, span, lost, str(len(cells)), (str(wanted),)))
    return faults


def broken_table(places: Places, start: int, lines: list[str]) -> Fault | None:
    """Return what keeps the lines of a paragraph from being a table, or None.

    ``owner`` is ``bars`` for bars that are full-width, ``rule`` where the second line is
    missing, ``count`` where it has not as many cells as the first; ``wanted`` is that line.
    """
    for at, line in enumerate(lines):
        row = line.strip()
        if not _ROW.fullmatch(row) or _is_rule(row):
            continue
        if "｜" in row:
            if at + 1 == len(lines) or "｜" not in lines[at + 1]:
                return None
            return Fault(FaultKind.BROKEN_TABLE, _row_span(places, start + at), row, "bars")
        count = len(cells_of(row))
        if count < 2:
            return None
        rule = "| " + " | ".join(["---"] * count) + " |"
        plain = places.text(start + at).startswith("|")
        following = lines[at + 1].strip() if at + 1 < len(lines) else ""
        if not _is_rule(following):
            wanted = (rule,) if plain else ()
            return Fault(FaultKind.BROKEN_TABLE, _row_span(places, start + at), row, "rule", wanted)
        given = str(len(cells_of(following.replace("｜", "|"))))
        span = _row_span(places, start + at + 1)
        return Fault(FaultKind.BROKEN_TABLE, span, given, "count", (rule, str(count)))
    return None


def _is_rule(line: str) -> bool:
    return _RULE.fullmatch(line) is not None and any(dash in line for dash in "-—–―")


def _row_span(places: Places, index: int) -> Span:
    """Return the span of a row from its first bar, if it starts with one."""
    whole = places.whole(index)
    marks = _MARKS.match(places.text(index))
    column = marks.end() if marks else whole.column - 1
    return places.on(index, column)
