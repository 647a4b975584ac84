"""经验没有写要点。

为什么：经验要让别的支部照着做，只有名称，别人学不走。
怎么改：写上几条要点，一条一句话。
不好：
    经验: {名称: “四维联动”工作法}
好：
    经验: {名称: “四维联动”工作法, 要点: [先做一件小事, 每月公开一次进展]}
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.deliverables.pasting import lines_to_paste
from showcase.rules.deliverables.stage import weight_of
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    experience = submission.case.experience if submission.case else None
    weight = weight_of(submission, "经验", context)
    if experience is None or weight is None or experience.points:
        return
    given = (("名称", experience.name, ""), ("要点", None, "[先做一件小事, 每月公开一次进展]"))
    lines = lines_to_paste(submission, "experience", "经验", given)
    yield (
        submission.place("experience", "name"),
        Wording(
            f"经验“{experience.name}”没有写要点",
            f"请加上几条，让别的支部能照着做，例如：{lines}",
            severity=weight,
        ),
    )


RULE = Rule("D802", "experience-without-points", Severity.WARNING, check=check)
