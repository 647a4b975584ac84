"""中文句子里用了英文标点。

为什么：中文要用中文标点，英文标点又窄又挤，排成书很难看。
怎么改：切换到中文输入法，把这一行的英文标点改成中文标点；小数、时间、网址、英文里的不用改。
不好：
    深入学习,扎实推进(试行):
好：
    深入学习，扎实推进（试行）：
"""

import re
from collections.abc import Iterator
from itertools import islice

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording
from showcase.rules.wording.document_brackets import years_of_documents
from showcase.rules.wording.han import AFTER, BEFORE
from showcase.rules.wording.marks import MOST, Mark, fix_of, placed_by_line, quoted

_FULL = str.maketrans(",;:?!()", "，；：？！（）")
# Entities and escapes are Markdown; the ! of ![ makes a picture.
_MARK = re.compile(r"&#?\w{1,30};|\\.|(?P<run>[,;:?]+(?:!(?!\[))*|!+(?!\[))|(?P<paren>[()（）])|\n")
_DEEPEST = 20
# A pair of parentheses is one slip.
_MANY = 3
_BEFORE, _AFTER = re.compile(f"[{BEFORE}]"), re.compile(f"[{AFTER}]")


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    if not _may_have_some(submission.prose):
        return
    # A pair is known where it ends, so the marks don't come in order.
    marked = sorted(islice(_marks(submission), MOST), key=lambda mark: mark.start)
    for marks in placed_by_line(submission, marked):
        written = "".join(mark.written.strip() for mark in marks)
        message = (
            f"中文句子里用了英文标点{quoted(written)}"
            if len(written) < _MANY
            else f"这一行有 {len(written)} 处英文标点：{quoted(written)}"
        )
        mended = quoted("".join(mark.mended or "" for mark in marks))
        yield marks[0].span, Wording(message, f"请改成中文标点{mended}", fix_of(marks))


def _may_have_some(prose: str) -> bool:
    # To look for single characters is cheap, and most texts hold none.
    if any(mark in prose for mark in ",;:?()"):
        return True
    return prose.count("!") > prose.count("![")


def _marks(submission: Submission) -> Iterator[Mark]:
    prose = submission.prose
    opened: list[int] = []
    # Their brackets are another rule's concern.
    years = dict(years_of_documents(prose))
    for match in _MARK.finditer(prose):
        if match["run"]:
            if mark := _run(submission, *match.span("run")):
                yield mark
        elif match[0] == "\n":
            opened.clear()
        elif match["paren"] in ("(", "（"):
            opened.append(match.start())
            del opened[:-_DEEPEST]
        elif match["paren"] and opened:
            start, end = opened.pop(), match.start()
            if years.get(start) != end + 1 and _is_chinese(prose, start, end):
                yield from (
                    Mark(at, at + 1, prose[at].translate(_FULL))
                    for at in (start, end)
                    if prose[at] in "()"
                )


def _run(submission: Submission, start: int, end: int) -> Mark | None:
    """Return a mark for punctuation that touches Chinese; a space after it goes with it."""
    prose = submission.prose
    follows = _BEFORE.match(prose, start - 1) if start else None
    if not follows and not _AFTER.match(prose, end):
        return None
    mended = prose[start:end].translate(_FULL)
    spaced = submission.text[end : end + 1] == " " and _AFTER.match(prose, end + 1)
    return Mark(start, end + 1 if spaced else end, mended)


def _is_chinese(prose: str, start: int, end: int) -> bool:
    """Tell whether a pair of parentheses belongs to Chinese: f(x) and H(2) don't."""
    if "（" in prose[start] or "）" in prose[end]:
        return True
    before = prose[start - 1 : start]
    if before.isascii() and before.isalnum() and prose[start:end].isascii():
        return False
    touching = (
        _BEFORE.match(before),
        _AFTER.match(prose, start + 1),
        _BEFORE.match(prose, end - 1),
        _AFTER.match(prose, end + 1),
    )
    return any(touching)


RULE = Rule("W907", "half-width-punctuation", Severity.WARNING, check=check)
