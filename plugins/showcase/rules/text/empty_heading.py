"""标题只有井号，没有文字。

为什么：没有文字的标题在目录里是一个空行。
怎么改：在井号和空格后面写上标题，或者删掉这一行。
不好：
    ##
好：
    ## 主要做法
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    for chapter in submission.outline.chapters:
        if not chapter.text.strip():
            yield (
                chapter.span,
                Wording(
                    "这一行只有 # 号，没有标题的文字", "请在 # 号后面空一格写上标题，或者删掉这一行"
                ),
            )


RULE = Rule("T343", "empty-heading", Severity.WARNING, check=check)
