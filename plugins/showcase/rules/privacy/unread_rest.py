"""号码太多，没有看完。

为什么：正常的案例里不会有几千个号码。系统看到这里就停下，后面有没有个人信息，没有人替您把过关。
怎么改：名册、数据表不要放进稿件，只写结论；删去以后，系统会接着往下看。
不好：
    （正文里贴了一份几千行的名册）
好：
    全院 3200 名学生参加
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
    for seen in sightings(submission, context, TraceKind.UNREAD):
        yield (
            seen.span,
            Wording(
                f"{seen.where}往后号码太多，系统没有看完",
                seen.remedy("把名册、数据表这样的大段号码移出稿件，只写结论"),
                seen.fix,
            ),
        )


RULE = Rule("P018", "unread-rest", Severity.ERROR, check=check, waivable=False)
