"""照片没有说明或替代文字。

为什么：没有图说，读者不知道看什么；没有替代文字，看不见照片的人听不到内容。
怎么改：给照片写一句二十字左右的说明；正文里的写在方括号中。
不好：
    ![](01.jpg)
好：
    ![支部在文化长廊上党课](01.jpg)
"""

import re
from collections.abc import Iterator

from showcase.findings import Edit, Fix, Severity, Span
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording

_PLAIN = re.compile(r"[^\[\]()*_`!<>\\]+")


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    photos = submission.case.photos if submission.case else ()
    listed = {photo.file: photo.caption or photo.alt or "" for photo in photos}
    for picture in submission.outline.pictures:
        if picture.caption.strip():
            continue
        said = listed.get(picture.src) or "支部在上党课"
        at = picture.span
        between = Span.on_line(at.line, at.column + 2)
        fixable = listed.get(picture.src) and _is_open(submission, at)
        yield (
            at,
            Wording(
                "这张照片没有说明",
                f"请在方括号里写一句话，如 ![{said}]({picture.src})",
                Fix((Edit(between, said),)) if fixable and _PLAIN.fullmatch(said) else None,
            ),
        )
    for index, photo in enumerate(photos):
        if not photo.caption and not photo.alt:
            yield (
                submission.place("photos", index),
                Wording(
                    "这张照片没有说明", "请加上“说明”，二十字左右，如 说明: 支部在文化长廊上党课"
                ),
            )


def _is_open(submission: Submission, at: Span) -> bool:
    """Tell whether the brackets are empty, so that a caption can be put between them."""
    return submission.written_at(Span.on_line(at.line, at.column, 3)) == "![]"


RULE = Rule("M403", "missing-caption", Severity.WARNING, check=check)
