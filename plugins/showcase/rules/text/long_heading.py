"""标题太长。

为什么：太长的标题在目录里要占好几行，多半是把一整段话写成了标题。
怎么改：标题控制在二十字左右；如果是正文，去掉前面的井号。
不好：
    ## 支部针对学生晚归现象突出、夜间安全隐患较多、辅导员难以全部掌握等问题开展了专项行动并取得明显成效
好：
    ## 管住夜归，守住平安
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.model.words import count_words
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording

LONGEST = 40


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    for chapter in submission.outline.chapters:
        if chapter.underlined or len(chapter.text) <= LONGEST:
            continue
        words = count_words(chapter.text)
        if words > LONGEST:
            yield (
                chapter.span,
                Wording(
                    f"这个标题有 {words} 字，太长了",
                    "请缩到 20 字左右；如果本来是正文，请去掉前面的 # 号",
                ),
            )


RULE = Rule("T314", "long-heading", Severity.WARNING, check=check)
