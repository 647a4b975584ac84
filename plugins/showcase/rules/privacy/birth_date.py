"""写了出生年月日。

为什么：生日加上姓名和单位，就能凑出一个人的身份信息。
怎么改：写“90后”、年龄或只写年份就够了。
不好：
    她出生于1999年3月4日
好：
    她是一名“95后”党员
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
    for seen in sightings(submission, context, TraceKind.BIRTH):
        yield (
            seen.span,
            Wording(
                f"{seen.where}写了出生年月日{seen.shown}",
                seen.remedy("只写年份或年龄，如“90后”；写的是历史人物就不用改"),
                seen.fix,
            ),
        )


RULE = Rule("P011", "birth-date", Severity.INFO, check=check)
