"""作者审了自己的稿件。

为什么：自己看自己的稿件，最容易看不出错。
怎么改：请没有参加写稿的人来审，再改审核人。
不好：
    作者: [张三]
    审核:
      初审: {审核人: 张三, 日期: 2026-07-06}
好：
    作者: [张三]
    审核:
      初审: {审核人: 李四, 日期: 2026-07-06}
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.review.people import people_in
from showcase.rules.review.signatures import signed_steps, weight_of_review
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    case, weight = submission.case, weight_of_review(submission)
    if case is None or weight is None:
        return
    authors = {person for author in case.authors for person in people_in(author)}
    for signed in signed_steps(submission, context):
        if authors & people_in(signed.by):
            yield (
                submission.place("review", signed.step, "by"),
                Wording(
                    f"{signed.name}的“{signed.by}”也是这篇稿件的作者",
                    f"作者不审自己的稿件，请换一个人{signed.name}，再改这里的审核人",
                    severity=weight,
                ),
            )


RULE = Rule("R506", "author-as-reviewer", Severity.ERROR, check=check, waivable=False)
