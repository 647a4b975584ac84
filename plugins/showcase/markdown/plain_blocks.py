"""Paragraphs, headings, items and rows that are one line, read at a glance.

Where such a paragraph or heading has no mark in it and stands in no other block, it becomes a single
token, not the four that markdown-it makes of it; a list of such items or a table, one token with a
child for each item or cell. Most blocks of most texts are like that.
"""

import re

from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from showcase.markdown.inline_rules import MARKS

PARAGRAPH, HEADING = "plain_paragraph", "plain_heading"
LIST, TABLE = "plain_list", "plain_table"

# Where no other block can begin: a number is no list, two stars are no item and no line.
_FIRST = r"(?:[^`~>*\-_+#\[0-9\s]|\*\*[^*\s]|[0-9]+[^0-9.)])"
_BEGINNING = re.compile(_FIRST)
# A bar may be part of a table.
_REST = rf"[^|｜{MARKS}]*"
_LINE = re.compile(rf"(?={_FIRST}){_REST}")
_HEADING = re.compile(rf"(#{{1,6}})[ \t]+((?=[^\s{MARKS}|｜#]){_REST.replace('[^', '[^#')})")
_ITEM = re.compile(rf"(?:([-*+])|([0-9]{{1,9}})([.)])) (?={_FIRST})")
_MARKERS = frozenset("-*+0123456789")
_ROW = re.compile(r"\|([^\\\n]*)\|[ \t]*")
_RULE = re.compile(r"\|((?:[ \t]*:?-+:?[ \t]*\|)+)[ \t]*")


def paragraph(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a line that has an empty one below it and can't be anything but a paragraph."""
    if not state.isEmpty(start + 1):
        return False
    first, last = state.bMarks[start] + state.tShift[start], state.eMarks[start]
    if state.level == 0 and _LINE.fullmatch(state.src, first, last):
        token = _push(state, PARAGRAPH, "p", start)
        token.content = state.src[first:last].rstrip()
        return True
    if not _BEGINNING.match(state.src, first, last):
        return False
    lines = [start, start + 1]
    state.push("paragraph_open", "p", 1).map = lines
    inline = state.push("inline", "", 0)
    inline.content = state.src[first:last].strip()
    inline.map, inline.children = list(lines), []
    state.push("paragraph_close", "p", -1)
    state.line = start + 1
    return True


def heading(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a heading with marks before it only."""
    if state.level:
        return False
    first = state.bMarks[start] + state.tShift[start]
    match = _HEADING.fullmatch(state.src, first, state.eMarks[start])
    if match is None:
        return False
    token = _push(state, HEADING, f"h{len(match[1])}", start)
    token.markup, token.content = match[1], match[2].rstrip()
    return True


def bullets(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a list of items of one line each, with no line between them."""
    if state.level or state.sCount[start]:
        return False
    source, line, items = state.src, start, []
    first = mark = None
    while line < end and not state.isEmpty(line):
        item = _ITEM.match(source, state.bMarks[line], state.eMarks[line])
        if item is None or (mark and mark != (item[1] or item[3])):
            return False
        first, mark = first or item, item[1] or item[3]
        child = Token("inline", "", 0, map=[line, line + 1], info=item[2] or "", block=True)
        child.content = source[item.end() : state.eMarks[line]].strip()
        items.append(child)
        line += 1
    after = state.skipEmptyLines(line)
    if after < end and (state.sCount[after] or source[state.bMarks[after]] in _MARKERS):
        return False  # the item goes on, or there are more, apart from one another
    token = state.push(LIST, "ol" if first and first[2] else "ul", 0)
    token.map, token.children = [start, after], items
    token.markup, token.info = mark or "", (first and first[2]) or ""
    state.line = after
    return True


def table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a table whose rows all begin and end with a bar; no bar in it is escaped.

    ``meta["align"]`` is how each column is aligned; the children are its cells, row by row.
    """
    if state.level or start + 2 > end:
        return False
    head, rule = _line(state, start, _ROW), _line(state, start + 1, _RULE)
    if head is None or rule is None:
        return False
    align = [_alignment(mark.strip()) for mark in rule.split("|")[:-1]]
    columns = len(align)
    cells = _cells(head, start)
    if len(cells) != columns:
        return False
    line = start + 2
    while line < end and not state.isEmpty(line):
        row = _line(state, line, _ROW)
        if row is None:
            return False
        cells += _cells(row, line)[:columns]
        cells += [_inline("", line) for _ in range(columns * (line - start) - len(cells))]
        line += 1
    token = state.push(TABLE, "table", 0)
    token.map, token.children, token.meta = [start, line], cells, {"align": align}
    state.line = line
    return True


def _line(state: StateBlock, line: int, pattern: re.Pattern[str]) -> str | None:
    """Return what stands between the outer bars of a line that isn't indented, or None."""
    match = pattern.fullmatch(state.src, state.bMarks[line], state.eMarks[line])
    return match[1] if match and not state.sCount[line] else None


def _alignment(rule: str) -> str:
    if rule[-1] == ":":
        return "center" if rule[0] == ":" else "right"
    return "left" if rule[0] == ":" else ""


def _cells(row: str, line: int) -> list[Token]:
    return [_inline(cell.strip(), line) for cell in row.split("|")]


def _inline(content: str, line: int) -> Token:
    return Token("inline", "", 0, content=content, map=[line, line + 1], children=[], block=True)


def _push(state: StateBlock, kind: str, tag: str, line: int) -> Token:
    token = state.push(kind, tag, 0)
    token.map = [line, line + 1]
    state.line = line + 1
    return token
