"""还是草稿就写了审核。

为什么：草稿不会有人审，多半是审过以后忘了改状态，或者照抄了别人的稿件。
怎么改：送审的改成“送审”，审完的改成“发布”；还在写的先把审核删掉。
不好：
    状态: 草稿
    审核:
      初审: {审核人: 张三, 日期: 2026-07-06}
好：
    状态: 送审
    审核:
      初审: {审核人: 张三, 日期: 2026-07-06}
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.model.values import Status
from showcase.rules.context import Context
from showcase.rules.review.signatures import signed_steps
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    if submission.case is None or submission.case.status is not Status.DRAFT:
        return
    names = [signed.name for signed in signed_steps(submission, context)]
    if names:
        yield (
            submission.place("status"),
            Wording(
                f"状态是“草稿”，却已经有{'、'.join(names)}",
                "写好了请把状态改成“送审”，审完了改成“发布”；还在写的，先把“审核”几行删掉",
            ),
        )


RULE = Rule("R507", "reviewed-draft", Severity.INFO, check=check)
