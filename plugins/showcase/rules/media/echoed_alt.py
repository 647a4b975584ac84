"""替代文字和图说一样。

为什么：读屏软件会把同一句话念两遍；图说讲事由，替代文字讲画面，各有各的用处。
怎么改：替代文字写画面上看得见的：几个人、在哪里、在做什么。
不好：
    - {文件: 01.jpg, 说明: 支部在文化长廊上党课, 替代文字: 支部在文化长廊上党课}
好：
    - {文件: 01.jpg, 说明: 支部在文化长廊上党课, 替代文字: 十余人围站在展板前听讲}
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.paths import file_name
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording

_STOPS = " 。.！!"


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    if submission.case is None or submission.is_draft:
        return
    for index, photo in enumerate(submission.case.photos):
        if photo.alt and (photo.caption or "").strip(_STOPS) == photo.alt.strip(_STOPS):
            yield (
                submission.place("photos", index, "alt"),
                Wording(
                    f"{file_name(photo.file)} 的替代文字和图说一样，读屏软件会念两遍",
                    "请改成画面上看得见的，如：\n替代文字: 十余人围站在展板前听讲",
                ),
            )


RULE = Rule("M425", "echoed-alt", Severity.INFO, check=check)
