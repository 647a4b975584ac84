"""照片的像素不够。

为什么：印书要每英寸 300 个点，像素不够的照片印出来发虚；微信传过的照片多半被压小了。
怎么改：用相机或手机里的原图，传的时候勾选“原图”。
不好：
    01.jpg（640×480 像素，最多印到 5.4 厘米宽，书里要印 16.3 厘米宽）
好：
    01.jpg（1800×1200 像素，能印到 15.2 厘米宽）
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.paths import file_name
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.media.book_widths import book_widths
from showcase.rules.media.shown_photos import shown_photos
from showcase.rules.rule import Note, Rule, Wording

_DOTS = 300


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    least_long, least_short = sorted(context.programme.limits.photo_pixels, reverse=True)
    widths = book_widths(submission, context.programme.imprint.page_format)
    for file, mention in shown_photos(submission):
        long, short = max(file.width, file.height), min(file.width, file.height)
        if long >= least_long and short >= least_short:
            continue
        reached, wanted = file.width / _DOTS * 2.54, widths[file.path] / 10
        enough = reached >= wanted
        yield (
            mention.span,
            Wording(
                f"{file_name(file.path)} 只有 {file.width}×{file.height} 像素，"
                f"这张照片最多印到 {reached:.1f} 厘米宽，书里{'只' if enough else '要'}印"
                f" {wanted:.1f} 厘米宽",
                f"请换成原图，至少 {least_long}×{least_short} 像素，不要用微信压缩过的",
                severity=Severity.INFO if enough else None,
            ),
        )


RULE = Rule("M416", "small-photo", Severity.WARNING, check=check)
