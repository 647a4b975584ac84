"""同一级标题的序号写法不一样。

为什么：公文的层次序数有固定写法：一、（一）1.（1）；同一级混用，读者会看错层次。
怎么改：同一级标题只用一种写法。
不好：
    ## 一、背景
    ## 2.做法
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
    first: dict[int, Number] = {}
    told: set[int] = set()
    for chapter in submission.outline.chapters:
        level = chapter.level
        for deeper in [known for known in first if known > level]:
            del first[deeper]
        number = number_of(chapter.text)
        if number is None:
            continue
        known = first.setdefault(level, number)
        if known.form != number.form and level not in told:
            told.add(level)
            yield (
                chapter.span,
                Wording(
                    f"同一级标题前面用了{known.form}，这里用了{number.form}",
                    "请把同一级标题的序号改成一种写法",
                ),
            )


RULE = Rule("T319", "mixed-numbering", Severity.INFO, check=check)
