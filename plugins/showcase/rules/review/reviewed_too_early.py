"""稿件还没写成就审过了。

为什么：审核的日期比稿件的日期早，要么写错了，要么审的是旧稿。
怎么改：核对两个日期；审过以后又改了稿件的，请重新审。
不好：
    日期: 2026-06-30
    审核:
      初审: {审核人: 张三, 日期: 2026-06-06}
好：
    日期: 2026-06-30
    审核:
      初审: {审核人: 张三, 日期: 2026-07-06}
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.model.values import format_date
from showcase.rules.context import Context
from showcase.rules.review.signatures import signed_steps, weight_of_review
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    case = submission.case
    if case is None or weight_of_review(submission) is None:
        return
    first = next((step for step in signed_steps(submission, context) if step.on), None)
    if first is not None and first.on is not None and first.on < case.date:
        yield (
            submission.place("review", first.step, "on"),
            Wording(
                f"{first.name}在{format_date(first.on)}，比稿件日期{format_date(case.date)}还早",
                "请核对这两个日期；审过以后又改了稿件的，请重新审一遍",
            ),
        )


RULE = Rule("R504", "reviewed-too-early", Severity.WARNING, check=check)
