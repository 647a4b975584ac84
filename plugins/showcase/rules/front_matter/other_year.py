"""稿件日期和文件夹的年份不一样。

为什么：案例按文件夹的年份归到当年的汇编，日期写成别的年份，多半有一处写错了。
怎么改：核对日期；确实是跨年的稿件，可以不管。
不好：
    cases/2026/anli.md 里写 日期: 2025-06-30
好：
    cases/2026/anli.md 里写 日期: 2026-06-30
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    case = submission.case
    if case is None or f"{case.date.year:04}" == submission.year:
        return
    yield (
        submission.place("date"),
        Wording(
            f"日期写的是{case.date.year}年，稿件却放在 {submission.year} 文件夹里",
            f"请核对日期；案例会归到{submission.year}年，如果不对，请把文件挪到 cases/{case.date.year}/",
        ),
    )


RULE = Rule("F243", "other-year", Severity.INFO, check=check)
