"""没有审完就发布了。

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
from showcase.model.programme import REVIEW_NAMES
from showcase.model.submission import Submission
from showcase.model.values import Status
from showcase.rules.context import Context
from showcase.rules.review.signatures import signed_steps
from showcase.rules.rule import Note, Rule, Wording

_EXAMPLES = {
    "first": "{审核人: 支部初审岗, 日期: 2026-07-06}",
    "second": "{审核人: 组织部复审岗, 日期: 2026-07-09}",
    "final": "{审核人: 宣传部审核岗, 日期: 2026-07-15}",
}


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    case = submission.case
    if case is None or case.status is not Status.PUBLISHED:
        return
    signed = {signed.step for signed in signed_steps(submission, context)}
    missing = [step for step in context.programme.review.needed if step not in signed]
    if not missing:
        return
    names = "、".join(REVIEW_NAMES[step] for step in missing)
    lines = "".join(f"\n  {REVIEW_NAMES[step]}: {_EXAMPLES[step]}" for step in missing)
    begun = "review" in case.model_fields_set
    where = "审完了请在“审核”下面补上，例如：" if begun else "审完了请补上，例如：\n审核:"
    yield (
        submission.place("review" if begun else "status"),
        Wording(
            f"状态是“发布”，却没有{names}",
            f"还没审完就把状态改成“送审”；{where}{lines}",
        ),
    )


RULE = Rule("R501", "unsigned-publication", Severity.ERROR, check=check, waivable=False)
