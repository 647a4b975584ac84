"""写了车牌号。

为什么：车牌能查到车主，也会暴露行踪。扫描件和照片里的字系统看不到，请人工核对。
怎么改：把车牌删去，写“一辆中巴车”就够了。
不好：
    大家乘京A00001前往
好：
    大家乘中巴车前往
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
    for seen in sightings(submission, context, TraceKind.PLATE):
        yield (
            seen.span,
            Wording(
                f"{seen.where}有车牌号{seen.shown}",
                seen.remedy("把车牌删去，写“一辆车”就够了；照片里露出的车牌也请遮住"),
                seen.fix,
            ),
        )


RULE = Rule("P010", "licence-plate", Severity.WARNING, check=check)
