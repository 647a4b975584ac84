"""豁免的理由没有说清楚。

为什么：审稿的人要凭理由判断这份稿件为什么可以例外。
怎么改：用一句话写明这份稿件特殊在哪里。
不好：
    豁免:
      - 规则: T304
        理由: 无
好：
    豁免:
      - 规则: T304
        理由: 大事记，篇幅本来就短
"""

import re
from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording

_LEAST = 4
_NO_WORD = re.compile(r"[\W_]")


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the reasons that say nothing."""
    if submission.case is None:
        return
    for index, waiver in enumerate(submission.case.waivers):
        if len(_NO_WORD.sub("", waiver.reason)) < _LEAST:
            yield (
                submission.place("waivers", index, "reason"),
                Wording(
                    f"豁免的理由只写了“{waiver.reason}”",
                    "请写明理由，说说这份稿件为什么可以例外，例如：\n理由: 大事记，篇幅本来就短",
                ),
            )


RULE = Rule("X003", "short-reason", Severity.WARNING, check=check, waivable=False)
