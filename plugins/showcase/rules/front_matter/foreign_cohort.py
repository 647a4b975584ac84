"""这个支部不在所写的批次里。

为什么：批次是认定的结果，写错了就等于对外宣布了没有的荣誉。
怎么改：改成支部所在的批次，或者不写这一项；名单有遗漏就请组织部补上。
不好：
    批次: 第一批标杆院系
好：
    批次: 第一批样板支部
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.directory import members_of
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    directory = context.directory
    unit = directory.unit(submission.values.get(("branch",), ""))
    cohort = directory.cohort(submission.values.get(("cohort",), ""))
    if unit is None or cohort is None or unit.id in members_of(cohort, unit.kind):
        return
    own = "或".join(f"“{known.name}”" for known in directory.cohorts_of(unit))
    hint = f"它在{own}里，请改过来，或者删掉这一行" if own else "请核对批次，或者删掉这一行"
    yield (
        submission.place("cohort"),
        Wording(
            f"“{cohort.name}”的名单里没有“{unit.name}”",
            f"{hint}；名单有遗漏就请组织部在 cases/programme.yml 里补上",
        ),
    )


RULE = Rule("F249", "foreign-cohort", Severity.ERROR, check=check, waivable=False)
