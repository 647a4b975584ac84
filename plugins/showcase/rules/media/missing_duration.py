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
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    video = submission.case.video if submission.case else None
    if video is None or not video.file or video.duration is not None or submission.is_draft:
        return
    yield (
        submission.place("video"),
        Wording(f"没有写微视频“{video.title}”的时长", '请写上：\n时长: "3:20"'),
    )


RULE = Rule("M422", "missing-duration", Severity.INFO, check=check)
