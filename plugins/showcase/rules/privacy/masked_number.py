"""号码只打了星号。

为什么：打了星号的号码配上姓名、单位，往往还能猜出来；不需要的号码，删掉最稳妥。
怎么改：把整段号码连同星号删去。
不好：
    李老师，138****0000
好：
    李老师
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
    for seen in sightings(submission, context, TraceKind.MASKED):
        yield (
            seen.span,
            Wording(
                f"{seen.where}的号码{seen.shown}只打了星号",
                seen.remedy("把它整段删去，配上姓名往往还能猜出来"),
                seen.fix,
            ),
        )


RULE = Rule("P017", "masked-number", Severity.INFO, check=check)
