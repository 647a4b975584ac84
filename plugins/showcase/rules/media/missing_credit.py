"""没有写照片是谁拍的。

为什么：署名是拍摄者的权利，印书时也要写。
怎么改：在这张照片下面写“摄影”，写姓名或单位都行。
不好：
    - {文件: 01.jpg, 说明: 支部在上党课}
好：
    - {文件: 01.jpg, 说明: 支部在上党课, 摄影: 支部宣传组}
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.paths import file_name
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    if submission.case is None or submission.is_draft:
        return
    for index, photo in enumerate(submission.case.photos):
        if not photo.credit:
            yield (
                submission.place("photos", index),
                Wording(f"{file_name(photo.file)} 没有写是谁拍的", "请写上：\n摄影: 支部宣传组"),
            )


RULE = Rule("M419", "missing-credit", Severity.INFO, check=check)
