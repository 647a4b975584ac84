"""没有写照片里的人是否同意公开。

为什么：照片上网、印书之前，要问过照片里的人，尤其是未成年人。
怎么改：问过以后，在这张照片下面写“肖像同意: 是”；照片里没有人，也写“是”。
不好：
    - {文件: 01.jpg, 说明: 支部在上党课}
好：
    - {文件: 01.jpg, 说明: 支部在上党课, 肖像同意: 是}
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
        if photo.consent is None:
            yield (
                submission.place("photos", index),
                Wording(
                    f"{file_name(photo.file)} 没有写照片里的人是否同意公开",
                    "请问过照片里的人，再写上（照片里没有人也写“是”）：\n肖像同意: 是",
                ),
            )


RULE = Rule("M417", "missing-consent", Severity.WARNING, check=check, waivable=False)
