"""传播平台写得不全。

为什么：没有类型、网址和数据，别人看不出平台是什么、办得怎样。
怎么改：补上缺的几项；公众号、视频号这类没有固定网址的，链接可以不写。
不好：
    平台: {名称: 民院先锋}
好：
    平台: {名称: 民院先锋, 类型: 微信公众号, 数据: 全年推送30期}
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.deliverables.pasting import lines_to_paste
from showcase.rules.deliverables.stage import weight_of
from showcase.rules.rule import Note, Rule, Wording

_WEB = ("网站", "校园网专栏")


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    platform = submission.case.platform if submission.case else None
    weight = weight_of(submission, "平台", context)
    if platform is None or weight is None:
        return
    place = submission.place("platform", "name")
    wanted = [
        ("名称", platform.name, ""),
        ("类型", platform.kind, "微信公众号"),
        ("链接", platform.url, '"https://www.example.edu.cn/"'),
        ("数据", platform.figures, "全年推送30期"),
    ]
    if platform.kind is not None and platform.kind not in _WEB and platform.url is None:
        del wanted[2]
    missing = [name for name, value, _ in wanted if value is None]
    if missing:
        lines = lines_to_paste(submission, "platform", "平台", wanted)
        yield (
            place,
            Wording(
                f"平台“{platform.name}”没有写{'、'.join(missing)}",
                f"请补上，例如：{lines}",
                severity=weight,
            ),
        )
    elif platform.url is None:
        yield (
            place,
            Wording(
                f"平台“{platform.name}”没有写链接",
                "有网址的请补上，读者点一下就能看到；没有网址的不用改",
                severity=Severity.INFO,
            ),
        )


RULE = Rule("D803", "bare-platform", Severity.WARNING, check=check)
