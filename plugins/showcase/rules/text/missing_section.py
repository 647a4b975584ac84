"""正文缺少四个部分中的一个。

为什么：背景、做法、成效、启示齐全，别的支部才学得会。
怎么改：加一个二级标题（## 开头）。标题可以换说法，如“背景与起因”“主要做法”“工作成效”“经验与启示”。
不好：
    ## 背景
    ## 做法
好：
    ## 背景与起因
    ## 主要做法
    ## 工作成效
    ## 经验与启示
"""

from collections.abc import Iterator

from showcase.findings import Severity, Span
from showcase.model.sections import SECTIONS, find_sections
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording
from showcase.rules.text.typed_headings import named_sections


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    if submission.is_draft:
        return
    found = {section.name for section in find_sections(submission.outline.chapters)}
    if len(found) == len(SECTIONS):
        return
    found |= named_sections(submission)
    missing = [name for name in SECTIONS if name not in found]
    if missing:
        names = "".join(f"“{name}”" for name in missing)
        yield (
            Span.on_line(submission.body_line),
            Wording(f"正文里没有找到{names}部分", f"请加上二级标题，例如：\n## {missing[0]}"),
        )


RULE = Rule("T306", "missing-section", Severity.WARNING, check=check)
