"""中文句子里用了英文句点。

为什么：英文句点“.”夹在汉字中间，看不出是句号、顿号还是间隔号，多是扫描识别或输入法弄错的。
怎么改：按意思改成“。”“、”“，”或人名中间的“·”；在段落末尾的就是句号。
不好：
    健全领导机制.明确工作责任
好：
    健全领导机制，明确工作责任
"""

import re
from collections.abc import Iterator

from showcase.findings import Severity, Span
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording
from showcase.rules.wording.han import AFTER, BEFORE
from showcase.rules.wording.marks import Mark, placed

_STOP = re.compile(rf"\.(?<=[{BEFORE}]\.)(?:(?P<last>[ ]*$)|(?=[{AFTER}]))", re.MULTILINE)


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    title = submission.places.get(("title",), Span())
    for mark in placed(submission, _marks(submission.prose)):
        if (mark.span.line, mark.span.end_column) == (title.end_line, title.end_column):
            continue  # a title has no stop at all, as its own rule tells
        if mark.mended:
            yield mark.span, Wording("句末用了英文句点“.”", "请改成中文句号“。”", mark.fix)
        else:
            advice = "请按意思改成“。”“，”“、”或人名中间的“·”"
            yield mark.span, Wording("汉字中间用了英文句点“.”", advice)


def _marks(prose: str) -> Iterator[Mark]:
    for match in _STOP.finditer(prose):
        last = match["last"] is not None
        yield Mark(match.start(), match.start() + 1, "。" if last else None)


RULE = Rule("W908", "half-width-stop", Severity.WARNING, check=check)
