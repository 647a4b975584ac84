"""Words that people chose themselves: names, titles, what stands between quotation marks."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from showcase.search.fold import fold
from showcase.search.texts import NAME, TITLE, VIDEO, CaseText

LONGEST = 16
"""A word has at most so many characters."""
_LONG = 10
"""A longer name is cut where one organisation ends and the next begins."""
_HAN = "\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"[{_HAN}a-zà-öø-ÿ0-9+\-·]+")
_LETTER = re.compile(rf"[{_HAN}a-zà-öø-ÿ]")
_QUOTED = re.compile("[“《「『]([^“”《》「」『』\n]{2,12})[”》」』]")
_ORGANISATION = re.compile("(?<=大学)(?!生)|(?<=学院)|(?<=医院)|(?<=研究院)|(?<=中心)|(?<=党委)")


@dataclass(frozen=True, slots=True)
class ChosenWords:
    """Folded words, each with the number of cases that have it."""

    names: Counter[str] = field(default_factory=Counter)
    titles: Counter[str] = field(default_factory=Counter)
    quoted: Counter[str] = field(default_factory=Counter)
    mentions: Counter[str] = field(default_factory=Counter)
    """How often the quoted ones are quoted."""


def chosen_words(texts: Sequence[CaseText]) -> ChosenWords:
    """Collect the words of all cases."""
    found = ChosenWords()
    for text in texts:
        found.names.update(set(_names(text)))
        found.titles.update(set(_titles(text)))
        quoted = Counter(_quoted("\n".join(line.text for line in text.lines)))
        found.quoted.update(set(quoted))
        found.mentions.update(quoted)
    return found


def _names(text: CaseText) -> Iterator[str]:
    for line in text.lines:
        if line.kind == NAME:
            yield from split_words(line.text)
    for title in _title_lines(text):
        yield from _quoted(title)


def _titles(text: CaseText) -> Iterator[str]:
    for title in _title_lines(text):
        yield from split_words(title)


def _title_lines(text: CaseText) -> Iterator[str]:
    yield from (line.text for line in text.lines if line.kind == TITLE)
    videos = (line.text for line in text.lines if line.kind == VIDEO and line.anchor == "video")
    yield from list(videos)[:1]


def _quoted(text: str) -> Iterator[str]:
    for term in _QUOTED.findall(text):
        yield from split_words(term)


def split_words(text: str) -> Iterator[str]:
    """Yield the words between punctuation, the long ones in pieces that overlap."""
    for word in _WORD.findall(fold(text)):
        if len(word) > 1 and _LETTER.search(word):
            yield from _cut(word)


def _cut(word: str) -> Iterator[str]:
    parts = [part for part in _ORGANISATION.split(word) if part] if len(word) > _LONG else [word]
    for first, second in zip(parts, parts[1:], strict=False):
        yield from _windows(first + second)
    if len(parts) == 1:
        yield from _windows(word)


def _windows(word: str) -> Iterator[str]:
    step = LONGEST // 2
    for start in range(0, max(1, len(word) - step), step):
        yield word[start : start + LONGEST]
