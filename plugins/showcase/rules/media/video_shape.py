"""视频不是横的 16:9。

为什么：竖着拍的视频在网页和大屏幕上两边是黑的，画面只占三分之一。
怎么改：拍的时候把手机横过来；已经拍好的可以不改。
不好：
    video.mp4（1080×1920，竖的）
好：
    video.mp4（1920×1080）
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.media.films import film_of
from showcase.rules.rule import Note, Rule, Wording

_WIDE = 16 / 9
_NEAR = 0.03


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    film = film_of(submission)
    if film is None:
        return
    width, height = film.facts.width, film.facts.height
    if abs(width / height / _WIDE - 1) <= _NEAR:
        return
    told = "是竖的" if height > width else "不是 16:9"
    yield (
        film.span,
        Wording(
            f"{film.name} {told}（{width}×{height}），播放时两边或上下有黑边",
            "以后请把手机横过来拍，导出时选 16:9；已经拍好的可以不改",
        ),
    )


RULE = Rule("M434", "video-shape", Severity.INFO, check=check)
