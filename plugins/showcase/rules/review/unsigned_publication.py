"""没有终审就发布了。

为什么：三审三校没有走完的稿件不能公开。
怎么改：补上审核的人和日期，或者把状态改回“送审”。
不好：
    状态: 发布（没有终审）
好：
    状态: 发布
    审核:
      终审: {审核人: 宣传部审核岗, 日期: 2026-07-15}
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.model.values import Status
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    case = submission.case
    if case is None or case.status is not Status.PUBLISHED:
        return
    names = {"first": "初审", "second": "复审", "final": "终审"}
    steps = [
        {v: k for k, v in names.items()}.get(step, step) for step in context.programme.review.steps
    ]
    missing = [names[step] for step in steps if getattr(case.review, step) is None]
    if missing:
        place = (
            submission.place("review")
            if "review" in case.model_fields_set
            else submission.place("status")
        )
        yield (
            place,
            Wording(
                f"状态是“发布”，却没有{'、'.join(missing)}",
                "还没审完就把状态改成“送审”；审完了请补上，例如：\n"
                f"审核:\n  {missing[-1]}: {{审核人: 宣传部审核岗, 日期: 2026-07-15}}",
            ),
        )


RULE = Rule("R501", "unsigned-publication", Severity.ERROR, check=check)
