"""一行减号把上面的文字变成了标题。

为什么：文字下面紧跟着一行 --- 或 ===，上面整段都会变成标题。
怎么改：要画横线，在减号前面空一行；要写标题，在文字前面加 ##。
不好：
    支部每月集中一次。
    ---
好：
    支部每月集中一次。

    ---
"""

from collections.abc import Iterator

from showcase.findings import Edit, Fix, Severity, Span
from showcase.model.submission import Submission
from showcase.model.words import count_words
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording

_ENDS = frozenset("。！？；：，…”")
_LONGEST = 20


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    for chapter in submission.outline.chapters:
        if not chapter.underlined:
            continue
        text = chapter.text
        shown = text if len(text) <= 15 else f"{text[:15]}……"
        sentence = text.rstrip()[-1:] in _ENDS or count_words(text) > _LONGEST
        below = submission.line_at(chapter.span.end_line + 1).strip()
        end = Span.on_line(chapter.span.end_line, chapter.span.end_column)
        advice = f"要写标题，请删掉下面那一行，写成：\n## {text}"
        if sentence:
            advice = "要画横线，请在那一行前面空一行；不画就删掉那一行"
        yield (
            chapter.span,
            Wording(
                f"“{shown}”下面紧跟着一行 {below[:3]}，整段变成了标题",
                advice,
                Fix((Edit(end, "\n"),)) if sentence and below.startswith("---") else None,
            ),
        )


RULE = Rule("T317", "underlined-heading", Severity.WARNING, check=check)
