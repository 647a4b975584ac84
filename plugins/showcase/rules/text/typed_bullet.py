"""列表符号是手工打的。

为什么：手工打的圆点、圈码不成列表，几条会连成一段，换行也对不齐。
怎么改：每条前面写减号和一个空格；要编号就写 1. 和一个空格。
不好：
    ●建台账
    ●定专人
好：
    - 建台账
    - 定专人
"""

import re
from collections.abc import Iterator

from showcase.findings import Edit, Fix, Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording
from showcase.rules.text.body import body_start

_BULLET = re.compile(
    r"^ {0,3}(?P<mark>(?P<dot>[•●○■□◆◇▪▶➢➤✓✔·])|[①-⑳])[ \u3000]*(?=\S)", re.MULTILINE
)


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    runs: list[list[re.Match[str]]] = []
    for match in _BULLET.finditer(submission.prose, body_start(submission)):
        follows = runs and submission.prose[runs[-1][-1].end() : match.start()].count("\n") == 1
        if follows and runs[-1][-1]["dot"] == match["dot"]:
            runs[-1].append(match)
        else:
            runs.append([match])
    for run in runs:
        spans = [submission.span_at(*match.span()) for match in run]
        mark = run[0]["mark"]
        counted = run[0]["dot"] is None
        fix = None if counted else Fix(tuple(Edit(span, "- ") for span in spans))
        advice = "请在每条前面写 1. 2. 和一个空格" if counted else "请在每条前面写 - 和一个空格"
        yield spans[0], Wording(f"“{mark}”是手工打的，成不了列表", advice, fix)


RULE = Rule("T334", "typed-bullet", Severity.INFO, check=check)
