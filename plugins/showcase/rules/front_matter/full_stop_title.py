"""标题末尾有句号。

为什么：标题不是句子，末尾不加句号、逗号。
怎么改：删掉末尾的标点；问号、叹号可以留。
不好：
    标题: 先做一件小事。
好：
    标题: 先做一件小事
"""

from collections.abc import Iterator

from showcase.findings import Edit, Fix, Severity, Span
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording

_MARKS = "。．，；、：,;:"


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    title = submission.values.get(("title",), "").rstrip()
    place = submission.place("title")
    if not title or place.line != place.end_line:
        return
    mark = title[-1]
    if mark not in _MARKS and not (mark == "." and "\u4e00" <= title[-2:-1] <= "\u9fff"):
        return
    if title.endswith(("。。", "..")):
        return
    line = submission.text.split("\n", place.line)[place.line - 1]
    at = line.rfind(mark, place.column - 1, place.end_column - 1)
    if at < 0:
        return  # a slip of the line was mended there
    where = Span.on_line(place.line, at + 1, 1)
    yield (
        where,
        Wording(f"标题末尾多了“{mark}”", "标题末尾不加标点，请把它删掉", Fix((Edit(where, ""),))),
    )


RULE = Rule("F245", "full-stop-title", Severity.WARNING, check=check)
