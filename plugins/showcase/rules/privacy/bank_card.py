"""写了银行卡号。

为什么：银行卡号公开后会被用来诈骗。只认得出校验码对得上的卡号。扫描件和照片里的字系统看不到，请人工核对。
怎么改：把整段号码删去，不要只打星号。
不好：
    捐款账号：6222 0000 0000 0000 003
好：
    捐款方式请向学院党总支了解
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
    for seen in sightings(submission, context, TraceKind.CARD):
        yield (
            seen.span,
            Wording(
                f"{seen.where}有银行卡号{seen.shown}，不能公开",
                seen.remedy("把整段号码删去，不要只打星号"),
                seen.fix,
            ),
        )


RULE = Rule("P004", "bank-card", Severity.ERROR, check=check, waivable=False)
