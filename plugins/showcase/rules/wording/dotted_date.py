"""日期用小数点隔开了。

为什么：“2018.6.30”在正文里不规范，行文中日期写汉字“年月日”。
怎么改：改写成年月日；表格里写也可以，不改也能发布。
不好：
    2018.6.30启动
好：
    2018年6月30日启动
"""

import re
from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording
from showcase.rules.wording.marks import Mark, placed

_MONTH_DAY = r"(?:0?[1-9]|1[0-2])\.(?:0?[1-9]|[12][0-9]|3[01])(?![.0-9])"
_DATE = re.compile(rf"\.(?<=[^0-9.A-Za-z](?:19|20)[0-9][0-9]\.)(?={_MONTH_DAY})")
_REST = re.compile(_MONTH_DAY)


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    for mark in placed(submission, _marks(submission.prose)):
        year, month, day = (int(part) for part in mark.written.split("."))
        message = f"日期“{mark.written}”用小数点隔开了"
        yield mark.span, Wording(message, f"行文中请写成 {year}年{month}月{day}日")


def _marks(prose: str) -> Iterator[Mark]:
    for match in _DATE.finditer(prose):
        rest = _REST.match(prose, match.end())
        assert rest is not None
        yield Mark(match.start() - 4, rest.end())


RULE = Rule("W919", "dotted-date", Severity.INFO, check=check)
