"""Reading a table of slips and set phrases; a row that is wrong is told, the others count.

Departments keep it in Excel: commas or tabs, cells in quotes or not, columns in any order, and
columns of their own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from showcase.findings import Fault, FaultKind, Span
from showcase.model.wording import SetPhrase, Slip, WordingRows

MAX_ROWS = 2_000
MAX_COLUMNS = 20
MAX_LENGTH = 40
_KIND, _WRITTEN, _RIGHT, _EXCUSES, _SOURCE = "类别", "写法", "应为", "例外", "出处"
_QUOTED = r'[ ]*"(?P<quoted>(?:[^"]|"")*+)"[ ]*'
_COMMAS = re.compile(_QUOTED + r"(?=[,\n]|\Z)|(?P<plain>[^,\n]*)")
_TABS = re.compile(_QUOTED + r"(?=[\t\n]|\Z)|(?P<plain>[^\t\n]*)")
_HAN = re.compile("[\u3400-\u9fff〇]")
_BETWEEN = re.compile("[、，,;；/ \u3000]+")


@dataclass(frozen=True, slots=True)
class ReadWording:
    """The rows that could be understood, and what was wrong with the others."""

    rows: WordingRows
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    span: Span


class _WrongRow(Exception):
    """A row that can't be understood: ``problem`` names what is wrong with ``cell``."""

    def __init__(self, problem: str, cell: _Cell) -> None:
        super().__init__(problem)
        self.fault = Fault(FaultKind.WORDING_ROW, cell.span, cell.text[:MAX_LENGTH], problem)


def read_wording(text: str) -> ReadWording:
    """Read a table; its first row names the columns. An empty one says nothing."""
    rows = _rows(text)
    header = next(rows, None)
    if header is None:
        return ReadWording(WordingRows())
    columns = {cell.text: at for at, cell in enumerate(header)}
    if not {_KIND, _WRITTEN} <= columns.keys():
        return ReadWording(WordingRows(), (_WrongRow("header", header[0]).fault,))
    slips: list[Slip] = []
    phrases: list[SetPhrase] = []
    dropped: set[str] = set()
    faults: list[Fault] = []
    for number, row in enumerate(rows):
        if number == MAX_ROWS:
            faults.append(_WrongRow("too-many", row[0]).fault)
            break
        nothing = _Cell("", row[0].span)
        cells = {name: row[at] if at < len(row) else nothing for name, at in columns.items()}
        try:
            match _understand(cells, nothing):
                case Slip() as slip:
                    slips.append(slip)
                case SetPhrase() as phrase:
                    phrases.append(phrase)
                case word:
                    dropped.add(word)
        except _WrongRow as wrong:
            faults.append(wrong.fault)
    return ReadWording(WordingRows(tuple(slips), tuple(phrases), frozenset(dropped)), tuple(faults))


def _understand(cells: dict[str, _Cell], nothing: _Cell) -> Slip | SetPhrase | str:
    """Return what a row says: a slip, a phrase, or a word that isn't to be looked for."""
    kind, written = cells[_KIND], cells[_WRITTEN]
    right = cells.get(_RIGHT, nothing)
    source = cells.get(_SOURCE, nothing).text
    excuses = tuple(word for word in _BETWEEN.split(cells.get(_EXCUSES, nothing).text) if word)
    for cell in (written, right):
        if len(cell.text) > MAX_LENGTH:
            raise _WrongRow("too-long", cell)
    if not written.text:
        raise _WrongRow("empty", kind)
    match kind.text:
        case "不查":
            return written.text
        case "固定提法":
            if len(_HAN.findall(written.text)) < 4:
                raise _WrongRow("short-phrase", written)
            return SetPhrase(written.text, source, excuses)
        case "错字":
            if len(written.text) < 2:
                raise _WrongRow("short-slip", written)
            if right.text in ("", written.text):
                raise _WrongRow("no-right", written)
            return Slip(written.text, right.text, source, excuses)
    raise _WrongRow("kind", kind)


def _rows(text: str) -> Iterator[list[_Cell]]:
    """Yield the rows that hold something."""
    cell = _TABS if "\t" in text.partition("\n")[0] else _COMMAS
    at, line, start = 0, 1, 0
    row: list[_Cell] = []
    while at <= len(text):
        match = cell.match(text, at)
        assert match is not None
        if len(row) < MAX_COLUMNS:
            quoted = match["quoted"]
            content = match["plain"] if quoted is None else quoted.replace('""', '"')
            span = Span.on_line(line, at - start + 1, match.end() - at)
            row.append(_Cell(" ".join(content.split()), span))
        breaks = text.count("\n", at, match.end())
        if breaks:
            line, start = line + breaks, text.rfind("\n", at, match.end()) + 1
        at = match.end() + 1
        if text[at - 1 : at] in ("", "\n"):
            if any(filled.text for filled in row):
                yield row
            row, line, start = [], line + 1, at
