"""写了没有登记的电话。

为什么：办公电话可以公开，但要由部门登记，免得把私人电话、旧号码印进汇编。
怎么改：核对这是不是办公电话；是的，请部门写进项目清单的“公开电话”，以后就不再提示。
不好：
    咨询电话：010-60000001（没有登记）
好：
    公开电话: [010-60000001]
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
    for seen in sightings(submission, context, TraceKind.LANDLINE):
        yield (
            seen.span,
            Wording(
                f"{seen.where}的电话{seen.shown}不在公开电话里",
                seen.remedy("核对这是不是办公电话；是的，请部门把它加进项目清单的“公开电话”"),
                seen.fix,
            ),
        )


RULE = Rule("P012", "landline", Severity.INFO, check=check)
