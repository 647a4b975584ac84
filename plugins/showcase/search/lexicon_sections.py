"""The lexicon in sections: a changed word has those made again that it stands in, and no others.

A section of names has all suffixes that begin with some units, one of sounds all keys that begin
with some pairs of letters. Which belong together never changes.
"""

import string
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby, product

import numpy as np
from numpy.typing import NDArray

from showcase.search.lexicon_rows import Rows, Spot, by_initials, by_suffix, in_buckets, initials
from showcase.search.prints import mixed
from showcase.search.sets import Ints

_UNITS, _PAIRS = 256, 8
"""On average so many units, or pairs of letters, are a section."""
_LETTERS = string.digits + string.ascii_lowercase
_MOST_SECTIONS = 1 << 16


@dataclass(frozen=True, slots=True)
class Sections:
    """``digests`` has one for each section that isn't empty; ``buckets`` makes some of them."""

    digests: list[str]
    buckets: Callable[[Sequence[int]], Iterator[list[tuple[str, object]]]]


class Spelled:
    """Words with their weights, and where in them is what."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = list(words.items())
        text = "".join(f"{word}\0" for word in words)
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
        ends = np.flatnonzero(codes == 0)
        lengths = np.diff(ends, prepend=-1)
        owners = np.repeat(np.arange(len(ends)), lengths)
        places = np.arange(len(codes)) - np.repeat(ends - lengths + 1, lengths)
        weights = np.array([int(w[0]) << 8 | ord(w[1]) for w in words.values()], dtype=np.uint64)
        spelled = mixed(codes.astype(np.uint64) << np.uint64(8) | places.astype(np.uint64))
        sums = np.add.reduceat(spelled, ends - lengths + 1) if len(ends) else spelled
        self._prints = mixed(mixed(sums) ^ weights)
        # No suffix, and no sound, begins with a word's last character.
        at = np.flatnonzero((codes[:-1] != 0) & (codes[1:] != 0))
        self._first, self._owners, self._cuts = codes[at], owners[at], places[at]
        self._pairs, self._pair_of = np.unique(
            codes[at].astype(np.uint64) << np.uint64(32) | codes[at + 1], return_inverse=True
        )

    def name_sections(self) -> Sections:
        """Return the sections of words by their ends."""
        units = np.where(self._first > 0xFFFF, 0xD7C0 + (self._first >> 10), self._first)
        at = np.arange(len(units))
        return self._sections(_sections_of_units()[units], at, by_suffix, _of_suffix)

    def sound_sections(self) -> Sections:
        """Return the sections of words by their sounds."""
        of_pairs = [_of_sounds(*pair) for pair in self._spelled_pairs()]
        counts = np.array([len(sections) for sections in of_pairs], dtype=np.int64)[self._pair_of]
        sections = [section for pair in self._pair_of.tolist() for section in of_pairs[pair]]
        at = np.repeat(np.arange(len(counts)), counts)
        return self._sections(np.array(sections, np.int64), at, by_initials, _of_key)

    def audible(self) -> set[str]:
        """Return the characters that stand beside others that can be read aloud."""
        pairs = self._spelled_pairs()
        return {c for pair in pairs if all(map(initials, pair)) for c in pair}

    def _spelled_pairs(self) -> Iterator[tuple[str, str]]:
        return ((chr(pair >> 32), chr(pair & 0xFFFFFFFF)) for pair in self._pairs.tolist())

    def _sections(
        self,
        sections: NDArray[np.int64],
        at: Ints,
        rows_of: Callable[[Sequence[Spot]], Rows],
        section_of: Callable[[str], int],
    ) -> Sections:
        """Gather sections, given which spots (``at``) are in which."""
        prints = np.zeros(_MOST_SECTIONS, dtype=np.uint64)
        np.add.at(prints, sections, self._prints[self._owners[at]])
        there = np.unique(sections)

        def buckets(places: Sequence[int]) -> Iterator[list[tuple[str, object]]]:
            wanted = there[list(places)]
            chosen = np.unique(at[np.isin(sections, wanted)])
            cuts = zip(self._owners[chosen].tolist(), self._cuts[chosen].tolist(), strict=True)
            rows = rows_of([(*self._words[number], cut) for number, cut in cuts])
            found = {
                section: list(in_buckets(group))
                for section, group in groupby(rows, key=lambda row: section_of(row[0]))
                if section in wanted
            }
            for section in wanted.tolist():
                yield [(key, _payload(rows)) for key, rows in found.get(section, [])]

        digests = [f"{section}-{prints[section]:x}" for section in there.tolist()]
        return Sections(digests, buckets)


def _payload(rows: list[str]) -> object:
    """Return what a file holds: rows of names as they are, those of sounds by their keys."""
    if "\t" in rows[0].split("\n")[0]:
        return {"rows": "\n".join(rows)}
    return dict(row.split("\n") for row in rows)


@cache
def _sections_of_units() -> NDArray[np.int64]:
    return np.cumsum(mixed(np.arange(1 << 16)) % np.uint64(_UNITS) == 0)


def _of_suffix(suffix: str) -> int:
    first = int.from_bytes(suffix[0].encode("utf-16-le", "surrogatepass")[:2], "little")
    return int(_sections_of_units()[first])


def _of_key(key: str) -> int:
    return _section_of_letters(key[:2])


@cache
def _of_sounds(first: str, second: str) -> tuple[int, ...]:
    pairs = product(initials(first), initials(second))
    return tuple(sorted({_section_of_letters("".join(pair)) for pair in pairs}))


@cache
def _section_of_letters(pair: str) -> int:
    place = _LETTERS.index(pair[0]) * len(_LETTERS) + _LETTERS.index(pair[1])
    return int(np.count_nonzero(mixed(np.arange(place + 1)) % np.uint64(_PAIRS) == 0))
