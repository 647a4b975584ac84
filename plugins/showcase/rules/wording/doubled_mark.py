"""标点打重了，或者两个标点碰在一起。

为什么：一处只用一个标点；“。，”这样的多是改句子时留下的。
怎么改：删掉多余的一个。
不好：
    轮着关灯。。后来，。大家都来了
好：
    轮着关灯。后来，大家都来了
"""

import re
from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording
from showcase.rules.wording.marks import Mark, placed

_RUN = re.compile("[，。；：、！？](?=[，。；：、！？])[，。；：、！？]+")
# Several of these have a meaning: ！！, ？！, and 。。。 is an ellipsis (W911).
_STRONG = frozenset("！？")


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    for mark in placed(submission, _marks(submission.prose)):
        if mark.mended:
            message = f"标点“{mark.written[:4]}”打重了"
            yield mark.span, Wording(message, f"请只留一个“{mark.mended}”", mark.fix)
        else:
            message = f"两个标点“{mark.written[:4]}”碰在了一起"
            yield mark.span, Wording(message, "请按意思只留一个")


def _marks(prose: str) -> Iterator[Mark]:
    for match in _RUN.finditer(prose):
        kinds = frozenset(match[0])
        if kinds <= _STRONG or (kinds == {"。"} and len(match[0]) > 2):
            continue
        yield Mark(*match.span(), match[0][0] if len(kinds) == 1 else None)


RULE = Rule("W910", "doubled-mark", Severity.WARNING, check=check)
