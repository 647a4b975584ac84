"""标题分得太细。

为什么：五级、六级标题在书里和正文几乎一样大，读者看不出层次。
怎么改：最多用到四个 #；再细的写成加粗的短语或列表。
不好：
    ##### 第一步
好：
    **第一步。**先摸清底数。
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording

_DEEPEST = 4


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    for chapter in submission.outline.chapters:
        if chapter.level > _DEEPEST:
            yield (
                chapter.span,
                Wording(
                    f"“{chapter.text}”是第 {chapter.level} 级标题，最多用到第 {_DEEPEST} 级",
                    f"请少分几级，或者写成加粗的短语：\n**{chapter.text}**",
                ),
            )


RULE = Rule("T313", "deep-heading", Severity.WARNING, check=check)
