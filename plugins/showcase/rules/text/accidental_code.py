"""段首的空格把正文变成了代码。

为什么：段首空四格（或一个 Tab）的文字会显示成灰底的代码，不会自动换行。
怎么改：删掉段首的空格；首行缩进由排版自动安排。
不好：
        支部每月集中一次。（前面有四个空格）
好：
    支部每月集中一次。
"""

import re
from collections.abc import Iterator

from showcase.findings import Edit, Fix, Severity, Span
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording

_CHINESE = re.compile("[\u4e00-\u9fff]")


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    codes = submission.outline.codes
    top = {id(block) for block in submission.document.blocks} if codes else set()
    for code in codes:
        if not code.indented or not _CHINESE.search(code.text):
            continue
        start = code.text.strip().partition("\n")[0][:12]
        fix = None
        if id(code) in top:
            lines = [submission.line_at(n) for n in range(code.line, code.last + 1)]
            fix = Fix(tuple(_edits(lines, code.line)))
        yield (
            Span.on_line(code.line),
            Wording(
                f"“{start}”前面空了四格，会显示成灰底的代码",
                "请删掉段首的空格，首行缩进由排版自动安排",
                fix,
            ),
        )


def _edits(lines: list[str], first: int) -> Iterator[Edit]:
    for number, line in enumerate(lines, first):
        indent = len(line) - len(line.lstrip(" \t"))
        if indent and indent < len(line):
            yield Edit(Span.on_line(number, 1, indent), "")


RULE = Rule("T331", "accidental-code", Severity.WARNING, check=check)
