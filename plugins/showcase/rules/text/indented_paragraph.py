"""段首用全角空格缩进。

为什么：首行缩进由排版自动安排，再敲两个空格就成了缩进四格；标题、列表前面有全角空格还会认不出来。
怎么改：删掉段首的全角空格，段和段之间空一行。
不好：
    （全角空格）（全角空格）支部每月集中一次。
好：
    支部每月集中一次。
"""

import re
from collections.abc import Iterator

from showcase.findings import Edit, Fix, Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording
from showcase.rules.text.body import body_start

_INDENT = re.compile(r"^[\u3000 ]*\u3000[\u3000 ]*(?=\S)", re.MULTILINE)


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    if "\n\u3000" not in submission.prose:
        return
    edits = []
    for match in _INDENT.finditer(submission.prose, body_start(submission)):
        # A line below another would run on with it: the blank line that parts them comes along.
        apart = submission.text[max(match.start() - 2, 0) : match.start()] == "\n\n"
        first = match.start() == body_start(submission)
        edits.append(Edit(submission.span_at(*match.span()), "" if apart or first else "\n"))
    if edits:
        more = f"，这样的地方一共有 {len(edits)} 处" if len(edits) > 1 else ""
        yield (
            edits[0].span,
            Wording(
                f"段首用了全角空格缩进{more}",
                "请删掉段首的空格，段和段之间空一行，缩进由排版自动安排",
                Fix(tuple(edits)),
            ),
        )


RULE = Rule("T333", "indented-paragraph", Severity.WARNING, check=check)
