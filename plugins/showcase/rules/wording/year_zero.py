"""汉字年份里的“〇”写成了别的字。

为什么：用汉字写年份时，零写作“〇”；写成数字 0、字母“O”、圆圈或“零”都不合国家标准。
怎么改：改成“〇”，输入法打“ling”就能找到。
不好：
    二0一八年
好：
    二〇一八年
"""

import re
from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording
from showcase.rules.wording.marks import Mark, placed

_YEAR = re.compile("年(?<=[一二][一二三四五六七八九零〇0OoＯ０○◯]{3}年)")
_ZERO = re.compile("[零0OoＯ０○◯]")


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    for mark in placed(submission, _marks(submission.prose)):
        message = f"年份“{mark.written}”里的零不是“〇”"
        yield mark.span, Wording(message, f"请写成“{mark.mended}”", mark.fix)


def _marks(prose: str) -> Iterator[Mark]:
    for match in _YEAR.finditer(prose):
        written = prose[match.end() - 5 : match.end()]
        mended = _ZERO.sub("〇", written)
        if mended != written:
            yield Mark(match.end() - 5, match.end(), mended)


RULE = Rule("W917", "year-zero", Severity.WARNING, check=check)
