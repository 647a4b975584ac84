"""没有写微视频的时长。

为什么：读者点开之前想知道要看多久，台账里也要填。
怎么改：在“微视频”一项里写“时长”，分和秒之间用冒号，两边加引号。
不好：
    微视频: {标题: 石榴籽一日, 文件: shiliu.mp4}
好：
    微视频: {标题: 石榴籽一日, 文件: shiliu.mp4, 时长: "3:20"}
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.model.values import format_duration
from showcase.rules.context import Context
from showcase.rules.media.films import film_of
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    video = submission.case.video if submission.case else None
    if video is None or not video.file or video.duration is not None or submission.is_draft:
        return
    film = film_of(submission)
    length = format_duration(film.facts.seconds) if film else "3:20"
    yield (
        submission.place("video"),
        Wording(f"没有写微视频“{video.title}”的时长", f'请写上：\n时长: "{length}"'),
    )


RULE = Rule("M422", "missing-duration", Severity.INFO, check=check)
