"""审核没有写日期。

为什么：每一审都要签名、写日期，日后才查得到。
怎么改：在审核人后面补上日期。
不好：
    审核:
      初审: {审核人: 张三}
好：
    审核:
      初审: {审核人: 张三, 日期: 2026-07-06}
"""

import re
from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.review.signatures import signed_steps, weight_of_review
from showcase.rules.rule import Note, Rule, Wording

_NEEDS_QUOTES = re.compile(r"[\[\]{},:#\"'&*!|>%@`\n]")


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    weight = weight_of_review(submission)
    if weight is None:
        return
    for signed in signed_steps(submission, context):
        if signed.on is None:
            by = "张三" if _NEEDS_QUOTES.search(signed.by) else signed.by
            yield (
                submission.place("review", signed.step, "by"),
                Wording(
                    f"{signed.name}没有写日期",
                    "请补上是哪天审的，例如：\n"
                    f"  {signed.name}: {{审核人: {by}, 日期: 2026-07-06}}",
                    severity=weight,
                ),
            )


RULE = Rule("R505", "undated-review", Severity.ERROR, check=check, waivable=False)
