"""两句字幕同时出现。

为什么：前一句还没有消失，后一句就出来了，两行叠在一起，挡住画面，也来不及看。
怎么改：把前一句的结束时间改到后一句的开始时间之前。
不好：
    00:00:01.000 --> 00:00:06.000 之后是 00:00:04.000 --> 00:00:08.000
好：
    00:00:01.000 --> 00:00:04.000 之后是 00:00:04.000 --> 00:00:08.000
"""

from collections.abc import Iterator
from itertools import pairwise

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.media.films import lines_told, subtitles_of
from showcase.rules.rule import Note, Rule, Wording

_UNSEEN = 200
"""Milliseconds that nobody sees; programs that turn one kind of file into another round so."""


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    subtitles = subtitles_of(submission)
    if subtitles is None:
        return
    shown = subtitles.read.shown
    lines = [
        cue.line
        for before, cue in pairwise(shown)
        # Two languages, or two speakers, are shown together on purpose.
        if before.end - cue.start > _UNSEEN and (before.start, before.end) != (cue.start, cue.end)
    ]
    if lines:
        yield (
            subtitles.span,
            Wording(
                f"字幕 {subtitles.name} {lines_told(lines)}出来时，上一句还没有消失",
                "请把上一句的结束时间提前",
            ),
        )


RULE = Rule("M439", "caption-overlap", Severity.INFO, check=check)
