"""写了个人邮箱。

为什么：个人邮箱公开后会收到大量垃圾邮件和诈骗信。单位邮箱可以写。
怎么改：换成单位邮箱，或者删去。支部公用的邮箱，请部门写进项目清单的“公开电话”。
不好：
    投稿邮箱：zhangsan@qq.com
好：
    投稿邮箱：dangwei@example.edu.cn
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
    for seen in sightings(submission, context, TraceKind.MAIL):
        yield (
            seen.span,
            Wording(
                f"{seen.where}有个人邮箱{seen.shown}",
                seen.remedy(
                    "换成单位邮箱，或者删去；确实是支部公用的，请部门把它加进项目清单的“公开电话”"
                ),
                seen.fix,
            ),
        )


RULE = Rule("P008", "personal-mail", Severity.WARNING, check=check)
