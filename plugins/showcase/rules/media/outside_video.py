"""微视频只在校外的网站上。

为什么：内网的读者打不开校外的网站；平台上的视频哪天下架了，四个一就缺了一个。
怎么改：有原片的，把 MP4 也放进这个案例的文件夹。内网打得开的网站，请管理员写进项目清单的“内网网站”。
不好：
    微视频: {标题: 石榴籽一日, 链接: "https://www.xuexi.cn/1"}
好：
    微视频: {标题: 石榴籽一日, 文件: ../../media/2026/jixie/shiliu.mp4}
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.links import host_of, is_inside, is_web
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    video = submission.case.video if submission.case else None
    if video is None or video.file or not video.url or not is_web(video.url):
        return
    host = host_of(video.url)
    if host and not is_inside(host, context.programme.hosts):
        yield (
            submission.place("video", "url"),
            Wording(
                f"微视频“{video.title}”只在校外的 {host} 上，内网读者打不开",
                f"有原片的，请把 MP4 放进 {submission.media_folder}/，写在“文件”里",
            ),
        )


RULE = Rule("M442", "outside-video", Severity.INFO, check=check)
