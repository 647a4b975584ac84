"""链接的文字没有说明指向哪里。

为什么：“点击这里”印在书上没有意义，用读屏软件的人也听不出要去哪里。
怎么改：把链接加在说明去处的文字上。
不好：
    [点击这里](https://www.example.edu.cn/)查看学校官网
好：
    查看[学校官网](https://www.example.edu.cn/)
"""

import re
from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording

_VAGUE = re.compile(
    r"(?:请?(?:点击|点|点开|戳|按|单击))?(?:这里|此处|这儿|链接|此链接|查看|阅读原文|更多|详情|进入)"
    r"(?:查看|阅读|进入|下载|详情)?|点击(?:查看|阅读|下载|进入)?(?:详情|原文|全文|更多)?"
    r"|(?:here|link|click here|more)",
    re.IGNORECASE,
)


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    for link in submission.outline.references:
        if _VAGUE.fullmatch(link.text.strip()):
            yield (
                link.span,
                Wording(
                    f"链接的文字“{link.text.strip()}”没有说明指向哪里",
                    "请把链接加在说明去处的文字上，如 [学校官网](网址)",
                ),
            )


RULE = Rule("T341", "vague-link", Severity.INFO, check=check)
