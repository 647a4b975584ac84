"""提到的文件不存在。

为什么：缺了文件，网页上是空框，书里是空白。
怎么改：把文件放进这个案例自己的文件夹，或者改正文件名（大小写也要一致）。
不好：
    ![上党课](../../media/2026/jixie/03.jpg)（没有这张照片）
好：
    ![上党课](../../media/2026/jixie/02.jpg)
"""

from collections.abc import Iterator
from difflib import get_close_matches

from showcase.findings import Severity
from showcase.model.mentions import mentions_of
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    known = {file.path for file in submission.media}
    broken = {fault.owner for fault in submission.faults}
    for mention in mentions_of(submission):
        inside = mention.path.startswith(f"{submission.media_folder}/")
        if not inside or mention.path in known or mention.path in broken:
            continue
        near = get_close_matches(mention.path, sorted(known), n=1, cutoff=0.6)
        hint = f"您是不是想写 {near[0].rpartition('/')[2]}？" if near else ""
        yield (
            mention.span,
            Wording(
                f"没有找到文件 {mention.path.rpartition('/')[2]}",
                f"{hint}请把文件放进 {submission.media_folder}/，并核对文件名和大小写",
            ),
        )


RULE = Rule("M401", "missing-file", Severity.ERROR, check=check)
