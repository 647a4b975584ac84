"""审核的日期前后颠倒。

为什么：先初审、再复审、最后终审，日期倒过来就说不清谁先看过。
怎么改：照审核单核对日期，改正写错的那一个。
不好：
    审核:
      初审: {审核人: 张三, 日期: 2026-07-09}
      复审: {审核人: 李四, 日期: 2026-07-06}
好：
    审核:
      初审: {审核人: 张三, 日期: 2026-07-06}
      复审: {审核人: 李四, 日期: 2026-07-09}
"""

from collections.abc import Iterator
from itertools import pairwise

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.model.values import format_date
from showcase.rules.context import Context
from showcase.rules.review.signatures import signed_steps, weight_of_review
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    weight = weight_of_review(submission)
    if weight is None:
        return
    dated = [(step, step.on) for step in signed_steps(submission, context) if step.on]
    for (before, earlier), (after, later) in pairwise(dated):
        if later < earlier:
            yield (
                submission.place("review", after.step, "on"),
                Wording(
                    f"{after.name}在{format_date(later)}，比{before.name}的{format_date(earlier)}还早",
                    f"请照审核单核对这两个日期：{before.name}在前，{after.name}在后，同一天也可以",
                    severity=weight,
                ),
            )


RULE = Rule("R503", "reviews-out-of-order", Severity.ERROR, check=check, waivable=False)
