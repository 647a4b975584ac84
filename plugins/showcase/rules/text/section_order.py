"""四个部分的先后乱了。

为什么：读者习惯先看背景，再看做法、成效，最后看启示；先后乱了，前因后果就接不上。
怎么改：把整个部分连同标题挪到该在的地方。
不好：
    ## 工作成效
    ## 主要做法
好：
    ## 主要做法
    ## 工作成效
"""

from collections.abc import Iterator
from itertools import pairwise

from showcase.findings import Severity
from showcase.model.sections import SECTIONS, find_sections
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    if submission.is_draft:
        return
    sections = find_sections(submission.outline.chapters)
    if len({section.chapter.span for section in sections}) < len(SECTIONS):
        return  # one heading for two sections, or not all there: nobody can tell the order
    for before, section in pairwise(sections):
        if section.chapter.span < before.chapter.span:
            yield (
                section.chapter.span,
                Wording(
                    f"“{section.chapter.text}”写在了“{before.chapter.text}”前面",
                    f"请按{'、'.join(SECTIONS)}的先后，把这一部分挪到“{before.chapter.text}”后面",
                ),
            )


RULE = Rule("T308", "section-order", Severity.WARNING, check=check)
