"""一段太长。

为什么：一段几百字，在手机上要翻好几屏，读者找不到重点。
怎么改：在意思转折的地方空一行分段，每段二三百字最好读。
不好：
    一段 620 字
好：
    三段，每段 200 字左右
"""

from collections.abc import Iterator

from showcase.findings import Severity, Span
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording

_LONGEST = 500


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    for paragraph in submission.outline.paragraphs:
        if paragraph.words > _LONGEST:
            yield (
                Span.on_line(paragraph.line),
                Wording(
                    f"这一段有 {paragraph.words} 字，太长了",
                    "请在意思转折的地方空一行分段，每段二三百字最好读",
                ),
            )


RULE = Rule("T335", "long-paragraph", Severity.INFO, check=check)
