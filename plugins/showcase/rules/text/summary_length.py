"""摘要太长。

为什么：摘要要放在卡片和目录里，太长就排不下。
怎么改：删到上限以内，只留做了什么、有什么用。
不好：
    摘要 420 字
好：
    摘要 180 字
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.model.words import count_words
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    case = submission.case
    limit = context.programme.limits.summary
    if case is None or case.summary is None or (words := count_words(case.summary)) <= limit:
        return
    yield (
        submission.place("summary"),
        Wording(f"摘要有 {words} 字，最多 {limit} 字", f"请删去 {words - limit} 字"),
    )


RULE = Rule("T307", "summary-length", Severity.WARNING, check=check)
