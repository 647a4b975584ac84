"""清单里没有这个支部。

为什么：找不到支部，案例就没有归属。
怎么改：照提示改成清单里的编号、全称或简称；确实没有就请组织部加进清单。
不好：
    支部: 机械1支部
好：
    支部: 机械一支部
"""

from collections.abc import Iterator

from showcase.findings import Edit, Fix, Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.front_matter.branch_names import meant_branch, near_branches
from showcase.rules.front_matter.pasting import shown
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    written = submission.values.get(("branch",), "").strip()
    if not written or context.directory.unit(written):
        return
    place = submission.place("branch")
    if written in context.left_out:
        yield place, _broken_entry(written)
        return
    fix = None
    if meant := meant_branch(written, context.directory):
        hint = f"您是不是想写“{meant}”？"
        fix = Fix((Edit(place, meant),)) if place.line == place.end_line else None
    else:
        near = near_branches(written, context.directory)
        hint = f"您是不是想写“{'”或“'.join(near)}”？" if near else ""
    yield (
        place,
        Wording(
            f"清单里没有“{shown(written)}”这个支部",
            f"{hint}编号、全称、简称都可以；确实没有就请组织部把它加进 cases/programme.yml",
            fix,
        ),
    )


def _broken_entry(written: str) -> Wording:
    return Wording(
        f"“{shown(written)}”在清单里，可是清单的那一行有错，认不出来",
        "这里不用改：请组织部先改好 cases/programme.yml 里报错的地方",
    )


RULE = Rule("F218", "unknown-branch", Severity.ERROR, check=check, waivable=False)
