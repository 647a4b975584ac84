"""标题的序号没有连着。

为什么：序号断了或重了，读者会以为漏了一段。
怎么改：从头核对一遍序号。
不好：
    ## 一、背景
    ## 三、做法
好：
    ## 一、背景
    ## 二、做法
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording
from showcase.rules.text.numbering import Number, number_of


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    last: dict[int, Number] = {}
    for chapter in submission.outline.chapters:
        for deeper in [known for known in last if known > chapter.level]:
            del last[deeper]
        number = number_of(chapter.text)
        if number is None:
            continue
        before = last.get(chapter.level)
        last[chapter.level] = number
        if before is None or before.form != number.form or number.value == before.value + 1:
            continue
        if number.value == before.value:
            message = f"“{number.text}”用了两次"
        else:
            message = f"序号从“{before.text}”跳到了“{number.text}”"
        yield chapter.span, Wording(message, "请核对序号，看看是不是漏了一段或者排错了")


RULE = Rule("T320", "broken-numbering", Severity.INFO, check=check)
