"""Sentences from templates and word lists, words as unevenly frequent as in real text."""

import random
import re
from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path

_HERE = Path(__file__).parent
_SLOT = re.compile(r"\{([a-z_-]+)\}")
_TRIES = 5
_NUMBERS = {
    "few": range(2, 10),
    "dozens": range(12, 98),
    "hundreds": range(112, 960),
    "percent": range(62, 100),
    "month": range(1, 13),
    "number": range(3, 97),
}


class WordList:
    """Words of which the n-th comes up about 1/n as often as the first (Zipf's law)."""

    def __init__(self, words: Sequence[str], *, even: bool = False) -> None:
        """Take the words, the commonest first; ``even`` makes all equally frequent."""
        self.words = tuple(words)
        weights = (1.0 if even else 1.0 / rank for rank in range(2, len(words) + 2))
        self._cumulative = tuple(accumulate(weights))

    def pick(self, rng: random.Random) -> str:
        """Return one word."""
        return self.words[bisect(self._cumulative, rng.random() * self._cumulative[-1])]

    def pick_distinct(self, rng: random.Random, count: int) -> list[str]:
        """Return ``count`` different words, in the order in which they came up."""
        if count > len(self.words):
            raise ValueError(f"{count} of {len(self.words)} words")
        found: dict[str, None] = {}
        while len(found) < count:
            found[self.pick(rng)] = None
        return list(found)


Facts = Mapping[str, WordList]
"""What is special about one case: its unit, its field, its project."""


def fact(text: str) -> WordList:
    """Make a slot that always says the same."""
    return WordList((text,))


def read_groups(name: str, separator: str | None = None) -> dict[str, tuple[str, ...]]:
    """Read a data file of ``[group]`` lines with what stands under each.

    Its entries are words parted by white space, or by ``separator``.
    """
    groups: dict[str, list[str]] = {}
    current: list[str] = []
    for line in (_HERE / name).read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("["):
            current = groups.setdefault(line.strip("[]"), [])
        else:
            current.extend(line.split(separator))
    return {group: tuple(entries) for group, entries in groups.items()}


@cache
def vocabulary() -> dict[str, WordList]:
    """Return every word list by its group, numbers included."""
    lists = {group: WordList(words) for group, words in read_groups("words.txt").items()}
    numbers = {
        group: WordList([str(n) for n in values], even=True) for group, values in _NUMBERS.items()
    }
    return lists | numbers


def word(rng: random.Random, group: str) -> str:
    """Return one word of a group of words.txt."""
    return vocabulary()[group].pick(rng)


@cache
def _templates(group: str) -> tuple[tuple[str, ...], ...]:
    """Return a group's templates, each as text, slot, text, slot, …, text."""
    return tuple(tuple(_SLOT.split(line)) for line in _sentences()[group])


@cache
def _sentences() -> dict[str, tuple[str, ...]]:
    return read_groups("sentences.txt", separator="\n")


def _fill(rng: random.Random, template: tuple[str, ...], facts: Facts) -> str:
    words = vocabulary()
    parts = list(template)
    used: set[str] = set()
    for place in range(1, len(parts), 2):
        slot = parts[place]
        choices = facts.get(slot) or words[slot]
        chosen = choices.pick(rng)
        for _ in range(_TRIES):
            if chosen not in used or len(choices.words) == 1:
                break
            chosen = choices.pick(rng)
        used.add(chosen)
        parts[place] = chosen
    return "".join(parts)


def sentence(rng: random.Random, group: str, facts: Facts) -> str:
    """Return one sentence of a group of sentences.txt."""
    templates = _templates(group)
    return _fill(rng, templates[int(rng.random() * len(templates))], facts)


def sentences(rng: random.Random, group: str, facts: Facts) -> Iterator[str]:
    """Yield sentences without end; a template comes again only when all have come."""
    templates = list(_templates(group))
    while True:
        rng.shuffle(templates)
        for template in templates:
            yield _fill(rng, template, facts)
