"""引号、括号或书名号不成对。

为什么：少了一半，读的人分不清引到哪里为止；左右打反了也是一样。
怎么改：补上缺的一半，或删掉多的一半。
不好：
    “四维联动工作法
好：
    “四维联动”工作法
"""

import re
from collections.abc import Iterator

from showcase.findings import Severity
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.rule import Note, Rule, Wording
from showcase.rules.wording.document_brackets import years_of_documents
from showcase.rules.wording.marks import Mark, placed

_PAIRS = {"“": "”", "‘": "’", "（": "）", "《": "》", "【": "】", "〔": "〕"}
_OPENS = {closing: opening for opening, closing in _PAIRS.items()}
# Whether parentheses are half width is another rule's concern.
_FULL = {"(": "（", ")": "）"}
# Of the others no second one may open before the first is closed.
_NESTING = frozenset("（《")
_OTHERS = re.compile('[^“”‘’（）()《》【】〔〕"\n]+')
# Quotations hold the others more often than they stand in them.
_NESTED = ("《》", "（）", "()", "‘’", "【】", "〔〕", "“”", "（）", "《》")
_MARK = re.compile('[“”‘’（）()《》【】〔〕"]|\n[ ]*\n')
# 1）, a) and 一） at the head of an item stand alone.
_ITEM = re.compile(r"(?:(?<![0-9A-Za-z])[0-9A-Za-z]{1,2}|(?:^|[^\w])[一二三四五六七八九十]{1,3})\Z")
_LATIN = re.compile(r"[0-9A-Za-z]")


def check(submission: Submission, context: Context) -> Iterator[Note]:
    """Find the places of this rule in one submission."""
    if _is_matched(submission.prose):
        return
    for mark in placed(submission, _marks(submission.prose)):
        character = _FULL.get(mark.written, mark.written)
        opens = character in _PAIRS
        missing = _PAIRS[character] if opens else _OPENS[character]
        kind = "引号" if character in "“”‘’" else "书名号" if character in "《》" else "括号"
        half, other = ("左", "右") if opens else ("右", "左")
        wanted = f"{other}{kind}" if kind == "引号" else f"{other}{kind}“{missing}”"
        advice = f"请补上{wanted}，或删掉这个{half}{kind}；左右打反了的请改过来"
        yield mark.span, Wording(f"这里的{half}{kind}没有配对", advice)


def _is_matched(prose: str) -> bool:
    """Tell fast of most texts that all their marks have their other half."""
    marks = _OTHERS.sub("", prose)
    for pair in _NESTED:
        marks = marks.replace(pair, "")
    return not marks.strip("\n")


def _marks(prose: str) -> Iterator[Mark]:
    """Yield the first mark without its other half of each paragraph."""
    # Those of a document's number are another rule's concern.
    others = {at for start, end in years_of_documents(prose) for at in (start, end - 1)}
    paragraph = _Paragraph(prose, 0)
    for match in _MARK.finditer(prose):
        if match[0][0] != "\n":
            if match.start() not in others:
                paragraph.add(match.start(), _FULL.get(match[0], match[0]))
            continue
        if mark := paragraph.unmatched(match.end()):
            yield mark
        paragraph = _Paragraph(prose, match.end())
    if mark := paragraph.unmatched(len(prose)):
        yield mark


class _Paragraph:
    """The marks of a paragraph that are still open, and the first that has no other half."""

    def __init__(self, prose: str, start: int) -> None:
        self._prose, self._start = prose, start
        self._open: dict[str, list[int]] = {}
        self._lonely: dict[str, int] = {}
        self._straight = False

    def add(self, at: int, character: str) -> None:
        if character == '"':
            self._straight = True
        elif character in _PAIRS:
            opened = self._open.setdefault(character, [])
            if opened and character not in _NESTING:
                self._lonely.setdefault(character, opened.pop())
            opened.append(at)
        elif waiting := self._open.get(_OPENS[character]):
            waiting.pop()
        elif _OPENS[character] not in self._lonely and not self._stands_alone(at, character):
            self._lonely[_OPENS[character]] = at

    def unmatched(self, end: int) -> Mark | None:
        """Return the first mark without its other half, given where the next paragraph starts."""
        for character, opened in self._open.items():
            if opened and not self._goes_on(character, opened[0], end):
                self._lonely.setdefault(character, opened[0])
        if self._straight:
            self._lonely.pop("“", None)
        at = min(self._lonely.values(), default=None)
        return None if at is None else Mark(at, at + 1)

    def _stands_alone(self, at: int, character: str) -> bool:
        around = self._prose[max(0, at - 1) : at], self._prose[at + 1 : at + 2]
        if character == "’":
            return any(map(_LATIN.match, around))
        return character == "）" and bool(_ITEM.search(self._prose[max(0, at - 4) : at]))

    def _goes_on(self, character: str, at: int, end: int) -> bool:
        """Tell whether a quotation goes on in the next paragraph, which opens it again."""
        leads = not self._prose[self._start : at].strip(" >")
        return character == "“" and leads and self._prose.startswith(("“", "> “"), end)


RULE = Rule("W913", "unmatched-mark", Severity.WARNING, check=check)
