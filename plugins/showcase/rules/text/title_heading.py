"""正文里用了一级标题。

为什么：一级标题（一个 #）是整篇案例的标题，写在最上面的“标题”一项里；正文再用，网页和书里就有两个大标题。
怎么改：正文的大标题用两个 #，小标题用三个 #；重复的案例标题删掉。
不好：
    # 主要做法
好：
    ## 主要做法
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
    tops = [chapter for chapter in chapters if chapter.level == 1 and not chapter.underlined]
    if not tops:
        return
    top = tops[0]
    title = submission.case.title if submission.case else ""
    if _bare(top.text) == _bare(title):
        fix = Fix((Edit(top.span, ""),)) if top.text == title else None
        yield top.span, Wording("正文里又写了一遍案例的标题", "请删掉这一行", fix)
        tops = tops[1:]
        if not tops:
            return
    more = f"，这样的标题一共有 {len(tops)} 个" if len(tops) > 1 else ""
    yield (
        tops[0].span,
        Wording(
            f"“{tops[0].text}”用了一级标题{more}",
            f"请多写一个 #，下面的小标题也跟着多写一个：\n## {tops[0].text}",
            _lowered(chapters) if len(tops) > 1 else None,
        ),
    )


def _bare(text: str) -> str:
    return "".join(text.split())


def _lowered(chapters: tuple[Chapter, ...]) -> Fix | None:
    """Return what puts every heading one level down, where all have room for it."""
    if any(chapter.underlined or chapter.level > 3 for chapter in chapters):
        return None
    starts = [Span.on_line(chapter.span.line, chapter.span.column) for chapter in chapters]
    return Fix(tuple(Edit(start, "#") for start in starts))


RULE = Rule("T311", "title-heading", Severity.WARNING, check=check)
