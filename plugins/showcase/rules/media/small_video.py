"""视频不够清晰。

为什么：画面太小，全屏时发虚，字看不清。通知一般要求 720P 以上，最好 1080P。
怎么改：用原片重新导出，分辨率选 1080P；不要用微信转发过的，微信会把视频压小。
不好：
    video.mp4（640×360）
好：
    video.mp4（1920×1080）
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.media.films import film_of
from showcase.rules.rule import Note, Rule, Wording

_LEAST = 720


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    film = film_of(submission)
    if film is None:
        return
    width, height = film.facts.width, film.facts.height
    if min(width, height) < _LEAST:
        yield (
            film.span,
            Wording(
                f"{film.name} 只有 {width}×{height}，不够 720P",
                "请用原片重新导出，分辨率选 1080P，不要用微信压缩过的",
            ),
        )


RULE = Rule("M433", "small-video", Severity.WARNING, check=check)
