"""视频没有声音。

为什么：多半是导出时漏选了音频，读者会以为是自己的电脑坏了。
怎么改：重新导出，带上声音。本来就没有声音的，在“豁免”里写明。
不好：
    video.mp4（只有画面）
好：
    video.mp4（有画面，有声音）
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.media.films import film_of
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    film = film_of(submission)
    if film is not None and not film.facts.audio:
        yield (
            film.span,
            Wording(
                f"{film.name} 没有声音",
                "请重新导出，带上声音；本来就没有声音的，请写上：\n豁免: [{规则: M432, 理由: 片子没有配音}]",
            ),
        )


RULE = Rule("M432", "mute-video", Severity.WARNING, check=check)
