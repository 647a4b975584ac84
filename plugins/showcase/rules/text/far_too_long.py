"""正文超过了硬性上限。

为什么：超过上限的稿件排不进汇编。
怎么改：删到上限以内，细节可以放到附件或汇编里。
不好：
    正文 6200 字
好：
    正文 3000 字
"""

from collections.abc import Iterator

from showcase.findings import Severity, Span
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    limit = context.programme.limits.words_max
    if submission.words > limit:
        yield (
            Span.on_line(submission.body_line),
            Wording(
                f"正文有 {submission.words} 字，最多 {limit} 字",
                f"请删去 {submission.words - limit} 字以上",
            ),
        )


RULE = Rule("T305", "far-too-long", Severity.ERROR, check=check)
