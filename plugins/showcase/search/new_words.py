"""Names that no dictionary knows, found in the texts: runs of characters that are rare elsewhere.

A *repeated* name is mentioned several times in its case and in few others. A *single* one is
known by its characters alone: they are seldom seen, and seldom together.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from showcase.search.corpus import Corpus

_IDS = 2048
"""So many characters are told apart when pairs are counted; the rarest share their places."""
_OWN = 1536
_PLACE = 31
_PART = 1 << 21
"""Pairs are counted in parts, to save memory."""
_SHORTEST, _LONGEST = 3, 12
_REPEATED, _SINGLE = 24, 4
"""So many runs a case are looked at more closely."""
FUNCTION = "的了在和与及等由对把被将为以从向到使让并也都就而又再是着过"
_NEVER_AT_EDGES = "的了在是"
_COHESION = 16
"""A pair is a rare find if it occurs so many times as often as by chance."""
_VARIED = 1.5
"""A name is mentioned in different ways: so much for each."""
_RANK = 2.0
"""What a word has to be better by, for each doubling of its rank in its case."""


@dataclass(frozen=True, slots=True)
class NewWord:
    """A word that was found in the texts of so many cases."""

    text: str
    cases: int


@dataclass(frozen=True, slots=True)
class _Runs:
    """Where runs begin and end in the corpus, and how much each looks like a name."""

    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    scores: NDArray[np.float64]

    def best(self, count: int) -> "_Runs":
        if len(self.starts) > count:
            kept = np.sort(np.argsort(-self.scores, kind="stable")[:count])
            return _Runs(self.starts[kept], self.ends[kept], self.scores[kept])
        return self


def rare_words(corpus: Corpus) -> tuple[list[NewWord], list[NewWord]]:
    """Return repeated names and single ones, the likeliest of each first."""
    if not len(corpus.units):
        return [], []
    ids = _identify(corpus.units)
    pairs = _count_pairs(ids)
    repeated = _repeated_runs(corpus, ids, pairs).best(_REPEATED * corpus.cases)
    single = _single_runs(corpus, pairs).best(_SINGLE * corpus.cases)
    return list(_named(corpus, repeated)), list(_named(corpus, single))


def is_han(units: NDArray[np.uint16]) -> NDArray[np.bool_]:
    """Tell for each unit whether it is a Chinese character."""
    found: NDArray[np.bool_] = ((units >= 0x3400) & (units < 0xA000)) | (units == 0x3007)
    return found


def text_at(units: NDArray[np.uint16], start: int, end: int) -> str:
    """Return the folded text between two places."""
    return units[start:end].astype("<u2").tobytes().decode("utf-16-le", "surrogatepass")


def _identify(units: NDArray[np.uint16]) -> NDArray[np.uint16]:
    """Number the Chinese characters, the commonest first; 0 is everything else."""
    counts = _count_units(units)
    counts[~is_han(np.arange(1 << 16).astype(np.uint16))] = 0
    known = np.argsort(-counts, kind="stable")[: np.count_nonzero(counts)]
    numbers = np.arange(1, len(known) + 1)
    shared = _OWN + numbers % (_IDS - _OWN)
    table = np.zeros(1 << 16, np.uint16)
    table[known] = np.where(numbers < _OWN, numbers, shared)
    return table[units]


def _count_units(units: NDArray[np.uint16]) -> NDArray[np.int64]:
    counts = np.zeros(1 << 16, np.int64)
    for at in range(0, len(units), _PART):
        counts += np.bincount(units[at : at + _PART], minlength=1 << 16)
    return counts


def _count_pairs(ids: NDArray[np.uint16]) -> NDArray[np.int32]:
    """Return for each place how often the pair that begins there occurs; 0 is no pair."""
    counts = np.zeros(_IDS * _IDS, np.int32)
    for at in range(0, len(ids) - 1, _PART):
        counts += np.bincount(_codes(ids, at), minlength=_IDS * _IDS).astype(np.int32)
    counts[:_IDS] = 0
    counts[::_IDS] = 0
    found = np.zeros(len(ids), np.int32)
    for at in range(0, len(ids) - 1, _PART):
        codes = _codes(ids, at)
        found[at : at + len(codes)] = counts[codes]
    return found


def _codes(ids: NDArray[np.uint16], at: int) -> NDArray[np.int64]:
    """Return the numbers of some pairs from a place on."""
    part = ids[at : at + _PART + 1].astype(np.int64)
    return part[:-1] * _IDS + part[1:]


def _repeated_runs(corpus: Corpus, ids: NDArray[np.uint16], pairs: NDArray[np.int32]) -> _Runs:
    """Find runs of triples that a case has twice or more, and few other cases have."""
    rarer = np.minimum(pairs[:-2], pairs[1:-1])
    places = np.flatnonzero((rarer >= 2) & (rarer <= max(64, corpus.cases // 20)))
    first, second, third = (ids[places + n].astype(np.uint64) for n in range(3))
    keys = ((first * np.uint64(_IDS) + second) * np.uint64(_IDS) + third) << np.uint64(_PLACE)
    keys |= places.astype(np.uint64)
    keys.sort()
    places = (keys & np.uint64((1 << _PLACE) - 1)).astype(np.int64)
    keys >>= np.uint64(_PLACE)
    case = corpus.case_of_unit()[places]
    other = keys[1:] != keys[:-1]
    by_triple = _sizes(other)
    by_case = _sizes(other | (case[1:] != case[:-1]))
    times = np.repeat(by_case, by_case)
    in_all = np.repeat(by_triple, by_triple)
    few = max(8, corpus.cases // 100)
    kept = np.flatnonzero((times >= 2) & (in_all - times <= few))
    kept = kept[np.argsort(places[kept], kind="stable")]
    places, times, elsewhere = places[kept], times[kept], (in_all - times)[kept]
    common = np.maximum(pairs[places] - times, 0)
    value = -np.log2((common + 1.0) * (elsewhere + 1.0))
    starts, lengths = _runs(places)
    if not len(starts):
        return _no_runs()
    scores = np.add.reduceat(value, starts) / lengths
    scores += np.log2(np.maximum.reduceat(times, starts)) + 0.5 * np.minimum(lengths, 3)
    begin = places[starts]
    return _fitting(begin, begin + lengths + 2, scores)


def _single_runs(corpus: Corpus, pairs: NDArray[np.int32]) -> _Runs:
    """Find runs of rare pairs whose characters are no less rare."""
    places = np.flatnonzero((pairs >= 1) & (pairs <= max(8, corpus.cases // 50)))
    counts = _count_units(corpus.units).astype(np.float64)
    one, other = corpus.units[places], corpus.units[places + 1]
    lift = pairs[places] * float(len(corpus.units)) / (counts[one] * counts[other])
    kept = lift >= _COHESION
    places, lift = places[kept], lift[kept]
    starts, lengths = _runs(places)
    if not len(starts):
        return _no_runs()
    begin = places[starts]
    return _fitting(begin, begin + lengths + 1, np.log2(np.minimum.reduceat(lift, starts)))


def _no_runs() -> _Runs:
    none = np.zeros(0, np.int64)
    return _Runs(none, none, none.astype(np.float64))


def _fitting(
    starts: NDArray[np.int64], ends: NDArray[np.int64], scores: NDArray[np.float64]
) -> _Runs:
    kept = (ends - starts >= _SHORTEST) & (ends - starts <= _LONGEST)
    return _Runs(starts[kept], ends[kept], scores[kept])


def _sizes(changes: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Return the sizes of groups, given for each pair of neighbours whether they differ."""
    edges = np.concatenate(([0], np.flatnonzero(changes) + 1, [len(changes) + 1]))
    return np.diff(edges)


def _runs(places: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return where runs of consecutive numbers begin, and how long they are."""
    if not len(places):
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    lengths = _sizes(np.diff(places) != 1)
    return np.cumsum(lengths) - lengths, lengths


def _named(corpus: Corpus, runs: _Runs) -> Iterator[NewWord]:
    """Yield the words of runs, the likeliest names first, and of each case some before many."""
    by_case: dict[int, list[tuple[float, str]]] = defaultdict(list)
    for (word, case), numbers in _occurrences(corpus, runs).items():
        before = {int(corpus.units[runs.starts[number] - 1]) for number in numbers}
        after = {int(corpus.units[runs.ends[number]]) for number in numbers}
        score = max(runs.scores[number] for number in numbers)
        score += _VARIED * min(len(before), len(after), 3) + 0.5 * min(len(word), 4)
        score -= sum(character in FUNCTION for character in word)
        by_case[case].append((-float(score), word))
    best: dict[str, float] = {}
    cases: Counter[str] = Counter()
    for words in by_case.values():
        for rank, (score, word) in enumerate(sorted(words), 1):
            score += _RANK * math.log2(rank)
            best[word] = min(score, best.get(word, score))
            cases[word] += 1
    for word in sorted(best, key=lambda word: (best[word], word)):
        yield NewWord(word, cases[word])


def _occurrences(corpus: Corpus, runs: _Runs) -> dict[tuple[str, int], list[int]]:
    """Return for each word and case the numbers of the word's runs."""
    case = np.searchsorted(corpus.starts, runs.starts, side="right").tolist()
    spots = zip(runs.starts.tolist(), runs.ends.tolist(), case, strict=True)
    found: dict[tuple[str, int], list[int]] = defaultdict(list)
    for number, (start, end, one) in enumerate(spots):
        word = text_at(corpus.units, start, end)
        short = word.strip(_NEVER_AT_EDGES)
        found[short if len(short) >= _SHORTEST else word, one].append(number)
    return found
