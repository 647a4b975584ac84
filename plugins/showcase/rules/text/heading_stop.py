"""标题末尾有标点。

为什么：公文和书刊的标题末尾不用句号、冒号这类标点（问号、叹号可以用）。
怎么改：删掉末尾的标点。
不好：
    ## 主要做法：
好：
    ## 主要做法
"""

from collections.abc import Iterator

from showcase.findings import Edit, Fix, Severity, Span
from showcase.model.submission import Submission
from showcase.model.words import count_words
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording
from showcase.rules.text.long_heading import LONGEST

_STOPS = frozenset("。；，、：．.,;:")


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    for chapter in submission.outline.chapters:
        text = chapter.text.rstrip()
        if text[-1:] not in _STOPS or chapter.underlined or len(text) < 2:
            continue
        if text.endswith("...") or count_words(text) > LONGEST:
            continue
        span = chapter.span
        end = Span(span.end_line, span.end_column - 1, span.end_line, span.end_column)
        fix = Fix((Edit(end, ""),)) if submission.written_at(end) == text[-1] else None
        yield (
            end if fix else span,
            Wording(f"标题“{text}”末尾不用“{text[-1]}”", "请删掉末尾的标点", fix),
        )


RULE = Rule("T315", "heading-stop", Severity.WARNING, check=check)
