"""两审是同一个人。

为什么：三审三校要三个人各看一遍，同一个人看三遍等于只看了一遍。
怎么改：改成真正审过的人；人手不够就请上一级来审。
不好：
    审核:
      初审: {审核人: 张三, 日期: 2026-07-06}
      复审: {审核人: 张三（副书记）, 日期: 2026-07-09}
好：
    审核:
      初审: {审核人: 张三, 日期: 2026-07-06}
      复审: {审核人: 李四, 日期: 2026-07-09}
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
    weight = weight_of_review(submission)
    if weight is None or not context.programme.review.distinct:
        return
    known: dict[str, str] = {}
    for signed in signed_steps(submission, context):
        people = people_in(signed.by)
        doubled = [person for person in known if person in people]
        if doubled:
            yield (
                submission.place("review", signed.step, "by"),
                Wording(
                    f"{signed.name}的“{signed.by}”已经做过{known[doubled[0]]}",
                    f"各审要由不同的人来做，请换一个人{signed.name}，再改这里的审核人",
                    severity=weight,
                ),
            )
        for person in people:
            known.setdefault(person, signed.name)


RULE = Rule("R502", "same-reviewer", Severity.ERROR, check=check, waivable=False)
