"""What stands between the commas of a value in brackets: keys and texts without brackets."""

from showcase.findings import FaultKind
from showcase.frontmatter.frames import Flow, Wanted
from showcase.frontmatter.keys import find_key, mend_key
from showcase.frontmatter.marks import HASH, INDICATOR, INNER_COLON, SPACES, is_han
from showcase.frontmatter.mending import LOST, Mend, quoted
from showcase.frontmatter.notes import note_inner_colons, note_quotation
from showcase.frontmatter.quotes import closing, read_quotation
from showcase.frontmatter.vocabulary import known_key

_MARKS = {"&", "*", "!"}


def read_entry_key(flow: Flow) -> None:
    """Read the key of an entry in braces."""
    scan, line, start = flow.scan, flow.line, flow.column
    text, part = flow.text, flow.frame.part
    if text[start] in "\"'" and _read_quoted_key(flow, start):
        return
    end = flow.end_of_text(start)
    key = find_key(text, start, lambda name: known_key(part, name) is not None, end)
    if key is None:
        _no_key(flow, start, end)
        return
    mend_key(scan.mending, line, key)
    flow.frame.key, flow.frame.name = known_key(part, key.name), key.name
    flow.frame.wants = Wanted.VALUE
    flow.column = key.value


def _read_quoted_key(flow: Flow, start: int) -> bool:
    """Read ``"key":value``, as other tools write it."""
    found = read_quotation(flow.text, start, ",}]:")
    if found is None or flow.text[found.end : found.end + 1] != ":":
        return False
    flow.frame.name = flow.text[start + 1 : found.end - 1]
    flow.frame.key = known_key(flow.frame.part, flow.frame.name)
    flow.column = found.end + 1
    flow.frame.wants = Wanted.VALUE
    return True


def _no_key(flow: Flow, start: int, end: int) -> None:
    """A piece between commas that has no colon: the rest of a value, or half a key."""
    scan, frame, line = flow.scan, flow.frame, flow.line
    written = flow.text[start:end].rstrip(SPACES)
    stop = start + len(written)
    flow.column = max(stop, start + 1)
    known = known_key(frame.part, written) is not None
    comma_line, comma = frame.separator
    if not known and frame.last[0] == line == comma_line and flow.text[comma] == ",":
        fix = Mend(line, comma, start, "，")
        scan.mending.mends.append(fix)
        sure = is_han(written[:1]) or is_han(flow.text[comma - 1])
        scan.mending.fault(
            FaultKind.BROKEN_COMMAS,
            line,
            comma,
            comma + 1,
            "inside",
            written,
            fix=(fix,) if sure else (),
        )
    else:
        scan.mending.mend(line, start, stop, f"{quoted(LOST)}: {quoted(LOST)}")
        scan.mending.fault(
            FaultKind.NO_COLON, line, start, stop, written, "brace" if not known else ""
        )
    frame.wants = Wanted.COMMA
    frame.last = (line, start, stop)


def read_item(flow: Flow) -> None:
    """Read a text: the value of an entry, or an item of a list."""
    start, outer = flow.column, flow.scan.name
    flow.scan.name = flow.frame.name
    if flow.text[start] in "\"'":
        _read_quoted(flow, start)
    elif flow.text[start] in "*&!%@`|>#?" or INDICATOR.match(flow.text, start):
        _read_special(flow, start)
    else:
        _read_plain(flow, start)
    flow.scan.name = outer
    frame = flow.frame
    frame.wants = Wanted.COMMA
    frame.last = (flow.line, start, flow.column)


def _read_quoted(flow: Flow, start: int) -> None:
    scan, line = flow.scan, flow.line
    found = read_quotation(flow.text, start, flow.stops + (":" if flow.frame.closer == "]" else ""))
    if found is not None:
        flow.column = found.end
        if found.kind is not None:
            note_quotation(scan, line, start, found)
        return
    mark = flow.text[start]
    for number in range(line + 1, min(line + 50, len(scan.lines))):
        if scan.starts_key(number):
            break
        if end := closing(scan.lines[number], mark):
            flow.line, flow.column = number, end
            return
    end = flow.end_of_text(start + 1)
    end = start + len(flow.text[start:end].rstrip(SPACES))
    fix = Mend(line, end, end, mark)
    scan.mending.fault(
        FaultKind.UNCLOSED_QUOTE,
        line,
        start,
        start + 1,
        mark,
        scan.name,
        (flow.text[start:end] + mark,),
        (fix,),
    )
    scan.mending.quote(line, start, end)
    flow.column = end


def _read_special(flow: Flow, start: int) -> None:
    mark = flow.text[start]
    kind = FaultKind.YAML_FEATURE if mark in _MARKS else FaultKind.SPECIAL_START
    end = start + len(flow.text[start : flow.end_of_text(start + 1)].rstrip(SPACES))
    if mark == "#":
        kind = FaultKind.CUT_BY_HASH
    _quote(flow, kind, start, start, end, mark if mark != "#" else flow.text[start:end])


def _read_plain(flow: Flow, start: int) -> None:
    text, scan, line = flow.text, flow.scan, flow.line
    end = start + len(text[start : flow.end_of_text(start)].rstrip(SPACES))
    if end < len(text) and text[end] in "[{" and (whole := _with_brackets(flow, start, end)):
        _quote(flow, FaultKind.SPECIAL_START, end, start, whole, text[end])
        return
    for match in HASH.finditer(text, start, end):
        at = match.end() - 1
        if text[at + 1 : at + 2] not in ("", " ") or any(c in text[at:] for c in ",]}"):
            _quote(flow, FaultKind.CUT_BY_HASH, at, start, end, text[at:end])
            return
        end = match.start()  # a comment up to the end of the line
        break
    if INNER_COLON.search(text, start, end):
        note_inner_colons(scan, line, start, end)
    flow.column = max(end, start + 1)


def _with_brackets(flow: Flow, start: int, opened: int) -> int:
    """Return where a text ends that has brackets inside it: “四维[联动]工作法”."""
    closer = {"[": "]", "{": "}"}[flow.text[opened]]
    at = flow.text.find(closer, opened)
    if at < 0:
        return 0
    end = at + 1
    while end < len(flow.text) and flow.text[end] not in ",}]":
        end += 1
    return start + len(flow.text[start:end].rstrip(SPACES))


def _quote(flow: Flow, kind: FaultKind, at: int, start: int, end: int, subject: str) -> None:
    better = quoted(flow.text[start:end])
    mend = Mend(flow.line, start, end, better)
    flow.scan.mending.mends.append(mend)
    place = end if kind is FaultKind.CUT_BY_HASH else at + 1
    flow.scan.mending.fault(kind, flow.line, at, place, subject, flow.scan.name, (better,), (mend,))
    flow.column = end
