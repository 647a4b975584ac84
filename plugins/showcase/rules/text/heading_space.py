"""井号后面少了空格。

为什么：井号后面没有空格就不是标题，会连同井号一起显示成正文。
怎么改：在井号和文字之间加一个半角空格；井号用半角的。
不好：
    ##主要做法
好：
    ## 主要做法
"""

from collections.abc import Iterator

from showcase.findings import Edit, Fix, Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording
from showcase.rules.text.body import body_start
from showcase.rules.text.typed_headings import UNSPACED


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    if "#" not in submission.prose and "＃" not in submission.prose:
        return
    for match in UNSPACED.finditer(submission.prose, body_start(submission)):
        marks = match["many"] or match["one"] or match["wide"]
        start, end = match.start(match.lastgroup or 0), match.end()
        span = submission.span_at(start, end)
        rest = submission.line_at(span.line)[span.end_column - 1 :].strip()
        wide = bool(match["wide"])
        better = "#" * max(len(marks), 2)
        message = "号要用半角的" if wide else "号后面少了空格"
        yield (
            span,
            Wording(
                f"“{marks}{_short(rest)}”的 # {message}，成不了标题",
                f"请写成：\n{better} {rest}",
                Fix((Edit(span, f"{better} "),)),
            ),
        )


def _short(text: str) -> str:
    return text if len(text) <= 12 else f"{text[:12]}……"


RULE = Rule("T316", "heading-space", Severity.WARNING, check=check)
