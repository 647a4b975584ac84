"""字幕的时间超过了视频的长度。

为什么：视频放完了，这几句还没有出来，多半是字幕和视频对不上，或者视频剪过了。
怎么改：对着视频听一遍，把字幕的时间改准；视频换过的，字幕也要换。
不好：
    视频长 3:20，字幕写着 00:03:25.000 --> 00:03:28.000
好：
    视频长 3:20，字幕写着 00:03:15.000 --> 00:03:18.000
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.model.values import format_duration
from showcase.rules.context import Context
from showcase.rules.media.films import film_of, lines_told, subtitles_of
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    film, subtitles = film_of(submission), subtitles_of(submission)
    if film is None or subtitles is None:
        return
    length = film.facts.milliseconds
    if late := [cue.line for cue in subtitles.read.cues if cue.start >= length]:
        yield (
            subtitles.span,
            Wording(
                f"字幕 {subtitles.name} {lines_told(late)}在视频放完以后才出来，"
                f"视频只有 {format_duration(film.facts.seconds)}",
                "请对着视频改正时间；视频换过的，请换上新的字幕",
            ),
        )


RULE = Rule("M440", "late-caption", Severity.WARNING, check=check)
