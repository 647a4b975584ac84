"""一篇案例里有两张几乎一样的照片。

为什么：连拍的两张、同一张存了两遍，读者看不出区别，也占篇幅。
怎么改：留下最好的一张，另一张换成别的画面，或者删掉。
不好：
    照片:
      - {文件: 01.jpg, 说明: 支部在上党课}
      - {文件: 01-副本.jpg, 说明: 党员在听课}
好：
    照片:
      - {文件: 01.jpg, 说明: 支部在上党课}
      - {文件: 02.jpg, 说明: 党员在台前发言}
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.looks import NEAR, bits_apart
from showcase.model.paths import file_name
from showcase.model.submission import MediaFile, Mention, Submission
from showcase.rules.context import Context
from showcase.rules.media.shown_photos import shown_photos
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    seen: list[tuple[MediaFile, Mention]] = []
    for file, mention in shown_photos(submission):
        for other, place in seen:
            if how := _likeness(file, other):
                yield (
                    mention.span,
                    Wording(
                        f"{file_name(file.path)} 和第 {place.span.line} 行的"
                        f" {file_name(other.path)} {how}",
                        "请留下最好的一张，另一张换成别的画面，或者删掉",
                    ),
                )
                break
        seen.append((file, mention))


def _likeness(file: MediaFile, other: MediaFile) -> str:
    if file.digest == other.digest:
        return "是同一张照片"
    apart = bits_apart(file.look, other.look)
    return "几乎一样" if apart is not None and apart <= NEAR else ""


RULE = Rule("M424", "similar-photos", Severity.WARNING, check=check)
