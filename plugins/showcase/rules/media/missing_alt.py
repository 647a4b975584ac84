"""照片没有替代文字。

为什么：看不见照片的人靠读屏软件听，图说往往只说了事由，没有说画面。
怎么改：用一句话说画面上有什么：谁、在哪里、在做什么。
不好：
    - {文件: 01.jpg, 说明: 支部在文化长廊上党课}
好：
    - {文件: 01.jpg, 说明: 支部在文化长廊上党课, 替代文字: 十余人围站在展板前听讲}
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
        if photo.caption and not photo.alt:
            yield (
                submission.place("photos", index),
                Wording(
                    f"{file_name(photo.file)} 没有替代文字",
                    "请用一句话说画面上有什么，如：\n替代文字: 十余人围站在展板前听讲",
                ),
            )


RULE = Rule("M410", "missing-alt", Severity.INFO, check=check)
