"""提到的文件不存在。

为什么：缺了文件，网页上是空框，书里是空白。
怎么改：把文件放进这个案例自己的文件夹，或者改正文件名（大小写也要一致）。
不好：
    ![上党课](../../media/2026/jixie/03.jpg)（没有这张照片）
好：
    ![上党课](../../media/2026/jixie/02.jpg)
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.nearness import nearest
from showcase.model.submission import Mention, Submission
from showcase.rules.context import Context
from showcase.rules.media.naming import rewrite
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    known = {file.path for file in submission.media}
    folder = f"{submission.media_folder}/"
    for mention in submission.mentions:
        if mention.path in known or not mention.path.startswith(folder):
            continue
        name = mention.path.removeprefix(folder)
        if not name:
            yield (
                mention.span,
                Wording("这里没有写照片的文件名", f"请写上文件名，如 ../../{folder}01.jpg"),
            )
        elif not submission.is_refused(mention.path):
            yield mention.span, _missing(submission, mention, name)


def _missing(submission: Submission, mention: Mention, name: str) -> Wording:
    folder = f"{submission.media_folder}/"
    names = sorted(file.path.removeprefix(folder) for file in submission.media)
    same = next((known for known in names if known.casefold() == name.casefold()), "")
    if same:
        return Wording(
            f"没有找到文件 {name}，只有 {same}",
            f"大小写也要一样，请写成：\n../../{folder}{same}",
            rewrite(submission, mention, folder + same),
        )
    stem = name.rpartition(".")[0]
    near = [known for known in names if stem and known.rpartition(".")[0] == stem]
    near = near or list(nearest(name, names, n=1, cutoff=0.6))
    hint = f"您是不是想写 {near[0]}？" if near else ""
    return Wording(f"没有找到文件 {name}", f"{hint}请把文件放进 {folder}，并核对文件名和大小写")


RULE = Rule("M401", "missing-file", Severity.ERROR, check=check, waivable=False)
