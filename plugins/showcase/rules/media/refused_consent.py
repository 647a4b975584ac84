"""照片里的人不同意公开。

为什么：本人不同意的照片不能上网，也不能印。
怎么改：换一张照片，并把这一张从清单、正文和文件夹里删掉；征得同意以后再改成“是”。
不好：
    肖像同意: 否
好：
    肖像同意: 是
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.paths import file_name
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    photos = submission.case.photos if submission.case else ()
    for index, photo in enumerate(photos):
        if photo.consent is False:
            yield (
                submission.place("photos", index, "consent"),
                Wording(
                    f"{file_name(photo.file)} 里的人不同意公开，这张照片不能用",
                    "请换一张，并把这一张从文件夹里删掉；征得同意以后再改成“是”",
                ),
            )


RULE = Rule("M418", "refused-consent", Severity.ERROR, check=check, waivable=False)
