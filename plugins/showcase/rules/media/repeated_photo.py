"""同一张照片在正文里用了两次。

为什么：同一张照片出现两次，多半是文件名抄错了，也占篇幅。
怎么改：换一张照片，或者删掉一处。
不好：
    ![支部在上党课](01.jpg)
    ![支部在做表](01.jpg)
好：
    ![支部在上党课](01.jpg)
    ![支部在做表](02.jpg)
"""

from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.paths import file_name
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    seen: dict[str, int] = {}
    for mention in submission.mentions:
        if mention.role != "picture" or not mention.path:
            continue
        if mention.path in seen:
            yield (
                mention.span,
                Wording(
                    f"{file_name(mention.path)} 在第 {seen[mention.path]} 行已经用过了",
                    "请换一张照片，或者删掉一处",
                ),
            )
        seen.setdefault(mention.path, mention.span.line)


RULE = Rule("M414", "repeated-photo", Severity.WARNING, check=check)
