"""Phrases of more than four units whose parts all stand in a case that lacks the phrase.

A case holds ``abcd`` and ``bcde`` but not ``abcde`` only where ``bcd`` stands in it twice. So
the exceptions are found among the repetitions within each case, which get few as they get long.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from showcase.cache import digest_of
from showcase.search.corpus import Corpus
from showcase.search.groups import Ints, Keys
from showcase.search.kept import Kept
from showcase.search.levels import LONGEST_GRAM, Levels

LONGEST = 64
"""Longer phrases are verified where they are shown. Repetitions of this length are copies."""
_CASES_AT_ONCE = 256
_COLUMNS = 3
"""What is kept of an exception: its length, where it begins, and where its last unit stands."""
_BASE = np.uint64(0x9E3779B97F4A7C15)  # odd, its bits well mixed
_HASH_BITS = 20


@dataclass(frozen=True, slots=True)
class ListedPhrase:
    """A phrase and the cases that hold it (``have``), or those that hold only its parts."""

    phrase: tuple[int, ...]
    have: bool
    cases: NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class _Rows:
    """Exceptions of one length: where the phrase's units but the last stand, and where its last."""

    starts: Ints
    lasts: Ints
    cases: Ints


def find_exceptions(corpus: Corpus, levels: Levels, few: int, kept: Kept) -> list[ListedPhrase]:
    """Return all exceptions up to :data:`LONGEST` units, in the order of their phrases."""

    def make(cases: Sequence[int]) -> Iterator[bytes]:
        for first in range(0, len(cases), _CASES_AT_ONCE):
            chosen = np.array(cases[first : first + _CASES_AT_ONCE], dtype=np.int64)
            yield from _by_case(corpus, chosen, _among(corpus, levels, chosen))

    found = _by_length(corpus, kept.rows("exceptions", _digests(corpus, levels), make))
    exceptions = [
        exception
        for length, rows in found
        for exception in _settled(corpus, levels, length, rows, few)
    ]
    return sorted(exceptions, key=lambda exception: exception.phrase)


def _digests(corpus: Corpus, levels: Levels) -> list[str]:
    """Return for each case what its exceptions depend on: its text, and where long grams live."""
    alive = (levels.threes >= 0).astype(np.uint8)
    alive += levels.fours >= 0  # a gram of four lives only where its beginning does
    bounds = pairwise(corpus.starts.tolist())
    return [
        digest_of(corpus.units[start:end].tobytes(), alive[start:end].tobytes())
        for start, end in bounds
    ]


def _by_case(corpus: Corpus, chosen: Ints, found: Iterable[tuple[int, _Rows]]) -> Iterator[bytes]:
    """Yield for each case its exceptions: length, start and last, counted from the case's."""
    parts = [np.zeros((0, _COLUMNS), dtype=np.int32)]
    owners = [np.zeros(0, dtype=np.int64)]
    for length, rows in found:
        begins = corpus.starts[rows.cases]
        lengths = np.full(len(begins), length)
        parts.append(np.stack((lengths, rows.starts - begins, rows.lasts - begins), axis=1))
        owners.append(np.searchsorted(chosen, rows.cases))
    owner = np.concatenate(owners)
    table = np.concatenate(parts).astype("<i4")[np.argsort(owner, kind="stable")]
    ends = np.cumsum(np.bincount(owner, minlength=len(chosen)))
    for start, end in pairwise((0, *ends.tolist())):
        yield table[start:end].tobytes()


def _by_length(corpus: Corpus, rows: Sequence[bytes]) -> Iterator[tuple[int, _Rows]]:
    """Yield the exceptions of all cases, one length after the other."""
    table = np.frombuffer(b"".join(rows), dtype="<i4").reshape(-1, _COLUMNS)
    counts = [len(row) // (4 * _COLUMNS) for row in rows]
    cases = np.repeat(np.arange(len(rows)), counts)
    lengths = table[:, 0].astype(np.uint8)
    order = np.argsort(lengths, kind="stable")
    ends = np.cumsum(np.bincount(lengths))
    for length, (start, end) in enumerate(pairwise((0, *ends.tolist()))):
        if start < end:
            at = order[start:end]
            begins = corpus.starts[cases[at]]
            yield length, _Rows(table[at, 1] + begins, table[at, 2] + begins, cases[at])


def _among(corpus: Corpus, levels: Levels, chosen: Ints) -> Iterator[tuple[int, _Rows]]:
    """Yield the exceptions among some cases (ascending), one length after the other."""
    bounds = zip(corpus.starts[chosen].tolist(), corpus.starts[chosen + 1].tolist(), strict=True)
    places = np.concatenate([np.arange(start, end) for start, end in bounds])
    numbers = np.repeat(np.arange(len(chosen)), corpus.starts[chosen + 1] - corpus.starts[chosen])
    core = LONGEST_GRAM - 1
    grams = levels.threes[places]
    alive = np.flatnonzero(grams >= 0)
    places, groups, numbers = _repeated(
        places[alive], numbers[alive] << 32 | grams[alive], numbers[alive]
    )
    while len(places) and core + 2 <= LONGEST:
        before = np.maximum(places - 1, 0)  # the end of another case's line: no gram is there
        lefts = (before < places) & (levels.fours[before] >= 0)
        nexts = corpus.units[places + core]
        rights = (nexts != 0) & (levels.fours[places + core - 3] >= 0)
        rows = _crossed(corpus, places, groups, chosen[numbers], core, lefts, rights)
        if len(rows.starts):
            yield core + 2, rows
        going = np.flatnonzero(rights)  # a phrase with a gram that few cases have is looked up
        longer = groups[going] << 16 | nexts[going]
        places, groups, numbers = _repeated(places[going], longer, numbers[going])
        core += 1


def _repeated(places: Ints, values: Ints, cases: Ints) -> tuple[Ints, Ints, Ints]:
    """Keep the places whose value occurs again; number the values."""
    # Counting by a hash first leaves fewer to sort; a few that don't occur again get through.
    hashes = (values.astype(np.uint64) * _BASE >> np.uint64(64 - _HASH_BITS)).astype(np.int64)
    likely = np.flatnonzero(np.bincount(hashes, minlength=1 << _HASH_BITS)[hashes] > 1)
    order = likely[np.argsort(values[likely], kind="stable")]
    ordered = values[order]
    changes = np.ones(len(ordered), dtype=np.bool_)
    np.not_equal(ordered[1:], ordered[:-1], out=changes[1:])
    numbers = np.cumsum(changes) - 1
    several = np.bincount(numbers, minlength=1)[numbers] > 1
    return places[order[several]], numbers[several], cases[order[several]]


def _crossed(
    corpus: Corpus,
    places: Ints,
    groups: Ints,
    cases: Ints,
    core: int,
    lefts: NDArray[np.bool_],
    rights: NDArray[np.bool_],
) -> _Rows:
    """Join every left end with every right end of a repetition; drop what really stands there."""
    units = corpus.units
    left_values, left_at = np.unique(
        groups[lefts] << 16 | units[places[lefts] - 1], return_index=True
    )
    right_values, right_at = np.unique(
        groups[rights] << 16 | units[places[rights] + core], return_index=True
    )
    left_places, right_places = places[lefts][left_at], places[rights][right_at]
    left_cases = cases[lefts][left_at]
    number = int(groups.max()) + 1
    right_counts = np.bincount(right_values >> 16, minlength=number)
    right_starts = np.cumsum(right_counts) - right_counts
    of_left = left_values >> 16
    times = right_counts[of_left]
    left = np.repeat(np.arange(len(left_values)), times)
    within = np.arange(len(left)) - np.repeat(np.cumsum(times) - times, times)
    right = right_starts[of_left[left]] + within
    crossed = left_values[left] << 16 | (right_values[right] & 0xFFFF)
    both = lefts & rights
    real = (groups[both] << 16 | units[places[both] - 1]) << 16 | units[places[both] + core]
    missing = ~np.isin(crossed, real)
    left, right = left[missing], right[missing]
    return _Rows(left_places[left] - 1, right_places[right] + core, left_cases[left])


def _settled(
    corpus: Corpus, levels: Levels, length: int, rows: _Rows, few: int
) -> Iterator[ListedPhrase]:
    """Yield the exceptions of one length whose parts stand together in enough cases."""
    starts, lasts, cases = rows.starts, rows.lasts, rows.cases
    hashes = _hashes(corpus, starts, lasts, length)
    order = np.argsort(hashes, kind="stable")
    hashes = hashes[order]
    changes = np.ones(len(order), dtype=np.bool_)
    np.not_equal(hashes[1:], hashes[:-1], out=changes[1:])
    begins = np.flatnonzero(changes)
    ends = np.append(begins[1:], len(order))
    at, last = starts[order[begins]], lasts[order[begins]]
    parts = [levels.fours[at + n] for n in range(length - LONGEST_GRAM)]
    parts.append(levels.fours[last - LONGEST_GRAM + 1])
    grams = np.stack(parts, axis=1).astype(np.int64)
    usable = np.flatnonzero((grams >= 0).all(axis=1))
    sets = levels.four.sets
    common = sets.number_in_common(grams[usable])
    for place, shared in zip(usable[common >= few], common[common >= few], strict=True):
        lacking = cases[order[begins[place] : ends[place]]]
        units = corpus.units[at[place] : at[place] + length - 1]
        phrase = (*units.tolist(), int(corpus.units[last[place]]))
        # Of five units the parts are grams, so that the cases that have it are known too.
        if length == LONGEST_GRAM + 1 and shared - len(lacking) < len(lacking):
            have = np.setdiff1d(sets.in_common(grams[place]), lacking, assume_unique=True)
            yield ListedPhrase(phrase, True, have.astype(np.int32))
        else:
            yield ListedPhrase(phrase, False, lacking.astype(np.int32))


def _hashes(corpus: Corpus, starts: Ints, lasts: Ints, length: int) -> Keys:
    hashes = np.zeros(len(starts), dtype=np.uint64)
    for place in range(length - 1):
        hashes = hashes * _BASE + corpus.units[starts + place]
    return hashes * _BASE + corpus.units[lasts]
