"""Names that no dictionary knows, found in the texts: runs of characters that are rare elsewhere.

A *repeated* name is mentioned several times in its case and in few others. A *single* one is
known by its characters alone: they are seldom seen, and seldom together. What is rare, a sample
of the cases tells: so that a case's names don't change with any other.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from showcase.search.corpus import Corpus

_IDS = 2048
"""So many characters are told apart when pairs are counted; the rarest share their places."""
_OWN = 1536
_PLACE = 31
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
    """A word that was found in the texts of so many cases; the lower ``rank``, the likelier."""

    text: str
    cases: int
    rank: float = 0.0


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


@dataclass(frozen=True, slots=True)
class Background:
    """What a sample of the cases tells of them all; of ``scale`` cases one is in it.

    ``units`` counts units, ``ids`` has a number for each. ``of_pairs`` counts all pairs of these;
    ``triples`` of them are ascending, ``of_triples`` counts them.
    """

    scale: int
    cases: int
    units: NDArray[np.int64]
    ids: NDArray[np.uint16]
    of_pairs: NDArray[np.int32]
    triples: NDArray[np.uint64]
    of_triples: NDArray[np.int64]

    def pairs_like(self, pairs: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return how often each pair stands in the sample."""
        return self.of_pairs[pairs].astype(np.int64)

    def triples_like(self, triples: NDArray[np.uint64]) -> NDArray[np.int64]:
        """Return how often each triple stands in the sample."""
        if not len(self.triples):
            return np.zeros(len(triples), np.int64)
        at = np.minimum(np.searchsorted(self.triples, triples), len(self.triples) - 1)
        return np.where(self.triples[at] == triples, self.of_triples[at], 0)


def count_sample(sample: Corpus) -> dict[str, NDArray[Any]]:
    """Count what the sample has, in arrays that can be kept."""
    units = np.bincount(sample.units, minlength=1 << 16)
    coded = _identify(units)[sample.units].astype(np.int64)
    whole = np.flatnonzero((coded[:-1] > 0) & (coded[1:] > 0))
    pairs, of_pairs = np.unique(_pairs(coded)[whole], return_counts=True)
    whole = np.flatnonzero((coded[:-2] > 0) & (coded[1:-1] > 0) & (coded[2:] > 0))
    triples, of_triples = np.unique(_triples(coded, whole), return_counts=True)
    return {
        "cases": np.array([sample.cases]),
        "units": units,
        "pairs": pairs,
        "of_pairs": of_pairs,
        "triples": triples,
        "of_triples": of_triples,
    }


def make_background(counted: Mapping[str, NDArray[Any]], scale: int) -> Background:
    """Return what the counts of a sample tell."""
    (cases,) = counted["cases"].tolist()
    units, triples = counted["units"], (counted["triples"], counted["of_triples"])
    of_pairs = np.zeros(_IDS * _IDS, np.int32)
    of_pairs[counted["pairs"]] = counted["of_pairs"]
    return Background(scale, cases * scale, units, _identify(units), of_pairs, *triples)


def rare_words(
    corpus: Corpus, background: Background, *, sampled: bool
) -> tuple[list[NewWord], list[NewWord]]:
    """Return repeated names and single ones of some cases, all of which are in the sample or none."""
    if len(corpus.units) < 3:
        return [], []
    ids = background.ids[corpus.units].astype(np.int64)
    codes = _pairs(ids)
    whole = (ids[:-1] > 0) & (ids[1:] > 0)
    pairs = np.where(whole, background.pairs_like(codes), -1)
    repeated = _repeated_runs(corpus, ids, pairs, background, sampled)
    single = _single_runs(corpus, pairs, background, sampled)
    return (
        likeliest(_named(corpus, repeated.best(_REPEATED * corpus.cases))),
        likeliest(_named(corpus, single.best(_SINGLE * corpus.cases))),
    )


def likeliest(words: Iterable[NewWord]) -> list[NewWord]:
    """Join what was found of each word, the likeliest word first."""
    found: dict[str, tuple[float, int]] = {}
    for word in words:
        rank, cases = found.get(word.text, (word.rank, 0))
        found[word.text] = min(rank, word.rank), cases + word.cases
    joined = [NewWord(text, cases, rank) for text, (rank, cases) in found.items()]
    return sorted(joined, key=lambda word: (word.rank, word.text))


def is_han(units: NDArray[np.uint16]) -> NDArray[np.bool_]:
    """Tell for each unit whether it is a Chinese character."""
    found: NDArray[np.bool_] = ((units >= 0x3400) & (units < 0xA000)) | (units == 0x3007)
    return found


def text_at(units: NDArray[np.uint16], start: int, end: int) -> str:
    """Return the folded text between two places."""
    return units[start:end].astype("<u2").tobytes().decode("utf-16-le", "surrogatepass")


def _identify(counts: NDArray[np.int64]) -> NDArray[np.uint16]:
    """Number the Chinese characters, the commonest first; 0 is everything else."""
    counts = np.where(is_han(np.arange(1 << 16).astype(np.uint16)), counts + 1, 0)
    known = np.argsort(-counts, kind="stable")[: np.count_nonzero(counts)]
    numbers = np.arange(1, len(known) + 1)
    shared = _OWN + numbers % (_IDS - _OWN)
    table = np.zeros(1 << 16, np.uint16)
    table[known] = np.where(numbers < _OWN, numbers, shared)
    return table


def _pairs(ids: NDArray[np.int64]) -> NDArray[np.int64]:
    return ids[:-1] * _IDS + ids[1:]


def _triples(ids: NDArray[np.int64], places: NDArray[np.int64]) -> NDArray[np.uint64]:
    codes = (ids[places] * _IDS + ids[places + 1]) * _IDS + ids[places + 2]
    return codes.astype(np.uint64)


def _repeated_runs(
    corpus: Corpus,
    ids: NDArray[np.int64],
    pairs: NDArray[np.int64],
    background: Background,
    sampled: bool,
) -> _Runs:
    """Find runs of triples that a case has twice or more, and few other cases have."""
    scale, case_of = background.scale, corpus.case_of_unit()
    rarer = np.minimum(pairs[:-1], pairs[1:])
    places = np.flatnonzero((rarer >= 0) & (rarer * scale <= max(64, background.cases // 20)))
    keys = _triples(ids, places) << np.uint64(_PLACE) | places.astype(np.uint64)
    keys.sort()
    places = (keys & np.uint64((1 << _PLACE) - 1)).astype(np.int64)
    keys >>= np.uint64(_PLACE)
    case = case_of[places]
    by_case = _sizes((keys[1:] != keys[:-1]) | (case[1:] != case[:-1]))
    times = np.repeat(by_case, by_case)
    elsewhere = (background.triples_like(keys) - times * sampled) * scale
    few = max(8, background.cases // 100)
    kept = np.flatnonzero((times >= 2) & (elsewhere <= few))
    kept = kept[np.argsort(places[kept], kind="stable")]
    places, times, elsewhere = places[kept], times[kept], elsewhere[kept]
    common = np.maximum(pairs[places] - times * sampled, 0) * scale
    value = -np.log2((common + 1.0) * (elsewhere + 1.0))
    starts, lengths = _runs(places)
    if not len(starts):
        return _no_runs()
    scores = np.add.reduceat(value, starts) / lengths
    scores += np.log2(np.maximum.reduceat(times, starts)) + 0.5 * np.minimum(lengths, 3)
    begin = places[starts]
    return _fitting(begin, begin + lengths + 2, scores)


def _single_runs(
    corpus: Corpus, pairs: NDArray[np.int64], background: Background, sampled: bool
) -> _Runs:
    """Find runs of rare pairs whose characters are no less rare."""
    scale, own = background.scale, 1 - sampled
    often = pairs * scale + own
    places = np.flatnonzero((pairs >= 0) & (often <= max(8, background.cases // 50)))
    counts = background.units * float(scale) + own
    one, other = corpus.units[places], corpus.units[places + 1]
    lift = often[places] * float(background.units.sum()) * scale / (counts[one] * counts[other])
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
    befores, afters = corpus.units[runs.starts - 1].tolist(), corpus.units[runs.ends].tolist()
    scores = runs.scores.tolist()
    for (word, case), numbers in _occurrences(corpus, runs).items():
        before = {befores[number] for number in numbers}
        after = {afters[number] for number in numbers}
        score = max(scores[number] for number in numbers)
        score += _VARIED * min(len(before), len(after), 3) + 0.5 * min(len(word), 4)
        score -= sum(character in FUNCTION for character in word)
        by_case[case].append((-score, word))
    for words in by_case.values():
        for rank, (score, word) in enumerate(sorted(words), 1):
            yield NewWord(word, 1, score + _RANK * math.log2(rank))


def _occurrences(corpus: Corpus, runs: _Runs) -> dict[tuple[str, int], list[int]]:
    """Return for each word and case the numbers of the word's runs."""
    case = corpus.case_of_unit()[runs.starts].tolist()
    spots = zip(runs.starts.tolist(), runs.ends.tolist(), case, strict=True)
    found: dict[tuple[str, int], list[int]] = defaultdict(list)
    data = corpus.units.astype("<u2").tobytes()
    for number, (start, end, one) in enumerate(spots):
        word = data[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")
        short = word.strip(_NEVER_AT_EDGES)
        found[short if len(short) >= _SHORTEST else word, one].append(number)
    return found
