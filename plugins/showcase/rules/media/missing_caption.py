"""照片没有说明或替代文字。

为什么：没有图说，读者不知道看什么；没有替代文字，看不见照片的人听不到内容。
怎么改：给照片写一句二十字左右的说明；正文里的写在方括号中。
不好：
    ![](01.jpg)
好：
    ![支部在文化长廊上党课](01.jpg)
"""

from collections.abc import Iterator

from showcase.findings import Severity, Span
from showcase.model.submission import Submission
from showcase.model.walk import image_captions
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    for src, caption, line in image_captions(submission.document):
        if not caption.strip():
            yield (
                Span.on_line(line),
                Wording("这张照片没有说明", f"请在方括号里写一句话，如 ![支部在上党课]({src})"),
            )
    photos = submission.case.photos if submission.case else ()
    for index, photo in enumerate(photos):
        if not photo.caption and not photo.alt:
            yield (
                submission.place("photos", index),
                Wording(
                    "这张照片没有说明", "请加上“说明”，二十字左右，如 说明: 支部在文化长廊上党课"
                ),
            )


RULE = Rule("M403", "missing-caption", Severity.WARNING, check=check)
