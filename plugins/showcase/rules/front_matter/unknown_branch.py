"""清单里没有这个支部。

为什么：找不到支部，案例就没有归属。
怎么改：照提示改成清单里的编号、全称或简称；确实没有就请组织部加进清单。
不好：
    支部: 机械1支部
好：
    支部: 机械一支部
"""

from collections.abc import Iterator
from difflib import get_close_matches

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    case = submission.case
    if case is None or context.directory.unit(case.branch):
        return
    near = get_close_matches(case.branch, context.directory.unit_names, n=2, cutoff=0.4)
    hint = f"您是不是想写“{'”或“'.join(near)}”？" if near else ""
    yield (
        submission.place("branch"),
        Wording(
            f"清单里没有“{case.branch}”这个支部",
            f"{hint}编号、全称、简称都可以；确实没有就请组织部把它加进 cases/programme.yml",
        ),
    )


RULE = Rule("F218", "unknown-branch", Severity.ERROR, check=check)
