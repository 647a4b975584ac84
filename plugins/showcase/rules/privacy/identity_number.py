"""写了身份证号。

为什么：身份证号一旦公开就收不回来，会被拿去冒用。只认得出校验码对得上的号码，文号、订单号不会被误认；扫描件和照片里的字系统看不到，请人工核对。
怎么改：把整段号码删去，不要只打星号；照片和文件的属性、文件名里也不要有。
不好：
    张同学（身份证号 110101199003070003）
好：
    张同学
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
    for seen in sightings(submission, context, TraceKind.IDENTITY):
        yield (
            seen.span,
            Wording(
                f"{seen.where}有身份证号{seen.shown}，不能公开",
                seen.remedy("把整段号码删去，不要只打星号"),
                seen.fix,
            ),
        )


RULE = Rule("P001", "identity-number", Severity.ERROR, check=check, waivable=False)
