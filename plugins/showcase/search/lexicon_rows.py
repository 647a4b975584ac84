"""Rows of the lexicon: words by their ends, and by how they sound."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby, islice, product, takewhile, zip_longest
from operator import itemgetter
from zlib import crc32

from showcase.search.readings import read_aloud

_LEAST, _MOST, _ENDS = 2600, 6000, 32
"""A bucket has so many bytes at least and at most; between, one key in so many ends it."""
_BYTES_A_CHARACTER = 3
_SHORTEST = 2
"""A word isn't looked for by its last character alone."""
_SUFFIX = 8
_KEY = 4
_KEYS = 8
"""A suffix stands under at most so many keys, the commonest readings first."""
_CROWD = 128
"""So many words that end alike are enough."""

Spot = tuple[str, str, int]
"""A word, its weight, and a place in it."""
Rows = Iterator[tuple[str, list[str]]]
"""Keys, each with its rows, in order."""


def _order(text: str) -> bytes:
    """Return what text is ordered by: its UTF-16 code units."""
    return text.encode("utf-16-be", "surrogatepass")


def _is_plain(text: str) -> bool:
    """Tell whether each character is one unit, so that Python's order is that of UTF-16."""
    return max(text, default="") < "\U00010000"


def by_suffix(spots: Sequence[Spot]) -> Rows:
    """Yield each suffix with its rows, in order."""
    rows = [
        (word[cut:], -int(weight[0]), cut, word[:cut], weight)
        for word, weight, cut in spots
        if cut <= max(0, len(word) - _SHORTEST)
    ]
    rows.sort()
    if not _is_plain("".join(row[0] for row in rows)):
        rows.sort(key=lambda row: _order(row[0]))
    for suffix, group in groupby(rows, key=itemgetter(0)):
        crowd = islice(group, _CROWD)
        yield suffix, [f"{prefix}\t{suffix}\t{weight}" for _, _, _, prefix, weight in crowd]


def _suffixes(spots: Sequence[Spot]) -> dict[str, str]:
    """Return what of words can be read aloud, from a spot on, with the largest weight."""
    found: dict[str, str] = {}
    for word, weight, cut in spots:
        suffix = word[cut : cut + _SUFFIX]
        if not all(map(initials, suffix)):
            suffix = "".join(takewhile(initials, suffix))
        if len(suffix) > 1 and found.get(suffix, "") < weight:
            found[suffix] = weight
    return found


def by_initials(spots: Sequence[Spot]) -> Rows:
    """Yield each key with its row, in order."""
    suffixes = _suffixes(spots)
    entries: dict[str, list[str]] = {}
    ordered = sorted(suffixes, key=None if _is_plain("".join(suffixes)) else _order)
    for suffix, following in zip_longest(ordered, ordered[1:], fillvalue=""):
        weight = suffixes[suffix]
        if following.startswith(suffix) and suffixes[following][0] >= weight[0]:
            continue  # whoever looks for the shorter one finds the longer
        for key in _keys(suffix):
            entries.setdefault(key, []).append(f"{suffix} {weight}")
    for key in sorted(entries):
        yield key, [f"{key}\n" + "\t".join(entries[key])]


def _keys(suffix: str) -> Iterator[str]:
    return islice(map("".join, product(*map(initials, suffix[:_KEY]))), _KEYS)


@cache
def initials(character: str) -> str:
    """Return the first letters of a character's readings, each once."""
    return "".join(dict.fromkeys(syllable[0] for syllable in read_aloud(character)))


def in_buckets(groups: Rows) -> Rows:
    """Gather rows in buckets, each with its first key; rows with one key stay together.

    Where a bucket ends a hash of the next key says, so that a new word moves few of the bounds.
    """
    first, gathered, size = "", list[str](), 0
    for key, rows in groups:
        added = sum(map(len, rows)) * _BYTES_A_CHARACTER
        if gathered and (size + added > _MOST or (size > _LEAST and not _hash(key) % _ENDS)):
            yield first, gathered
            gathered, size = [], 0
        if not gathered:
            first = key
        gathered += rows
        size += added
    if gathered:
        yield first, gathered


def _hash(key: str) -> int:
    return crc32(key.encode("utf-8", "surrogatepass"))
