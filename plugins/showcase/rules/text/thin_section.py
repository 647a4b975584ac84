"""四个部分里有一个太单薄。

为什么：一两句话说不清楚，别的支部学不到东西。
怎么改：写具体：什么时候、谁、做了什么、结果怎样。
不好：
    ## 工作成效
    效果很好。
好：
    ## 工作成效
    一年里，晚自习后最后离开的人从6个变成了3个，实验室再没有忘关过灯。
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.sections import find_sections
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording

_LEAST = 50


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    if submission.is_draft:
        return
    least = min(_LEAST, context.programme.limits.words[0] // 30)
    for chapter in dict.fromkeys(s.chapter for s in find_sections(submission.outline.chapters)):
        if not chapter.empty and chapter.words < least:
            yield (
                chapter.span,
                Wording(
                    f"“{chapter.text}”部分只有 {chapter.words} 字",
                    f"请写具体些，至少 {least} 字：什么时候、谁、做了什么、结果怎样",
                ),
            )


RULE = Rule("T309", "thin-section", Severity.WARNING, check=check)
