"""Mobile and office telephone numbers among rows of digits."""

import re

from showcase.rules.privacy.rows import DIGIT, HYPHENS, SPACES, Row
from showcase.rules.privacy.trace import Trace, TraceKind, narrow

_MOBILE = re.compile(r"(?:0086|86)?(1[3-9]\d{9})")
_MOBILE_LAYOUTS = frozenset(
    {(11,), (13,), (15,), (3, 4, 4), (3, 8), (7, 4), (4, 3, 4), (3, 3, 5), (5, 4, 4)}
)
_MOBILE_STARTS = frozenset(layout[0] for layout in _MOBILE_LAYOUTS)
_AMOUNT = frozenset("元万亿人次个件份吨米克字册名岁%％㎡℃")
_LOCAL_LAYOUTS = frozenset({(8,), (7,), (4, 4), (3, 4)})
_LANDLINE_LAYOUTS = _LOCAL_LAYOUTS | {(11,), (12,)}
_AREA = re.compile(r"010|02\d|0[3-9]\d\d")
_LANDLINE = re.compile(r"(?:(?:010|02\d)[2-8]\d{7}|0[3-9]\d\d[2-8]\d{6,7})")
_BRACKETED_AREA = re.compile(rf"[(（](0{DIGIT}{{2,3}})[)）][{SPACES}{HYPHENS}]?$")
_BEFORE = 16
_OF_A_PHONE = re.compile(
    r"(?:电话|座机|传真|热线|联系方式|☎|tel|phone)[号码为是：:.（( \u3000*]{0,4}$", re.IGNORECASE
)


def mobile_at(row: Row, at: int, free: int) -> tuple[Trace, int] | None:
    """Return the mobile number that starts at a group, and the group after it.

    ``free`` is the first group that belongs to no number yet.
    """
    groups = row.groups
    abroad = groups[at].digits in ("86", "0086")
    if not abroad and row.widths[at] not in _MOBILE_STARTS:
        return None
    start = at + abroad
    end = row.end_of(start, _MOBILE_LAYOUTS)
    number = _MOBILE.fullmatch(row.digits(start, end)) if end else None
    if number is None or (end > start + 1 and not _is_whole(row, start, end, at, free)):
        return None
    begin, stop = groups[at].start, groups[end - 1].end
    if (
        row.text[stop : stop + 1] in _AMOUNT
        or row.touches_letters(at, end)
        or row.counts_things(at)
        or _is_decimal(row.text, begin, stop)
    ):
        return None
    begin -= row.text[begin - 1 : begin] in ("+", "＋")
    return Trace(TraceKind.MOBILE, begin, stop, number[1]), end


def landline_at(row: Row, at: int) -> tuple[Trace, int] | None:
    """Return the office number that starts at a group, and the group after it."""
    first = row.groups[at]
    start = first.start
    rest = row.end_of(at + 1, _LOCAL_LAYOUTS) if _AREA.fullmatch(first.digits) else 0
    end = rest or row.end_of(at, _LANDLINE_LAYOUTS)
    if not end:
        return None
    digits = row.digits(at, end)
    if not rest:
        before = row.text[max(0, start - _BEFORE) : start]
        if area := _BRACKETED_AREA.search(before):
            digits = f"{narrow(area[1])}{digits}"
            start -= len(before) - area.start()
        elif not _OF_A_PHONE.search(before):
            return None
    if len(digits) not in (7, 8) and not _LANDLINE.fullmatch(digits):
        return None
    if row.counts_things(at):
        return None
    return Trace(TraceKind.LANDLINE, start, row.groups[end - 1].end, digits), end


def _is_whole(row: Row, start: int, end: int, at: int, free: int) -> bool:
    """Tell whether groups are a number of their own, no stretch of a longer row of groups."""
    gap = row.joint(start + 1)
    if gap in ".·" and end - start == 2:  # 131.12345678 is a place on a map
        return False
    if any(row.joint(group) != gap for group in range(start + 1, end)):
        return False
    if (
        at > free
        and row.joint(at) == gap
        and (gap not in SPACES or len(row.groups[at - 1].digits) > 2)
    ):
        return False
    if end < len(row.groups) and row.joint(end) == gap:
        return gap in SPACES and row.groups[end].digits.startswith("1")
    return True


def _is_decimal(text: str, start: int, stop: int) -> bool:
    before, after = text[max(0, start - 2) : start], text[stop : stop + 2]
    return (before[-1:] == "." and before[:1].isdigit()) or (
        after[:1] == "." and after[1:].isdigit()
    )
