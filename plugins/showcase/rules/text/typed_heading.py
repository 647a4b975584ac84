"""标题没有用井号。

为什么：只加粗、只编号的标题，系统认不出来，目录里没有它，“四个部分”也找不到它。
怎么改：大标题前面写 ## 和一个空格，小标题写 ### 和一个空格，不用再加粗。
不好：
    **一、主要做法**
好：
    ## 一、主要做法
"""

from collections.abc import Iterator

from showcase.findings import Edit, Fix, Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording
from showcase.rules.text.typed_headings import typed_headings


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    for heading in typed_headings(submission):
        mark = heading.mark or "###"
        line = f"{mark} {heading.text}"
        yield (
            heading.span,
            Wording(
                f"“{heading.text}”看起来是标题，却没有用 # 号",
                f"如果是标题，请写成：\n{line}",
                Fix((Edit(heading.span, line),)) if heading.mark and heading.bold else None,
                None if heading.mark else Severity.INFO,
            ),
        )


RULE = Rule("T318", "typed-heading", Severity.WARNING, check=check)
