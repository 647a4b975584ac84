"""A value in brackets or braces, which may run over several lines, and its slips."""

from showcase.findings import FaultKind
from showcase.frontmatter.entries import read_entry_key, read_item
from showcase.frontmatter.frames import Flow, Frame, Wanted
from showcase.frontmatter.keys import find_key
from showcase.frontmatter.marks import COMMAS, SPACES
from showcase.frontmatter.mending import LOST, Mend, quoted
from showcase.frontmatter.nodes import MAX_DEPTH
from showcase.frontmatter.scan import Scan
from showcase.frontmatter.vocabulary import known_key
from showcase.model.schema import Key, Part

_OPENERS = {"[": "]", "{": "}", "［": "]", "｛": "}", "【": "]", "〔": "]", "（": "]"}
_INNER_OPENERS = "[{［｛"
_CLOSERS = {"]": "]", "}": "}", "］": "]", "｝": "}"}
_WIDE_PAIRS = {"【": "】", "〔": "〕", "（": "）"}
_PLAIN = {"]": "[", "}": "{"}


def read_flow(scan: Scan, line: int, column: int) -> int:
    """Read the value that opens at a place; return the line to go on with."""
    before = len(scan.mending.faults), len(scan.mending.mends)
    flow = Flow(scan, line, column)
    _open(flow, scan.key.part if scan.key else None, scan.key)
    while flow.frames:
        if len(flow.frames) + len(scan.levels.stack) > MAX_DEPTH:
            return _too_deep(flow, line, column, before)
        if not _skip_space(flow):
            _close_all(flow)
            _note_wide(flow)
            return flow.line
        _step(flow)
    _note_wide(flow)
    return _after(flow, line, column, before)


def _step(flow: Flow) -> None:
    character = flow.text[flow.column]
    frame = flow.frame
    if character in _CLOSERS or character == frame.pair:
        _close(flow, character)
    elif character in _INNER_OPENERS:
        _open_inner(flow)
    elif character in COMMAS:
        _comma(flow, character)
    elif frame.wants is Wanted.COMMA and (flow.line == frame.last[0] or _at_next_key(flow)):
        _missing_comma(flow)
    elif frame.closer == "}" and frame.wants is Wanted.ITEM:
        read_entry_key(flow)
    else:
        read_item(flow)


def _open(flow: Flow, part: type[Part] | None, key: Key | None) -> None:
    character = flow.text[flow.column]
    closer = _OPENERS[character]
    if character not in "[{":
        flow.brackets.append(Mend(flow.line, flow.column, flow.column + 1, _PLAIN[closer]))
    pair = _WIDE_PAIRS.get(character, closer)
    flow.frames.append(Frame(flow.line, flow.column, closer, pair, part, key))
    flow.column += 1


def _open_inner(flow: Flow) -> None:
    frame = flow.frame
    if frame.wants is Wanted.COMMA:
        _missing_comma(flow)
    if frame.closer == "}" and frame.wants is Wanted.ITEM:
        part, key = None, None
    elif frame.closer == "}":
        part, key = (frame.key.part if frame.key else None), frame.key
    else:
        part, key = frame.part, frame.key
    frame.wants = Wanted.COMMA
    _open(flow, part, key)


def _close(flow: Flow, character: str) -> None:
    closer = _CLOSERS.get(character, flow.frame.closer)
    at = Mend(flow.line, flow.column, flow.column + 1, closer)
    if closer != flow.frame.closer:
        if len(flow.frames) > 1 and flow.frames[-2].closer == closer:
            opened = flow.frames.pop()
            missing = Mend(flow.line, flow.column, flow.column, opened.closer)
            flow.scan.mending.mends.append(missing)
            _note(flow, opened.line, opened.column, "open", opened.closer, (missing,))
            return
        right = Mend(flow.line, flow.column, flow.column + 1, flow.frame.closer)
        flow.scan.mending.mends.append(right)
        _note(flow, flow.line, flow.column, character, flow.frame.closer, (right,))
    elif character != closer:
        flow.brackets.append(at)
    flow.frames.pop()
    if flow.frames:
        flow.frames[-1].last = (flow.line, flow.column, flow.column + 1)
    flow.column += 1


def _comma(flow: Flow, character: str) -> None:
    frame = flow.frame
    mend = Mend(flow.line, flow.column, flow.column + 1, ",")
    if frame.wants is Wanted.ITEM:
        needless = Mend(flow.line, flow.column, flow.column + 1, "")
        flow.scan.mending.mends.append(needless)
        flow.scan.mending.fault(
            FaultKind.BROKEN_COMMAS,
            flow.line,
            flow.column,
            flow.column + 1,
            "needless",
            flow.scan.name,
            fix=(needless,),
        )
    elif character != ",":
        flow.commas.append(mend)
    frame.wants = Wanted.ITEM
    frame.separator = (flow.line, flow.column)
    flow.column += 1


def _missing_comma(flow: Flow) -> None:
    frame = flow.frame
    line, _, end = frame.last
    sticks = flow.scan.lines[line][end : end + 1] not in ("", " ")
    mend = Mend(line, end, end, ", " if sticks else ",")
    flow.scan.mending.mends.append(mend)
    flow.scan.mending.fault(
        FaultKind.BROKEN_COMMAS,
        flow.line,
        flow.column,
        flow.column + 1,
        "missing",
        flow.scan.name,
        fix=(mend,),
    )
    frame.wants = Wanted.ITEM


def _at_next_key(flow: Flow) -> bool:
    """Tell whether a further line in braces starts the next key, not the rest of a text."""
    part = flow.frame.part
    key = find_key(flow.text, flow.column, lambda name: known_key(part, name) is not None)
    return flow.frame.closer == "}" and key is not None and known_key(part, key.name) is not None


def _skip_space(flow: Flow) -> bool:
    """Go to the next character that counts; tell whether there is one inside the brackets."""
    while True:
        text = flow.text
        while flow.column < len(text) and text[flow.column] in SPACES:
            if text[flow.column] not in " \t":
                flow.scan.mending.mend(flow.line, flow.column, flow.column + 1, " ")
            flow.column += 1
        if flow.column < len(text):
            if not _is_comment(flow):
                return True
            flow.comment = (flow.line, flow.column)
        if flow.line + 1 >= len(flow.scan.lines) or flow.scan.starts_key(flow.line + 1):
            flow.line += 1
            return False
        flow.line += 1
        flow.column = 0


def _is_comment(flow: Flow) -> bool:
    text, at = flow.text, flow.column
    if text[at] != "#" or (at and text[at - 1] not in SPACES):
        return False
    return not text[:at].strip(SPACES) or text[at + 1 : at + 2] in ("", " ")


def _close_all(flow: Flow) -> None:
    """Close what is still open, at the end of the last line that has something in it."""
    line = flow.line - 1
    while not flow.scan.lines[line].strip(SPACES) or flow.scan.lines[line].lstrip().startswith("#"):
        line -= 1
    written = flow.scan.lines[line]
    if flow.comment[0] == line:
        written = written[: flow.comment[1]]
    end = len(written.rstrip(SPACES))
    opened = flow.frames[0]
    missing = "".join(frame.closer for frame in reversed(flow.frames))
    mend = Mend(line, end, end, missing)
    flow.scan.mending.mends.append(mend)
    sure = line == opened.line
    _note(flow, opened.line, opened.column, "open", missing, (mend,) if sure else ())


def _note(
    flow: Flow, line: int, column: int, subject: str, wanted: str, fix: tuple[Mend, ...]
) -> None:
    flow.scan.mending.fault(
        FaultKind.BROKEN_BRACKETS, line, column, column + 1, subject, flow.scan.name, (wanted,), fix
    )


def _note_wide(flow: Flow) -> None:
    """Note full-width brackets and commas: one finding for a value, all of them mended."""
    mends = sorted((*flow.brackets, *flow.commas))
    if not mends:
        return
    flow.scan.mending.mends += mends
    first = min(flow.brackets) if flow.brackets else mends[0]
    kind = FaultKind.FULL_WIDTH_BRACKET if flow.brackets else FaultKind.BROKEN_COMMAS
    written = flow.scan.lines[first.line][first.start]
    flow.scan.mending.fault(
        kind, first.line, first.start, first.end, written, flow.scan.name, (first.text,), mends
    )


def _after(flow: Flow, line: int, column: int, before: tuple[int, int]) -> int:
    """Look at what follows the last bracket on its line."""
    rest = flow.text[flow.column :].strip(SPACES)
    if not rest or (rest[0] == "#" and flow.text[flow.column : flow.column + 1] in SPACES):
        return flow.line + 1
    at = flow.column + flow.text[flow.column :].index(rest)
    end = at + len(rest)
    if not rest.strip("]}］｝】〕" + SPACES):
        needless = Mend(flow.line, at, end, "")
        flow.scan.mending.mends.append(needless)
        _note(flow, flow.line, at, "needless", rest[0], (needless,))
    elif line == flow.line and not (flow.scan.key and flow.scan.key.is_list):
        del flow.scan.mending.faults[before[0] :], flow.scan.mending.mends[before[1] :]
        text = flow.text[column:].rstrip(SPACES)
        mend = Mend(line, column, column + len(text), quoted(text))
        flow.scan.mending.mends.append(mend)
        flow.scan.mending.fault(
            FaultKind.SPECIAL_START,
            line,
            column,
            column + 1,
            text[0],
            flow.scan.name,
            (mend.text,),
            (mend,),
        )
    else:
        flow.scan.mending.mend(flow.line, at, end, "")
        _note(flow, flow.line, at, "after", rest, ())
    return flow.line + 1


def _too_deep(flow: Flow, line: int, column: int, before: tuple[int, int]) -> int:
    del flow.scan.mending.faults[before[0] :], flow.scan.mending.mends[before[1] :]
    deepest = flow.frame
    flow.scan.mending.fault(
        FaultKind.TOO_DEEP, deepest.line, deepest.column, deepest.column + 1, owner=flow.scan.name
    )
    flow.scan.mending.mend(line, column, len(flow.scan.lines[line]), quoted(LOST))
    number = line + 1
    while number < len(flow.scan.lines) and not flow.scan.starts_key(number):
        flow.scan.mending.mend(number, 0, len(flow.scan.lines[number]), "")
        number += 1
    return number
