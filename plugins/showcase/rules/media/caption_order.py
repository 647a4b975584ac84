"""字幕的时间前后颠倒。

为什么：结束早于开始的字幕不会显示；前一句比后一句晚，多半是时间抄错了。
怎么改：打开字幕文件，按行号改时间。
不好：
    00:00:08.000 --> 00:00:05.000
好：
    00:00:05.000 --> 00:00:08.000
"""

from collections.abc import Iterator
from itertools import pairwise

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.media.films import lines_told, subtitles_of
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    subtitles = subtitles_of(submission)
    if subtitles is None:
        return
    cues = subtitles.read.cues
    if backwards := [cue.line for cue in cues if cue.end <= cue.start]:
        yield (
            subtitles.span,
            Wording(
                f"字幕 {subtitles.name} {lines_told(backwards)}的结束时间不晚于开始时间，这几句不会显示",
                "请打开字幕文件，改正这几行的时间",
            ),
        )
    if earlier := [cue.line for before, cue in pairwise(cues) if cue.start < before.start]:
        yield (
            subtitles.span,
            Wording(
                f"字幕 {subtitles.name} {lines_told(earlier)}的时间比上一句还早",
                "请打开字幕文件，看看是时间写错了，还是顺序放错了",
            ),
        )


RULE = Rule("M438", "caption-order", Severity.WARNING, check=check)
