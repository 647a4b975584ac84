"""用了网上的文件。

为什么：网上的图片和文件随时会没有，内网也打不开；网页和书里只收本案例文件夹里的文件。
怎么改：先存下来，放进这个案例自己的文件夹，再写它的路径。
不好：
    ![校园](https://example.com/a.jpg)
好：
    ![校园](../../media/2026/jixie/01.jpg)
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.paths import is_on_web
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    for mention in submission.mentions:
        if mention.path or not is_on_web(mention.target):
            continue
        target = mention.target if len(mention.target) <= 60 else f"{mention.target[:58]}……"
        advice = f"请先存下来，放进 {submission.media_folder}/，再写成 ../../{submission.media_folder}/文件名"
        if mention.role == "video":
            advice = f"网址请写在“链接”一项里：\n链接: {mention.target}"
        what = "是网上的文件"
        if target.lower().startswith("data:"):
            what = "把图片写成了代码"
        yield mention.span, Wording(f"“{target}”{what}，这里用不了", advice)


RULE = Rule("M405", "remote-file", Severity.ERROR, check=check, waivable=False)
