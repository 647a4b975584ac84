"""数字里的千分号是中文逗号。

为什么：“1，000”看起来是“1”和“000”两样东西。
怎么改：是一个数的，写成 1000 或 1,000；是两个数的，用顿号隔开。
不好：
    培训1，000人次
好：
    培训1000人次
"""

import re
from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording
from showcase.rules.wording.marks import Mark, placed

_GROUP = re.compile(r"，(?<=[0-9]，)(?=(?P<rest>[0-9]{3}(?:，[0-9]{3}){0,4}+)(?![0-9.，]))")
_HEAD = re.compile(r"(?<![0-9.，])[1-9][0-9]{0,2}\Z")


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    for mark in placed(submission, _marks(submission.prose)):
        plain = mark.written.replace("，", "")
        message = f"“{mark.written}”里用了中文逗号"
        yield (
            mark.span,
            Wording(message, f"如果是一个数，请写成 {plain}；如果是几个数，请用“、”隔开"),
        )


def _marks(prose: str) -> Iterator[Mark]:
    for match in _GROUP.finditer(prose):
        before = max(0, match.start() - 4)
        if head := _HEAD.search(prose[before : match.start()]):
            yield Mark(before + head.start(), match.end("rest"))


RULE = Rule("W920", "wide-separator", Severity.WARNING, check=check)
