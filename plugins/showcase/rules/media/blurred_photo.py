"""照片看起来是虚的。

为什么：对焦没对上、手抖了、从小图放大的照片，上网和印出来都发虚。
怎么改：换一张清楚的；微信里收到的，请对方勾选“原图”重新发。有意拍成这样的，可以不改。
不好：
    01.jpg（手抖了，人脸糊成一片）
好：
    01.jpg（人脸和字都清楚）
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.paths import file_name
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.media.shown_photos import shown_photos
from showcase.rules.rule import Note, Rule, Wording

# Thousandths of strength that lines keep from one eighth of 512 pixels to the whole. Measured on 19
# photos that come with scikit-image, scikit-learn and matplotlib: as they are 324 (bricks) to 1654,
# median 700; saved as JPEG of quality 30 at least 346. Blurred by a Gauss of 3 thousandths of the
# photo's length (12 pixels of 4,000) 91 to 182, of 2 thousandths 135 to 451; moved by 16 thousandths
# 96 to 500, median 164. The drawn pictures of the sample project: 431 and more.
_BLURRED = 200


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    for file, mention in shown_photos(submission):
        if 0 < file.sharpness < _BLURRED:
            yield (
                mention.span,
                Wording(
                    f"{file_name(file.path)} 看起来是虚的",
                    "请放大看看人脸和字，不清楚就换一张；有意拍成这样的可以不改",
                ),
            )


RULE = Rule("M423", "blurred-photo", Severity.WARNING, check=check)
