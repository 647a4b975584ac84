"""微视频的链接就是平台的链接。

为什么：读者点开微视频，看到的却是平台首页，找不到片子。
怎么改：把微视频的链接改成片子自己那一页的网址。
不好：
    平台: {名称: 校园专栏, 链接: "https://www.example.edu.cn/zhuanlan/"}
    微视频: {标题: 石榴籽一日, 链接: "https://www.example.edu.cn/zhuanlan/"}
好：
    微视频: {标题: 石榴籽一日, 链接: "https://www.example.edu.cn/zhuanlan/123.html"}
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.deliverables.stage import weight_of
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    case = submission.case
    if case is None or case.video is None or case.platform is None:
        return
    if weight_of(submission, "微视频", context) is None:
        return
    if case.video.file or not case.video.url or not case.platform.url:
        return
    if _plain(case.video.url) == _plain(case.platform.url):
        yield (
            submission.place("video", "url"),
            Wording(
                "微视频的链接和平台的链接是同一个",
                "请在平台里点开这部片子，把那一页的网址抄到这里",
            ),
        )


def _plain(url: str) -> str:
    return url.removeprefix("https://").removeprefix("http://").rstrip("/")


RULE = Rule("D804", "same-link", Severity.WARNING, check=check)
