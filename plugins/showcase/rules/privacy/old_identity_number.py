"""像是15位的老身份证号。

为什么：老身份证号里有出生日期，同样不能公开；它没有校验码，系统只能提醒，由人来判断。扫描件和照片里的字系统看不到，请人工核对。
怎么改：是身份证号就整段删去；不是的，在前面写清楚是什么编号，如“登记号”。
不好：
    王老师，110101600307123
好：
    王老师
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
    for seen in sightings(submission, context, TraceKind.OLD_IDENTITY):
        yield (
            seen.span,
            Wording(
                f"{seen.where}的{seen.shown}像是15位的老身份证号",
                seen.remedy(
                    "把整段号码删去，不要只打星号；如果不是身份证号，请在前面写明是什么号，如“登记号：”"
                ),
                seen.fix,
            ),
        )


RULE = Rule("P002", "old-identity-number", Severity.WARNING, check=check)
