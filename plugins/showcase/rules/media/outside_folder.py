"""用了别处的文件。

为什么：每个案例只能用自己文件夹里的文件，这样删改一个案例不会弄坏另一个，也不会把不该公开的文件带上网。
怎么改：把文件复制到这个案例自己的文件夹，再改路径。
不好：
    ![校园](../../media/2026/bieren/01.jpg)
好：
    ![校园](../../media/2026/jixie/01.jpg)
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.media.naming import rewrite
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    folder = f"{submission.media_folder}/"
    for mention in submission.mentions:
        if not mention.path or mention.path.startswith(folder):
            continue
        own = folder + mention.target.replace("\\", "/").rpartition(folder)[2]
        if folder in mention.target.replace("\\", "/") and _has(submission, own):
            message = f"“{mention.target}”这样写找不到文件"
            advice = f"请从 ../../ 写起：\n../../{own}"
            yield mention.span, Wording(message, advice, rewrite(submission, mention, own))
            continue
        yield (
            mention.span,
            Wording(
                f"“{mention.target}”不在这个案例自己的文件夹里",
                f"请把文件放进 {folder}，写成 ../../{folder}文件名",
            ),
        )


def _has(submission: Submission, path: str) -> bool:
    return any(file.path == path for file in submission.media)


RULE = Rule("M402", "outside-folder", Severity.ERROR, check=check, waivable=False)
