"""Reading one bucket of grams: see ``docs/search-index.md``."""

from collections.abc import Iterator
from dataclasses import dataclass, field

_FIRST_IDEOGRAPH = 0x4E00
_SUB_LISTS = "tnhd"

Gram = tuple[int, ...]
"""Units of folded text."""


@dataclass(frozen=True, slots=True)
class ShortEntry:
    """A gram of one or two units: all cases that have it, and those that have it in a title …

    The keys of ``places`` are ``t``, ``n``, ``h`` and ``d`` (dense), the values sets of cases.
    """

    cases: tuple[int, ...]
    places: dict[str, frozenset[int]]


@dataclass(frozen=True, slots=True)
class LongEntry:
    """A gram of three or four units: ``mode`` 0 exact, 1 have, 2 lack; ``places`` in S."""

    mode: int
    places: tuple[int, ...]

    def choose(self, shared: list[int]) -> list[int]:
        """Return the cases that have the gram, of those that have both halves."""
        if self.mode == 0:
            return shared
        if self.mode == 1:
            return [shared[place] for place in self.places]
        lacking = set(self.places)
        return [case for place, case in enumerate(shared) if place not in lacking]


@dataclass(frozen=True, slots=True)
class Listed:
    """A phrase's exception: the cases that have it, or those that lack it."""

    have: bool
    cases: frozenset[int]


@dataclass(slots=True)
class Bucket:
    """The grams and exceptions of a bucket."""

    short: dict[Gram, ShortEntry] = field(default_factory=dict)
    long: dict[Gram, LongEntry] = field(default_factory=dict)
    exceptions: dict[Gram, Listed] = field(default_factory=dict)


def read_bucket(data: bytes, key: str, cases: int) -> Bucket:
    """Read a bucket whose first gram is ``key``, of an index of so many cases."""
    bytes_ = _Bytes(data)
    number, units_length, counts_length, lists_length = (bytes_.varint() for _ in range(4))
    depths = bytes_.take(number)
    flags = bytes_.take(number)
    units = _Bytes(bytes_.take(units_length))
    counts = _Bytes(bytes_.take(counts_length))
    bits = _Bits(bytes_.take(lists_length))
    bucket = Bucket()
    grams = list(_grams(depths, units, key))
    for gram, flag in zip(grams, flags, strict=True):
        if len(gram) <= 2:
            bucket.short[gram] = _short(flag, counts, bits, cases)
        elif flag & 3:
            bucket.long[gram] = LongEntry(flag & 3, bits.numbers(counts.varint(), flag >> 2))
        else:
            bucket.long[gram] = LongEntry(0, ())
    place = 0
    for _ in range(bytes_.varint()):
        place += bytes_.varint()
        tail = bytes_.take(2 * bytes_.varint())
        length = bytes_.varint()
        listed, case = set(), -1
        for _ in range(length >> 1):
            case += bytes_.varint() + 1
            listed.add(case)
        phrase = (*grams[place], *memoryview(tail).cast("H"))
        bucket.exceptions[phrase] = Listed(bool(length & 1), frozenset(listed))
    return bucket


def units_of(text: str) -> Gram:
    """Return the UTF-16 code units of a text."""
    data = text.encode("utf-16-le", "surrogatepass")
    return tuple(memoryview(data).cast("H"))


def _grams(depths: bytes, units: "_Bytes", key: str) -> Iterator[Gram]:
    path = list(units_of(key))
    known = [False] * 6
    for depth in depths:
        value = units.varint()
        del path[depth:]
        if known[depth] and len(path) == depth:
            path[depth - 1] += value
        else:
            unit = (value + _FIRST_IDEOGRAPH) & 0xFFFF
            path[depth - 1 :] = [unit]
        known[depth] = True
        known[depth + 1 :] = [False] * (5 - depth)
        yield tuple(path)


def _short(flag: int, counts: "_Bytes", bits: "_Bits", cases: int) -> ShortEntry:
    length = counts.varint()
    lengths = [counts.varint() if flag >> n & 1 else 0 for n in range(1, 5)]
    listed = bits.numbers(length, _parameter(cases, length))
    if flag & 1:
        lacking = set(listed)
        listed = tuple(case for case in range(cases) if case not in lacking)
    places = {}
    for name, length in zip(_SUB_LISTS, lengths, strict=True):
        numbers = bits.numbers(length, _parameter(len(listed), length))
        places[name] = frozenset(listed[number] for number in numbers)
    return ShortEntry(listed, places)


def _parameter(universe: int, length: int) -> int:
    return max(0, (11 * universe // (16 * max(1, length))).bit_length() - 1)


class _Bytes:
    """Bytes read from the front."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def take(self, length: int) -> bytes:
        self._at += length
        return self._data[self._at - length : self._at]

    def varint(self) -> int:
        value = shift = 0
        while True:
            byte = self._data[self._at]
            self._at += 1
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                return value
            shift += 7


class _Bits:
    """Bits read from the lowest of the first byte on."""

    def __init__(self, data: bytes) -> None:
        self._text = "".join(f"{byte:08b}"[::-1] for byte in data)
        self._at = 0

    def numbers(self, length: int, parameter: int) -> tuple[int, ...]:
        """Read an ascending list of Rice coded gaps."""
        found, number = [], -1
        for _ in range(length):
            one = self._text.index("1", self._at)
            rest = self._text[one + 1 : one + 1 + parameter]
            gap = (one - self._at) << parameter | int(rest[::-1] or "0", 2)
            self._at = one + 1 + parameter
            number += gap + 1
            found.append(number)
        return tuple(found)
