"""写了手机号。

为什么：个人手机号公开后会招来骚扰和诈骗。扫描件和照片里的字系统看不到，请人工核对。
怎么改：把整段号码删去，不要只打星号；要留联系方式就写办公电话。部门公用的手机号，请部门写进项目清单的“公开电话”。
不好：
    联系人：李老师，138 0000 0000
好：
    联系人：机械学院党总支
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
    for seen in sightings(submission, context, TraceKind.MOBILE):
        yield (
            seen.span,
            Wording(
                f"{seen.where}有手机号{seen.shown}，不能公开",
                seen.remedy("把整段号码删去，不要只打星号；要留联系方式，可以写办公电话"),
                seen.fix,
            ),
        )


RULE = Rule("P003", "mobile-number", Severity.ERROR, check=check, waivable=False)
