"""Words that people chose themselves: names, titles, what stands between quotation marks."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from showcase.search.fold import fold
from showcase.search.texts import NAME, TITLE, VIDEO, CaseText

LONGEST = 16
"""A word has at most so many characters."""
_OVERLAP = 4
"""At least so many characters two pieces of a longer word have in common."""
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

    def add(self, others: "ChosenWords") -> None:
        """Count the words of other cases too."""
        self.names.update(others.names)
        self.titles.update(others.titles)
        self.quoted.update(others.quoted)
        self.mentions.update(others.mentions)


def chosen_words(texts: Sequence[CaseText]) -> ChosenWords:
    """Collect the words of all cases."""
    found = ChosenWords()
    for text in texts:
        lines = text.texts()
        titles = _titles(text, lines)
        names = [line for kind, line in lines if kind == NAME]
        names += [term for title in titles for term in _QUOTED.findall(title)]
        quoted = _QUOTED.findall(text.text)
        found.names.update({word for name in names for word in _words(name)})
        found.titles.update({word for title in titles for word in _words(title)})
        found.quoted.update({word for term in quoted for word in _words(term)})
        found.mentions.update(word for term in quoted for word in _words(term))
    return found


def _titles(text: CaseText, lines: Sequence[tuple[str, str]]) -> list[str]:
    """Return the titles of the case and of its video."""
    titles = [line for kind, line in lines if kind == TITLE]
    at = text.kinds.find(VIDEO)
    while at >= 0:
        if text.anchor_of(at) == "video":
            return [*titles, lines[at][1]]
        at = text.kinds.find(VIDEO, at + 1)
    return titles


@lru_cache(maxsize=1 << 16)
def _words(text: str) -> tuple[str, ...]:
    """Return the words of a text; many texts stand in several cases."""
    return tuple(split_words(text))


def split_words(text: str) -> Iterator[str]:
    """Yield the folded words between punctuation, the long ones in pieces that overlap."""
    for word in _WORD.findall(fold(text)):
        if len(word) > 1 and _LETTER.search(word):
            yield from _pieces(word)


def _pieces(word: str) -> Iterator[str]:
    """Yield pieces that end and begin where an organisation does, if they can."""
    start = 0
    edges = [cut.start() for cut in _ORGANISATION.finditer(word)] if len(word) > LONGEST else []
    while len(word) - start > LONGEST:
        full = start + LONGEST
        end = max((edge for edge in edges if start + LONGEST // 2 < edge <= full), default=full)
        yield word[start:end]
        later = (edge for edge in edges if start < edge <= end - _OVERLAP)
        start = next(later, end - LONGEST // 2)
    yield word[start:]
