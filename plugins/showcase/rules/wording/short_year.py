"""年份只写了两位。

为什么：过几年再看就不知道是哪个年代；国家标准规定年份写四位。
怎么改：把年份写全。
不好：
    18年6月启动
好：
    2018年6月启动
"""

import re
from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording
from showcase.rules.wording.marks import Mark, placed

# 底 and 初 also begin other words: 十年底蕴, 二十年初心.
_YEAR = re.compile(
    r"年(?:(?<=[’'‘][0-9][0-9]年)|(?<=[^0-9第.,:/-][0-9][0-9]年)(?=[0-9]{1,2}月(?!龄)|底(?![蕴色气子线层座数稿])))"
)
# Years of a reign are no years of a century; 历时 and the like make a duration of it.
_OTHER = re.compile(
    r"(?:民国|光绪|宣统|同治|咸丰|道光|乾隆|康熙|雍正|嘉庆|昭和|平成|令和|历时|长达|刑)\Z"
)


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    for mark in placed(submission, _marks(submission.prose)):
        message = f"年份“{mark.written}”只写了两位"
        yield mark.span, Wording(message, "请把年份写全，例如 2018年")


def _marks(prose: str) -> Iterator[Mark]:
    for match in _YEAR.finditer(prose):
        start = match.end() - 3
        if _OTHER.search(prose, max(0, start - 2), start):
            continue
        yield Mark(start - (prose[start - 1 : start] in ("’", "'", "‘")), match.end())


RULE = Rule("W918", "short-year", Severity.WARNING, check=check)
