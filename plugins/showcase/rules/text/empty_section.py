"""标题下面没有内容。

为什么：空着的标题印出来，读者会以为少了一页。
怎么改：写上内容，或者删掉这个标题。
不好：
    ## 工作成效

    ## 经验与启示
好：
    ## 工作成效

    一个月后，大家轮着关灯。
"""

from collections.abc import Iterator
from itertools import zip_longest

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    if submission.is_draft:
        return
    chapters = submission.outline.chapters
    for chapter, following in zip_longest(chapters, chapters[1:]):
        # What follows may be a heading by mistake, what is of the first level the title again.
        mistaken = chapter.level == 1 or (following is not None and following.underlined)
        if chapter.empty and chapter.text.strip() and not mistaken:
            yield (
                chapter.span,
                Wording(f"“{chapter.text}”下面没有内容", "请写上内容，或者删掉这个标题"),
            )


RULE = Rule("T310", "empty-section", Severity.WARNING, check=check)
