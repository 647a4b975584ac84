"""写了护照或通行证号。

为什么：证件号一旦公开就收不回来，会被拿去冒用。扫描件和照片里的字系统看不到，请人工核对。
怎么改：把整段号码删去，不要只打星号。
不好：
    护照号：E00000000
好：
    （不写）
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
    for seen in sightings(submission, context, TraceKind.PASSPORT):
        yield (
            seen.span,
            Wording(
                f"{seen.where}有护照或通行证号{seen.shown}，不能公开",
                seen.remedy("把整段号码删去，不要只打星号"),
                seen.fix,
            ),
        )


RULE = Rule("P005", "passport-number", Severity.ERROR, check=check, waivable=False)
