"""只写了文件名，没有写路径。

为什么：系统看得懂，可是在投稿的网页上预览时看不到照片。
怎么改：写完整的路径，从 ../../media/ 写起。
不好：
    ![上党课](01.jpg)
好：
    ![上党课](../../media/2026/jixie/01.jpg)
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.media.naming import rewrite, shown_path
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    known = {file.path for file in submission.media}
    for mention in submission.mentions:
        if "/" in mention.target or "\\" in mention.target or mention.path not in known:
            continue
        yield (
            mention.span,
            Wording(
                f"“{mention.target}”只写了文件名，预览时看不到",
                f"请写完整的路径：\n{shown_path(mention.path)}",
                rewrite(submission, mention, mention.path),
            ),
        )


RULE = Rule("M408", "bare-name", Severity.INFO, check=check)
