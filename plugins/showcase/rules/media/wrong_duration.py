"""写的时长和视频不一样。

为什么：网页上写三分二十秒，点开只有两分钟，读者会以为没有放完；台账也会填错。
怎么改：按视频的真实长度写；视频换过的，时长也要跟着改。
不好：
    时长: "3:20"（视频只有 2:05）
好：
    时长: "2:05"
"""

from collections.abc import Iterator

from showcase.findings import Edit, Fix, Severity, Span
from showcase.model.durations import parse_clock
from showcase.model.submission import Submission
from showcase.model.values import format_duration
from showcase.rules.context import Context
from showcase.rules.media.films import film_of
from showcase.rules.rule import Note, Rule, Wording

_ROUNDED = 2
"""Seconds by which a player's display may differ."""


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    video = submission.case.video if submission.case else None
    film = film_of(submission)
    if film is None or video is None or video.duration is None:
        return
    if abs(film.facts.seconds - video.duration) <= _ROUNDED:
        return
    length = format_duration(film.facts.seconds)
    place = submission.place("video", "duration")
    yield (
        place,
        Wording(
            f"写的时长是 {format_duration(video.duration)}，{film.name} 长 {length}",
            f'请写成：\n时长: "{length}"',
            _fix(submission, place, video.duration, length),
        ),
    )


def _fix(submission: Submission, place: Span, wrong: int, length: str) -> Fix | None:
    written = submission.written_at(place)
    bare = written[1:-1] if written[:1] in {'"', "'"} and written[-1:] == written[:1] else written
    if parse_clock(bare) != wrong:
        return None
    return Fix((Edit(place, f'"{length}"'),))


RULE = Rule("M436", "wrong-duration", Severity.WARNING, check=check)
