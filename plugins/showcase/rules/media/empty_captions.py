"""字幕文件里没有字幕，或者有一句是空的。

为什么：有文件没有字，等于没有字幕；空的一句会让上一句提前消失。
怎么改：没有字的，请重新导出字幕；空的一句，请补上字或者删掉。
不好：
    00:00:01.000 --> 00:00:04.000（下面没有字）
好：
    00:00:01.000 --> 00:00:04.000（下一行：支部每月只定一件小事）
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
    if subtitles is None:
        return
    read = subtitles.read
    if not any(cue.text for cue in read.cues):
        if not read.garbled:
            yield (
                subtitles.span,
                Wording(
                    f"字幕 {subtitles.name} 里没有字",
                    "请用“剪映”等软件重新导出字幕，或者把解说词写在“文字稿”里",
                ),
            )
        return
    if empty := [cue.line for cue in read.cues if not cue.text]:
        yield (
            subtitles.span,
            Wording(
                f"字幕 {subtitles.name} {lines_told(empty)}下面没有字",
                "请补上字，或者把这几句删掉",
                severity=Severity.INFO,
            ),
        )


RULE = Rule("M441", "empty-captions", Severity.WARNING, check=check)
