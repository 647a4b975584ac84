"""The value of a key or of a list item that stands outside brackets, and its slips."""

import re

from showcase.findings import FaultKind
from showcase.frontmatter.flow import read_flow
from showcase.frontmatter.keys import find_key
from showcase.frontmatter.levels import Value
from showcase.frontmatter.marks import HASH, INDICATOR, INNER_COLON, SPACES, SPECIAL, is_safe_text
from showcase.frontmatter.mending import Mend, quoted
from showcase.frontmatter.notes import note_inner_colons, note_quotation
from showcase.frontmatter.quotes import closing, read_quotation
from showcase.frontmatter.scan import Scan
from showcase.frontmatter.vocabulary import known_key

_BLOCK = re.compile(r"[|>](?:[+-]?[1-9]?|[1-9][+-])[ \t]*(?:#.*)?$")
_FEATURES = {"&": FaultKind.YAML_FEATURE, "*": FaultKind.YAML_FEATURE, "!": FaultKind.YAML_FEATURE}
_LIST_OPENERS = {"［": "］", "｛": "｝", "【": "】", "〔": "〕", "（": "）"}
_PARTED = re.compile(r"[\"'][ ]?[,，、][ ]?[\"']")
_FURTHEST = 60


def read_value(scan: Scan, line: int, start: int) -> tuple[Value, int]:
    """Read the value at column ``start``; return what it is and the line to go on with."""
    written = scan.lines[line]
    text = written[start:].rstrip(SPACES)
    if not text:
        return Value.NOTHING, line + 1
    first = text[0]
    if first == "#":
        return _read_hash(scan, line, start, text)
    if first in "|>" and _BLOCK.match(text):
        return Value.TEXT, scan.skip_block(line)
    if first in "\"'":
        return Value.CLOSED, _read_quoted(scan, line, start)
    if first in "[{" or (first in _LIST_OPENERS and _wants_brackets(scan, text)):
        return Value.CLOSED, read_flow(scan, line, start)
    if first in SPECIAL or INDICATOR.match(text):
        return _read_special(scan, line, start, text)
    return Value.TEXT, read_plain(scan, line, start)


def read_plain(scan: Scan, line: int, start: int) -> int:
    """Read a text without quotes, or a further line of one."""
    text = scan.lines[line][start:].rstrip(SPACES)
    end = start + len(text)
    for match in HASH.finditer(text):
        if not text[match.end() :].strip() or text[match.end()] in SPACES:
            end = start + match.start()  # a comment, as one is meant to be written
            break
        _note_cut(scan, line, start, start + match.end() - 1, end)
        return line + 1
    colon = INNER_COLON.search(scan.lines[line][:end], start)
    if colon is None:
        return line + 1
    if (key := _second_key(scan, line, start, colon.start())) is not None:
        gap = len(scan.lines[line][:key].rstrip(SPACES))
        split = Mend(line, gap, key, "\n" + " " * scan.levels.top.indent)
        scan.mending.mends.append(split)
        name = scan.lines[line][key : colon.start()].strip(SPACES)
        scan.mending.fault(FaultKind.TWO_KEYS, line, key, colon.start(), name, fix=(split,))
        return line + 1
    note_inner_colons(scan, line, start, end)
    return line + 1


def _read_hash(scan: Scan, line: int, start: int, text: str) -> tuple[Value, int]:
    if len(text) == 1 or text[1] in SPACES + "#":
        return Value.NOTHING, line + 1
    _note_cut(scan, line, start, start, start + len(text))
    return Value.CLOSED, line + 1


def _note_cut(scan: Scan, line: int, start: int, at: int, end: int) -> None:
    written = scan.lines[line]
    mend = Mend(line, start, end, quoted(written[start:end]))
    scan.mending.mends.append(mend)
    scan.mending.fault(
        FaultKind.CUT_BY_HASH, line, at, end, written[at:end], scan.name, (mend.text,), (mend,)
    )


def _read_quoted(scan: Scan, line: int, start: int) -> int:
    written = scan.lines[line]
    found = read_quotation(written, start, "")
    if found is None:
        return _read_further(scan, line, start)
    if found.kind is not None and _is_list(scan, written[start : found.end]):
        scan.mending.quote(line, start, found.end)  # the schema will ask for a list
    elif found.kind is not None:
        note_quotation(scan, line, start, found)
    return line + 1


def _is_list(scan: Scan, written: str) -> bool:
    """Tell whether quoted items of a list were written without its brackets."""
    key = scan.key
    return key is not None and key.is_list and _PARTED.search(written) is not None


def _read_further(scan: Scan, line: int, start: int) -> int:
    """Read a quotation that doesn't end on its line: it runs on, or was never closed."""
    written = scan.lines[line]
    mark = written[start]
    for number in range(line + 1, min(line + _FURTHEST, len(scan.lines))):
        below = scan.lines[number]
        if scan.starts_key(number):
            break
        if end := closing(below, mark):
            rest = below[end:].strip()
            if rest and not rest.startswith("#"):
                break
            return number + 1
    end = len(written.rstrip(SPACES))
    inside = written[start + 1 : end]
    fix = (Mend(line, end, end, mark),) if mark not in inside and "\\" not in inside else ()
    scan.mending.fault(
        FaultKind.UNCLOSED_QUOTE,
        line,
        start,
        start + 1,
        mark,
        scan.name,
        (written[start:end] + mark,),
        fix,
    )
    scan.mending.quote(line, start, end)
    return line + 1


def _wants_brackets(scan: Scan, text: str) -> bool:
    key = scan.key
    if key is None or not (key.is_list or key.part is not None):
        return False
    closer = _LIST_OPENERS[text[0]]
    return text[0] in "［｛" or (text[-1] in ("]", closer) and closer not in text[:-1])


def _read_special(scan: Scan, line: int, start: int, text: str) -> tuple[Value, int]:
    """Read a text that starts with a mark which means something to YAML."""
    end = start + len(text)
    kind = _FEATURES.get(text[0], FaultKind.SPECIAL_START)
    mark = text[0]
    if text[0] == "-" and len(text) > 2 and scan.key is not None and scan.key.is_list:
        item = text[2:].strip(SPACES)
        items = (item,) if "[" in item or not is_safe_text(item) else ()
        lone = not _goes_on(scan, line + 1)
        better = f"[{item}]"
        fix = (Mend(line, start, end, better),) if lone and not items else ()
        scan.mending.fault(
            FaultKind.BAD_DASH, line, start, start + 1, "inline", scan.name, (better,), fix
        )
        column = _column_below(scan, line, start)
        gap = len(scan.lines[line][:start].rstrip(SPACES))
        scan.mending.mend(line, gap, start, "\n" + " " * column)
        scan.mending.quote(line, start + 2, end)
        return Value.NOTHING, line + 1
    better = quoted(text)
    mend = Mend(line, start, end, better)
    scan.mending.mends.append(mend)
    scan.mending.fault(kind, line, start, start + 1, mark, scan.name, (better,), (mend,))
    return Value.CLOSED, line + 1


def _goes_on(scan: Scan, line: int) -> bool:
    """Tell whether a line has a dash, or belongs to a value that started above."""
    if line >= len(scan.lines) or not scan.lines[line].strip(SPACES):
        return False
    lead = scan.lead(line)
    return scan.lines[line][lead] == "-" or lead > scan.levels.top.indent


def _column_below(scan: Scan, line: int, start: int) -> int:
    """Return the column of the dash on the next line, or that of this line's."""
    for below in scan.lines[line + 1 : line + 2]:
        bare = below.lstrip(" ")
        if bare.startswith("-") and len(below) - len(bare) >= scan.levels.top.indent:
            scan.levels.top.child = len(below) - len(bare)
            scan.levels.top.dashed = True
            return scan.levels.top.child
    return start


def _second_key(scan: Scan, line: int, start: int, colon: int) -> int | None:
    """Return the column of a key of the same part that was written behind a value."""
    written = scan.lines[line]
    at = max(written.rfind(space, start, colon) for space in (" ", "\u3000")) + 1
    if at <= start:
        return None
    key = find_key(written, at, lambda name: False)
    part = scan.levels.top.part
    return at if key and known_key(part, key.name) and key.end == colon else None
