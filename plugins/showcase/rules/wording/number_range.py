"""数字的起止范围写法不对。

为什么：国家标准规定，数字的范围用一字线“—”（或浪纹“～”）连接，两头的百分号、“万”“亿”都要写。
怎么改：按提示写。
不好：
    合格率提高4-6%，2018-2020年投入5-10万元
好：
    合格率提高4%—6%，2018—2020年投入5万—10万元
"""

import re
from collections.abc import Iterator
from itertools import islice, tee

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording
from showcase.rules.wording.marks import MOST, Mark, placed

_NUMBER = r"[0-9]{1,8}(?:\.[0-9]{1,4})?"
# What is counted so often that a hyphen before it is no part of a name (1-2班, 3-301室).
_UNITS = "年|学年|个|名|人|次|项|篇|期|场|家|倍|岁|天|周|月|日|小时|分钟|公里|元|[%万亿]"
_HIGH = re.compile(rf"(?P<line>[-–~－—～][-–~－]?)(?P<high>{_NUMBER})(?P<unit>{_UNITS})")
_LOW = re.compile(rf"(?<![0-9A-Za-z.\-/:：—～~])(?P<low>{_NUMBER})(?P<unit>[%万亿年月日]?)\Z")
_DATED = frozenset({"年", "学年", "月", "日"})
# The longest number, and what stands before it.
_REACH = 15


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    found = _ranges(submission.prose)
    first, second = tee(islice(found, MOST))
    for mark, (_, told) in zip(placed(submission, (m for m, _ in first)), second, strict=True):
        message = f"“{mark.written}”的起止写法不对"
        yield mark.span, Wording(message, f"请写成 {told}", mark.fix)


def _ranges(prose: str) -> Iterator[tuple[Mark, str]]:
    """Yield ranges that are written wrongly, with what is right."""
    for match in _HIGH.finditer(prose):
        before = max(0, match.start() - _REACH)
        low = _LOW.search(prose[before : match.start()])
        if low and (right := _right(low, match)):
            mended = None if low["unit"] != match["unit"] and match["unit"] in "万亿" else right
            yield Mark(before + low.start(), match.end(), mended), right


def _right(low: re.Match[str], high: re.Match[str]) -> str | None:
    """Return how the range should be written, or None where it is fine."""
    line = high["line"] if high["line"] in "—～" else "—"
    unit = low["unit"]
    if not unit and high["unit"] in "%万亿":
        unit = high["unit"]
    elif line == high["line"]:
        return None
    if not unit and high["unit"] in _DATED and len(low["low"]) > len(high["high"]):
        return None
    return f"{low['low']}{unit}{line}{high['high']}{high['unit']}"


RULE = Rule("W915", "number-range", Severity.WARNING, check=check)
