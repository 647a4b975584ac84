"""Which words the lexicon has, the most useful first."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import chain

from showcase.search.new_words import NewWord, likeliest
from showcase.search.words import ChosenWords

_SHORTEST, _LONGEST = 3, 12
"""New words are so long; shorter ones can't be mistaken in one character."""
_REPEATED = 3
"""So many new words a case come before other people's phrases."""
_RECURRING, _CASES_A_RECURRING = 100, 4


def vocabulary(
    blocks: Iterable[ChosenWords],
    rare: Iterable[Sequence[list[NewWord]]],
    recurring: Sequence[NewWord],
    cases: int,
) -> dict[str, str]:
    """Return each word with its weight: how many cases have it, and where it comes from.

    ``rare`` are the repeated and the single new words of each block.
    """
    chosen = ChosenWords()
    for words in blocks:
        chosen.add(words)
    of_blocks = list(rare)
    repeated, single = (
        likeliest(word for of_block in of_blocks for word in of_block[kind]) for kind in (0, 1)
    )
    usual = _RECURRING + cases // _CASES_A_RECURRING
    quoted = sorted(chosen.quoted, key=lambda word: (-chosen.mentions[word], len(word), word))
    mentioned = [word for word in quoted if chosen.mentions[word] > 1]
    new = _apart(repeated, chain(chosen.names, mentioned))
    first = _REPEATED * cases
    tiers = (
        _weigh(_short_first(chosen.names), chosen.names, "n"),
        _weigh(mentioned, chosen.quoted, "q"),
        _weigh_new(recurring[:usual]),
        _weigh_new(new[:first]),
        _weigh(quoted, chosen.quoted, "q"),
        _weigh(_short_first(chosen.titles), chosen.titles, "n"),
        _weigh_new(new[first:]),
        _weigh_new(_apart(single, chain(chosen.names, chosen.quoted, (w.text for w in new)))),
    )
    weights: dict[str, str] = {}
    for word, weight in chain.from_iterable(tiers):
        weights.setdefault(word, weight)
    return weights


def _short_first(words: Iterable[str]) -> list[str]:
    return sorted(words, key=lambda word: (len(word), word))


def _weigh(words: Iterable[str], cases: Counter[str], kind: str) -> Iterator[tuple[str, str]]:
    return ((word, _weight(cases[word], kind)) for word in words)


def _weigh_new(words: Iterable[NewWord]) -> Iterator[tuple[str, str]]:
    return ((word.text, _weight(word.cases, "w")) for word in words)


def _weight(cases: int, kind: str) -> str:
    """Return a digit and a letter."""
    return f"{min(9, cases.bit_length())}{kind}"


def _apart(words: Sequence[NewWord], known: Iterable[str]) -> list[NewWord]:
    """Leave out words that are parts of known ones, or that a better one is part of."""
    heads = {word.text[:_SHORTEST] for word in words}  # no other part can be one of these
    covered = {part for word in known for part in _parts(word, heads)}
    found: list[NewWord] = []
    better: set[str] = set()
    for word in words:
        if word.text not in covered:
            parts = set(_parts(word.text, heads))
            if better.isdisjoint(parts):
                covered |= parts
                better.add(word.text)
                found.append(word)
    return found


def _parts(word: str, heads: Set[str]) -> Iterator[str]:
    for start in range(len(word) - _SHORTEST + 1):
        if word[start : start + _SHORTEST] in heads:
            for end in range(start + _SHORTEST, min(len(word), start + _LONGEST) + 1):
                yield word[start:end]
