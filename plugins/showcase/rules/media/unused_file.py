"""文件夹里有没用到的文件。

为什么：没用到的文件不会出现在网页和书里，多半是忘了写进去，或者忘了删。
怎么改：写进照片清单或正文，或者把它删掉。
不好：
    media/2026/jixie/IMG_2031.jpg（哪里都没有提到）
好：
    照片:
      - file: ../../media/2026/jixie/IMG_2031.jpg
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.paths import file_name
from showcase.model.submission import MediaFile, Submission
from showcase.rules.context import Context
from showcase.rules.media.naming import pasted_path
from showcase.rules.media.shown_photos import list_place
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    if submission.case is None:
        return
    used = {mention.path for mention in submission.mentions}
    meant = {file_name(mention.target).casefold() for mention in submission.mentions}
    for file in submission.media:
        # A file that is mentioned by its name in a wrong way is told there.
        if file.path not in used and file_name(file.path).casefold() not in meant:
            yield list_place(submission), Wording(f"{file.path} 没有用到", _advice(file))


def _advice(file: MediaFile) -> str:
    if not file.width:
        return "请把它写进稿件，不需要就删掉"
    line = f"- {{文件: {pasted_path(file.path)}, 说明: 支部在上党课}}"
    return f"不需要就删掉；需要就写进照片清单或正文，如：\n{line}"


RULE = Rule("M404", "unused-file", Severity.WARNING, check=check)
