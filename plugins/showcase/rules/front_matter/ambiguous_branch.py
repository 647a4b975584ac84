"""有几个单位都叫这个名字。

为什么：不同学校、学院的支部常常同名，只写名字，系统不知道是哪一个。
怎么改：照提示写编号，或者在前面加上学校的名称。
不好：
    支部: 机械学院第一党支部
好：
    支部: 示例大学机械学院第一党支部
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording

_MOST = 5


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    written = submission.values.get(("branch",), "").strip()
    units = context.directory.units_called(written)
    if len(units) < 2:
        return
    told = "；".join(
        f"{unit.institution.name}的写“{unit.id}”"
        if unit.college is None or unit.kind == "college"
        else f"{unit.institution.name}{unit.college.name}的写“{unit.id}”"
        for unit in units[:_MOST]
    )
    yield (
        submission.place("branch"),
        Wording(f"有 {len(units)} 个单位都叫“{written}”，分不清是哪一个", f"请写编号：{told}"),
    )


RULE = Rule("F250", "ambiguous-branch", Severity.ERROR, check=check, waivable=False)
