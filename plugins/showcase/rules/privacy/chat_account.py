"""写了个人微信号或QQ号。

为什么：个人账号公开后会招来骚扰和诈骗。公众号的名字可以写。
怎么改：把号码删去；要让读者找到支部，就写公众号的名字或办公电话。
不好：
    微信号：zhangsan_1999
好：
    微信公众号：民院先锋
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
    for seen in sightings(submission, context, TraceKind.CHAT):
        yield (
            seen.span,
            Wording(
                f"{seen.where}有个人微信号或QQ号{seen.shown}",
                seen.remedy("把号码删去；要留联系方式，可以写公众号的名字或办公电话"),
                seen.fix,
            ),
        )


RULE = Rule("P009", "chat-account", Severity.WARNING, check=check)
