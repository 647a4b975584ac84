"""用了别处的文件。

为什么：每个案例只能用自己文件夹里的文件，这样删改一个案例不会弄坏另一个，也不会把不该公开的文件带上网。
怎么改：把文件复制到这个案例自己的文件夹，再改路径；网上的图片请先存下来。
不好：
    ![校园](https://example.com/a.jpg)
好：
    ![校园](../../media/2026/jixie/01.jpg)
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.mentions import mentions_of
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    for mention in mentions_of(submission):
        if not mention.path.startswith(f"{submission.media_folder}/"):
            yield (
                mention.span,
                Wording(
                    f"“{mention.target}”不在这个案例自己的文件夹里",
                    f"请把文件放进 {submission.media_folder}/，写成 ../../{submission.media_folder}/文件名",
                ),
            )


RULE = Rule("M402", "outside-folder", Severity.ERROR, check=check)
