"""视频的声音有的浏览器放不出来。

为什么：MP4 里的声音也分编码，不是 AAC 的，有的浏览器只有画面没有声音。
怎么改：用“剪映”或“格式工厂”重新导出 MP4，音频编码选 AAC。
不好：
    video.mp4（AC-3 声音）
好：
    video.mp4（AAC 声音）
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.media.films import film_of
from showcase.rules.rule import Note, Rule, Wording

_PLAYED = {"aac", "mp3"}


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    film = film_of(submission)
    if film is None or not film.facts.audio or film.facts.audio in _PLAYED:
        return
    yield (
        film.span,
        Wording(
            f"{film.name} 的声音是 {film.facts.audio.upper()} 编码，有的浏览器放不出声音",
            "请用“剪映”或“格式工厂”重新导出 MP4，音频编码选 AAC",
        ),
    )


RULE = Rule("M431", "sound-codec", Severity.WARNING, check=check)
