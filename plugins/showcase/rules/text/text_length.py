"""正文太长或太短。

为什么：太短说不清做法，太长没人读完，汇编也排不下。
字数和 Word 的“字数”一样数：每个汉字和标点算 1，连着的英文或数字算 1。
怎么改：按提示增删。
不好：
    正文 320 字
好：
    正文 1500—3000 字
"""

from collections.abc import Iterator

from showcase.findings import Severity, Span
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    if submission.is_draft:
        return
    low, high = context.programme.limits.words
    if submission.words < low:
        advice = f"请再写 {low - submission.words} 字左右，把做法和成效写具体"
    elif high < submission.words <= context.programme.limits.words_max:
        advice = f"请删去 {submission.words - high} 字左右"
    else:
        return
    yield (
        Span.on_line(submission.body_line),
        Wording(f"正文有 {submission.words} 字，要求 {low}—{high} 字", advice),
    )


RULE = Rule("T304", "text-length", Severity.WARNING, check=check)
