"""视频的编码有的浏览器放不出来。

为什么：手机和相机常用 HEVC（H.265）或 10 位色，很多电脑上点开是黑屏，或者只有声音。
8 位、4:2:0 的 H.264 视频哪里都放得出来。
怎么改：用“剪映”或“格式工厂”重新导出：格式 MP4，编码 H.264，不要选 HDR。
不好：
    video.mp4（HEVC 编码）
好：
    video.mp4（H.264 编码）
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.media.films import film_of
from showcase.rules.rule import Note, Rule, Wording

_NAMES = {"hevc": "H.265（HEVC）", "av1": "AV1 ", "vp9": "VP9 ", "mpeg4": "旧的 MP4 "}
_PLAYED = {"yuv420p", "yuvj420p"}


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    film = film_of(submission)
    if film is None:
        return
    codec, pixels = film.facts.codec, film.facts.pixels
    if codec != "h264":
        told = f"是 {_NAMES.get(codec, f'{codec} ')}编码"
    elif pixels not in _PLAYED:
        told = "是 10 位色的 H.264" if "10" in pixels else "的颜色存得太细（不是 4:2:0）"
    else:
        return
    yield (
        film.span,
        Wording(
            f"{film.name} {told}，有的浏览器放不出来",
            "请用“剪映”或“格式工厂”重新导出 MP4，编码选 H.264，不要选 HDR",
        ),
    )


RULE = Rule("M430", "video-codec", Severity.ERROR, check=check)
