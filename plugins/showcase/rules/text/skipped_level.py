"""标题跳了一级。

为什么：跳级的标题在目录里接不上，读者分不清谁属于谁。
怎么改：大标题用 ##，下一级用 ###，再下一级用 ####，一级一级来。
不好：
    ## 主要做法
    #### 建立台账
好：
    ## 主要做法
    ### 建立台账
"""

from collections.abc import Iterator

from showcase.findings import Edit, Fix, Severity, Span
from showcase.model.outline import Chapter
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    chapters = submission.outline.chapters
    before, name, at = 1, "案例的标题", 0
    while at < len(chapters):
        chapter = chapters[at]
        last = at + 1
        if chapter.level > before + 1:
            while last < len(chapters) and chapters[last].level >= chapter.level:
                last += 1
            yield chapter.span, _wording(chapters[at:last], before, name)
        before, name, at = chapters[last - 1].level, f"“{chapters[last - 1].text}”", last


def _wording(run: tuple[Chapter, ...], before: int, name: str) -> Wording:
    """Word a skipped level; ``run`` are the headings that have to come up together."""
    first = run[0]
    wanted = before + 1
    edits = []
    for chapter in run:
        at = chapter.span
        edits.append(Edit(Span.on_line(at.line, at.column, first.level - wanted), ""))
    fix = None if any(chapter.underlined for chapter in run) else Fix(tuple(edits))
    return Wording(
        f"“{first.text}”是第 {first.level} 级标题，前面{name}才是第 {before} 级",
        f"请一级一级来：\n{'#' * wanted} {first.text}",
        fix,
    )


RULE = Rule("T312", "skipped-level", Severity.WARNING, check=check)
