"""微视频没有字幕，也没有文字稿。

为什么：在办公室、图书馆里看的人不开声音，听不见的人也要看得懂；书里只印得下文字。
怎么改：交一个 .vtt 或 .srt 字幕文件，或者把解说词写在“文字稿”里。
不好：
    微视频: {标题: 石榴籽一日, 文件: shiliu.mp4}
好：
    微视频: {标题: 石榴籽一日, 文件: shiliu.mp4, 字幕: shiliu.vtt}
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    video = submission.case.video if submission.case else None
    if video is None or not video.file or video.captions or video.transcript or submission.is_draft:
        return
    yield (
        submission.place("video"),
        Wording(
            f"微视频“{video.title}”没有字幕，也没有文字稿",
            "请交一个 .vtt 或 .srt 字幕文件，或者写上解说词：\n文字稿: 大家好……",
        ),
    )


RULE = Rule("M421", "silent-video", Severity.WARNING, check=check)
