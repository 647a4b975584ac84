r"""写的是自己电脑上的位置。

为什么：C 盘、桌面上的文件只有您自己看得到，别人的电脑上没有。
怎么改：把文件放进这个案例自己的文件夹，再写它的路径。
不好：
    文件: C:\桌面\01.jpg
好：
    文件: ../../media/2026/jixie/01.jpg
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.paths import file_name, is_on_computer
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.media.naming import rewrite
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    folder = f"{submission.media_folder}/"
    known = {file.path for file in submission.media}
    for mention in submission.mentions:
        if mention.path or not is_on_computer(mention.target):
            continue
        name = file_name(mention.target)
        message = f"“{mention.target}”是您自己电脑上的位置，别人打不开"
        if folder + name in known:
            advice = f"文件夹里已经有 {name}，请写成：\n../../{folder}{name}"
            yield (
                mention.span,
                Wording(message, advice, rewrite(submission, mention, folder + name)),
            )
        else:
            yield (
                mention.span,
                Wording(message, f"请把文件放进 {folder}，写成 ../../{folder}{name}"),
            )


RULE = Rule("M406", "local-file", Severity.ERROR, check=check, waivable=False)
