"""微视频太长。

为什么：微视频贵在短，超过上限的不收。
怎么改：剪短；长的内容可以写成文字。
不好：
    时长: "18:20"
好：
    时长: "3:20"
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
    film = film_of(submission)
    # The film itself knows best; what is written of it is compared with it elsewhere.
    seconds = film.facts.seconds if film else video.duration if video else None
    if seconds is None:
        return
    limits = context.programme.limits
    length = format_duration(seconds)
    if seconds > limits.video_minutes_max * 60:
        wording = Wording(
            f"微视频长 {length}，最多 {limits.video_minutes_max} 分钟",
            f"请剪到 {limits.video_minutes_max} 分钟以内，最好不超过 {limits.video_minutes} 分钟",
            severity=Severity.ERROR,
        )
    elif seconds > limits.video_minutes * 60:
        wording = Wording(
            f"微视频长 {length}，最好不超过 {limits.video_minutes} 分钟", "请剪短，只留最要紧的画面"
        )
    else:
        return
    yield submission.place("video", "duration"), wording


RULE = Rule("M420", "long-video", Severity.WARNING, check=check)
