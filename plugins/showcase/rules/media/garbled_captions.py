"""字幕的时间写得不对，读不出来。

为什么：有一处时间写错，那一句就显示不出来。
怎么改：按“时:分:秒.毫秒 --> 时:分:秒.毫秒”写，分和秒不超过 59。
不好：
    00:01:75.000 --> 00:01:78.000
好：
    00:02:15.000 --> 00:02:18.000
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.media.films import lines_told, subtitles_of
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    subtitles = subtitles_of(submission)
    if subtitles is None or not subtitles.read.garbled:
        return
    lines = [line for line, _ in subtitles.read.garbled]
    first = subtitles.read.garbled[0][1][:40]
    yield (
        subtitles.span,
        Wording(
            f"字幕 {subtitles.name} {lines_told(lines)}的时间读不出来：“{first}”",
            "请照这样写：00:02:15.000 --> 00:02:18.000",
        ),
    )


RULE = Rule("M437", "garbled-captions", Severity.WARNING, check=check)
