"""清单里没有这个批次。

为什么：批次决定用哪一套标准、现在到了哪个阶段。
怎么改：照提示改成清单里的编号或名称；不写就取这个支部最近的一批。
不好：
    批次: 第一批
好：
    批次: 第一批样板支部
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.nearness import nearest
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.front_matter.pasting import shown
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    written = submission.values.get(("cohort",), "").strip()
    if not written or context.directory.cohort(written):
        return
    near = nearest(written, context.directory.cohort_names, cutoff=0.4)
    hint = f"您是不是想写“{'”或“'.join(near)}”？" if near else "请核对 cases/programme.yml；"
    yield (
        submission.place("cohort"),
        Wording(f"清单里没有“{shown(written)}”这个批次", f"{hint}不写这一项就取这个支部最近的一批"),
    )


RULE = Rule("F219", "unknown-cohort", Severity.ERROR, check=check, waivable=False)
