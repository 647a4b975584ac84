"""链接缺了地址或文字。

为什么：没有地址的链接点了没反应，没有文字的链接看不见。
怎么改：圆括号里写网址，方括号里写文字。
不好：
    [学校官网]()
好：
    [学校官网](https://www.example.edu.cn/)
"""

import re
from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording

_NOWHERE = re.compile("#?|https?:/{0,2}", re.IGNORECASE)


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    for link in submission.outline.references:
        if _NOWHERE.fullmatch(link.href.strip()):
            yield (
                link.span,
                Wording(
                    f"链接“{link.text}”没有写地址", "请在圆括号里写上网址，或者去掉链接，只留文字"
                ),
            )
        elif not link.text.strip() and not link.picture:
            yield (
                link.span,
                Wording(
                    "这个链接没有文字，读者看不见它",
                    f"请在方括号里写上文字，如 [学校官网]({link.href})",
                ),
            )


RULE = Rule("T336", "empty-link", Severity.WARNING, check=check)
