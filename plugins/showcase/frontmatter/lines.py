"""One line after another: how deep it stands, its dash, its key, its value."""

import re

from showcase.findings import FaultKind
from showcase.frontmatter.keys import KeyText, mend_key
from showcase.frontmatter.levels import Level, Levels, Standing, Value
from showcase.frontmatter.marks import SPACES
from showcase.frontmatter.mending import LOST, Mend, Mending, quoted
from showcase.frontmatter.notes import note_inner_colons
from showcase.frontmatter.scan import Scan, width_of
from showcase.frontmatter.values import read_plain, read_value
from showcase.frontmatter.vocabulary import known_key
from showcase.model.schema import Part

_SHORT = 6
_MARKS = f"{SPACES}=＝—,，-"
_HALF_KEY = re.compile(
    rf"(?P<key>[*_`\"'“]{{0,3}}(?P<name>[^\s\u3000=＝—,，*_`\"'“”【】「」-]{{1,20}})[*_`\"'”]{{0,3}})(?:[{_MARKS}]+|$)"
    r"|(?P<black>[【「『](?P<boxed>[^\s【】「」『』]{1,20})[】」』])\s{0,9}"
)
_DASH = re.compile(r"-(?:[ \t]+|$)")
_BAD_DASH = re.compile(
    r"(?:-(?=[^\s\d-])|-[\u3000\xa0]+|[－—–−‐·•●○◆◇■□※▪][ \t\u3000\xa0]*"
    r"|(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[.．、](?![0-9]|[A-Za-z][A-Za-z0-9]{1,3}[ \t]*$)[ \t\u3000]*"
    r"|[（(][0-9一二三四五六七八九十]{1,3}[）)][ \t\u3000]*|[①-⑳][ \t\u3000]*|\*[ \t\u3000]+)(?=\S)"
)


def mend_lines(mending: Mending, root: type[Part]) -> None:
    """Note and mend the slips in all lines; ``root`` has the keys of the outermost level."""
    scan = Scan(mending, Levels(root))
    line = 0
    while line < len(mending.lines):
        line = _read_line(scan, line)


def _read_line(scan: Scan, line: int) -> int:
    text = scan.lines[line]
    bare = text.strip(SPACES)
    lead = scan.lead(line)
    if not bare or bare[0] == "#":
        if text[:lead].strip(" "):
            scan.mending.mend(line, 0, lead, "")
        return line + 1
    if bare in ("...", "…", "。。。") and text[0] == bare[0]:
        mend = Mend(line, 0, len(text), "")
        scan.mending.mends.append(mend)
        scan.mending.fault(FaultKind.STRAY_FENCE, line, 0, len(bare), bare, fix=(mend,))
        return line + 1
    dash = _DASH.match(text, lead)
    bad = None if dash else _bad_dash(scan, line, lead)
    if dash or bad:
        standing = scan.levels.item(width_of(text[:lead]))
        if not standing.continuation:
            return _read_dashed(scan, line, lead, standing, dash or bad)
        if (following := _read_dashed_key(scan, line, lead, dash or bad)) is not None:
            return following
    return _read_undashed(scan, line, lead)


def _read_dashed_key(scan: Scan, line: int, lead: int, mark: re.Match[str] | None) -> int | None:
    """Read a key of the outermost level that somebody put a dash in front of."""
    assert mark is not None
    outermost = scan.levels.stack[0]
    key = scan.key_at(line, mark.end())
    if key is None or known_key(outermost.part, key.name) is None:
        return None
    scan.levels.settle(outermost)
    mend = Mend(line, 0, mark.end(), "")
    scan.mending.mends.append(mend)
    scan.mending.fault(FaultKind.BAD_DASH, line, lead, mark.end(), "key", key.name, fix=(mend,))
    return _read_key(scan, line, key, outermost)


def _bad_dash(scan: Scan, line: int, lead: int) -> re.Match[str] | None:
    """Find what stands for a dash where the items of a list are wanted."""
    match = _BAD_DASH.match(scan.lines[line], lead)
    if match is None:
        return None
    for level in reversed(scan.levels.stack):
        if level.open and level.key is not None and level.key.is_list:
            key = scan.key_at(line, lead)
            if key is None or known_key(level.key.part, key.name):
                return match
            return None if known_key(level.part, key.name) else match
    return None


def _read_dashed(
    scan: Scan, line: int, lead: int, standing: Standing, mark: re.Match[str] | None
) -> int:
    assert mark is not None
    owner = standing.level
    _settle(scan, line, lead, standing)
    scan.levels.settle(owner)
    start, keys = mark.end(), mark.end() - lead
    if mark.re is _BAD_DASH:
        keys = len("- ")
        mend = Mend(line, lead, mark.end(), "- ")
        scan.mending.mends.append(mend)
        scan.mending.fault(
            FaultKind.BAD_DASH,
            line,
            lead,
            mark.end(),
            mark.group().strip(SPACES),
            owner.name,
            fix=(mend,),
        )
    elif "\t" in mark.group():
        scan.mending.mend(line, lead + 1, start, " " * (keys - 1))
    scan.key, scan.name = owner.key, owner.name
    if start >= len(scan.lines[line].rstrip(SPACES)):
        scan.levels.enter_item(owner, standing.width, standing.width + 2)
        return line + 1
    if owner.key is None or owner.key.part is not None:
        key = scan.key_at(line, start)
        if key is not None:
            level = scan.levels.enter_item(owner, standing.width, standing.width + keys)
            return _read_key(scan, line, key, level)
    if scan.lines[line][start] not in "[{［｛":
        scan.name = ""
    return read_value(scan, line, start)[1]


def _settle(scan: Scan, line: int, lead: int, standing: Standing, name: str = "") -> None:
    """Let a line start where it should; note where it doesn't."""
    width = width_of(scan.lines[line][:lead])
    if not scan.mend_lead(line, standing.width) or scan.lines[line][:lead].strip(" "):
        return
    if width != standing.width:
        scan.bad_indent(line, lead, standing.width, name)


def _read_undashed(scan: Scan, line: int, lead: int) -> int:
    text = scan.lines[line]
    width = width_of(text[:lead])
    key = scan.key_at(line, lead)
    if key is not None:
        standing = scan.levels.entry(width, key.name)
        if not standing.continuation and not _is_prose(scan, key, standing.level, width):
            scan.levels.settle(standing.level)
            _settle(scan, line, lead, standing, key.name)
            return _read_key(scan, line, key, standing.level)
    return _read_text(scan, line, lead, width)


def _is_prose(scan: Scan, key: KeyText, level: Level, width: int) -> bool:
    """Tell whether what looks like a key is the further line of a text."""
    if known_key(level.part, key.name) is not None:
        return key.colons != ":" and width > level.indent and _occurs(scan, key.name)
    if not width and len(key.name) <= _SHORT:
        return False  # a key that isn't known
    return key.colons != ":" and (level.value is Value.TEXT or width > level.indent)


def _occurs(scan: Scan, name: str) -> bool:
    return any(line.startswith((f"{name}:", f"{name}：")) for line in scan.lines)


def _read_key(scan: Scan, line: int, key: KeyText, level: Level) -> int:
    doubtful = level.part is not None and key.colons != ":"
    known = not doubtful or known_key(level.part, key.name) is not None
    mend_key(scan.mending, line, key, known=known)
    level.key, level.name = known_key(level.part, key.name), key.name
    level.child, level.dashed = -1, False
    level.value = Value.CLOSED
    scan.key, scan.name = level.key, key.name
    level.value, following = read_value(scan, line, key.value)
    return following


def _read_text(scan: Scan, line: int, lead: int, width: int) -> int:
    """Read a line that has neither dash nor key."""
    levels = scan.levels
    while len(levels.stack) > 1 and width < levels.top.indent and not levels.top.dash >= 0:
        levels.stack.pop()
    top = levels.top
    text = scan.lines[line]
    end = len(text.rstrip(SPACES))
    if top.open and top.key is not None and top.key.is_list and not top.dashed:
        return _read_bare_item(scan, line, lead)
    if width > top.indent and (stray := _read_in_group(scan, line, lead, width)) is not None:
        return stray
    if width > top.indent and (top.value is Value.TEXT or top.open):
        return _read_further(scan, line, lead, end)
    if text[lead] in "]}［］｛｝":
        scan.mending.mend(line, 0, end, "")
        scan.mending.fault(FaultKind.BROKEN_BRACKETS, line, lead, lead + 1, "needless", top.name)
        return line + 1
    if (half := _half_key(scan, line, lead)) is not None:
        return half
    if (
        top.name
        and (top.value is Value.TEXT or (top.open and top.child < 0))
        and width == top.indent
        and text[lead] not in "[{\"'"
    ):
        scan.not_indented(line, lead)
        scan.mending.mend(line, 0, lead, " " * (top.indent + 2))
        top.value = Value.TEXT
        return line + 1
    scan.mending.mend(line, 0, end, "")
    scan.mending.fault(FaultKind.NO_COLON, line, lead, end, text[lead:end], "line")
    return line + 1


def _read_in_group(scan: Scan, line: int, lead: int, width: int) -> int | None:
    """Read a line that has no key although it opens a group of keys, and keys follow it."""
    top, text = scan.levels.top, scan.lines[line]
    part = top.key.part if top.key is not None and not top.key.is_list else None
    if part is None or not top.open or top.child >= 0 or text[lead] in "[{［｛\"'":
        return None
    half = _HALF_KEY.match(text, lead)
    name = (half["name"] or half["boxed"]) if half else ""
    if known_key(part, name) is not None:
        standing = scan.levels.entry(width, name)
        if not standing.continuation:
            scan.levels.settle(standing.level)
            return _half_key(scan, line, lead)
    following = scan.key_at(line + 1, scan.lead(line + 1)) if line + 1 < len(scan.lines) else None
    if following is None or known_key(part, following.name) is None:
        return None
    end = len(text.rstrip(SPACES))
    scan.mending.mend(line, 0, end, "")
    scan.mending.fault(FaultKind.NO_COLON, line, lead, end, text[lead:end], "line")
    return line + 1


def _read_further(scan: Scan, line: int, lead: int, end: int) -> int:
    top = scan.levels.top
    text = scan.lines[line]
    if text[:lead].strip(" "):
        scan.mend_lead(line, width_of(text[:lead]))
    scan.key, scan.name = top.key, top.name
    if top.open and top.child < 0:
        top.value, following = read_value(scan, line, lead)
        return following
    scan.name = ""
    return read_plain(scan, line, lead) if top.value is Value.TEXT else line + 1


def _read_bare_item(scan: Scan, line: int, lead: int) -> int:
    """Read the items of a list that nobody put dashes in front of."""
    top = scan.levels.top
    if scan.lines[line][lead] in "[{［｛":
        top.value, following = read_value(scan, line, lead)
        return following
    mends = []
    number = line
    while number < len(scan.lines) and scan.lines[number].strip(SPACES):
        start = scan.lead(number)
        if start != lead or scan.starts_key(number) or _DASH.match(scan.lines[number], start):
            break
        mends.append(Mend(number, 0, start, " " * (top.indent + 2) + "- "))
        number += 1
    scan.mending.mends += mends
    scan.mending.fault(
        FaultKind.BAD_DASH,
        line,
        lead,
        len(scan.lines[line].rstrip(SPACES)),
        "",
        top.name,
        fix=mends,
    )
    top.dashed, top.child = True, top.indent + 2
    scan.key, scan.name = top.key, top.name
    for item in range(line, number):
        if top.key is not None and top.key.part is None:
            note_inner = scan.lines[item]
            if ": " in note_inner:
                note_inner_colons(scan, item, lead, len(note_inner.rstrip(SPACES)))
    return max(number, line + 1)


def _half_key(scan: Scan, line: int, lead: int) -> int | None:
    """Read a line that starts with a known key but has no colon."""
    top = scan.levels.top
    text = scan.lines[line]
    end = len(text.rstrip(SPACES))
    match = _HALF_KEY.match(text, lead)
    name = (match["name"] or match["boxed"]) if match else ""
    if match is None or known_key(top.part, name) is None:
        return None
    space, value = max(match.end("key"), match.end("black")), match.end()
    if value < end:
        mend = Mend(line, lead, value, f"{name}: ")
        scan.mending.mends += [Mend(line, lead, end, f"{name}: {quoted(LOST)}")]
        scan.mending.fault(FaultKind.NO_COLON, line, lead, space, name, "value", fix=(mend,))
    else:
        scan.mending.mend(line, lead, end, f"{name}: {quoted(LOST)}")
        scan.mending.fault(FaultKind.NO_COLON, line, lead, end, name, "half")
    top.key, top.name, top.value = known_key(top.part, name), name, Value.CLOSED
    return line + 1
