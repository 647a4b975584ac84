"""写了家庭住址或宿舍门牌。

为什么：住址会把人和家人暴露给陌生人。办公地址、教学楼里的会议室可以写。扫描件和照片里的字系统看不到，请人工核对。
怎么改：写到城市、乡镇或社区为止，楼号、单元和门牌删去。
不好：
    她家住示例市幸福路1号院2号楼3单元401室
好：
    她家住示例市
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.privacy.sightings import sightings
from showcase.rules.privacy.trace import TraceKind
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    for seen in sightings(submission, context, TraceKind.ADDRESS):
        if seen.trace.serious:
            wording = Wording(
                f"{seen.where}有家庭住址{seen.shown}，不能公开",
                seen.remedy("写到城市或乡镇为止，楼号、单元和门牌都删去"),
                seen.fix,
            )
        else:
            wording = Wording(
                f"{seen.where}的住处{seen.shown}写得太细",
                seen.remedy("把门牌号删去，写到哪个镇、哪个宿舍区就够了"),
                seen.fix,
                severity=Severity.WARNING,
            )
        yield seen.span, wording


RULE = Rule("P007", "home-address", Severity.ERROR, check=check, waivable=False)
