"""写了学号或工号。

为什么：学号、工号能查到具体的人，有的系统还拿它当账号。扫描件和照片里的字系统看不到，请人工核对。
怎么改：把号码删去，写“一名学生党员”或只写姓名就够了；表格里的学号一列，整列删去。
不好：
    陈同学（学号：2023000101）
好：
    陈同学
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
    for seen in sightings(submission, context, TraceKind.MEMBER):
        yield (
            seen.span,
            Wording(
                f"{seen.where}有学号或工号{seen.shown}",
                seen.remedy("把整段号码删去，写姓名或“一名学生党员”就够了"),
                seen.fix,
            ),
        )


RULE = Rule("P006", "member-number", Severity.WARNING, check=check)
