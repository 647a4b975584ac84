"""Columns of tables that hold one thing of everybody: told once, at the column's head."""

import re
from collections.abc import Iterator

from showcase.rules.privacy.trace import Trace, TraceKind

_HEADS = {
    **dict.fromkeys(("学号", "工号", "教工号", "职工号", "学籍号", "准考证号"), TraceKind.MEMBER),
    **dict.fromkeys(("家庭住址", "家庭地址", "现住址", "住址", "宿舍号"), TraceKind.ADDRESS),
    **dict.fromkeys(("出生日期", "出生年月日", "生日"), TraceKind.BIRTH),
    **dict.fromkeys(("微信号", "QQ号", "QQ"), TraceKind.CHAT),
}
_HEAD = re.compile(rf"({'|'.join(sorted(_HEADS, reverse=True))})[ \t*]{{0,8}}[|\r\n]")
_RULE = frozenset("|:- \t\r")
_LONGEST_LINE = 400


def columns_in(text: str) -> Iterator[Trace]:
    """Yield the heads of columns of personal numbers and addresses that are filled in."""
    if "|" not in text:
        return
    for head in _HEAD.finditer(text):
        start, end = head.span(1)
        before = text[max(0, start - _LONGEST_LINE) : start].rpartition("\n")[2]
        if before.rstrip(" \t*")[-1:] not in ("|", "") or not _is_filled(text, end, before):
            continue
        yield Trace(_HEADS[head[1]], start, end, head[1], column=True)


def _is_filled(text: str, end: int, before: str) -> bool:
    """Tell whether a table's rule follows the head's line, and a cell with digits below it."""
    lines = text[end : end + 3 * _LONGEST_LINE].split("\n")[1:3]
    if len(lines) < 2 or "-" not in lines[0] or not _RULE.issuperset(lines[0]):
        return False
    cells = lines[1].split("|")
    column = before.count("|")
    return column < len(cells) and any(character.isdigit() for character in cells[column])
