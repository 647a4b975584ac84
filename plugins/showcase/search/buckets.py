"""The grams as small files: see ``docs/search-index.md``."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from showcase.search.bits import gaps_of, rice_bytes, rice_lengths
from showcase.search.entries import Entries
from showcase.search.envelope import SearchFile, binary_file
from showcase.search.exceptions import ListedPhrase
from showcase.search.groups import Ints
from showcase.search.levels import LONGEST_GRAM
from showcase.search.varints import few_varints, varint_bytes, varint_lengths

BUCKET_BYTES = 2400
"""About so long is a bucket, which hardly gets shorter by compression."""
_LONG = 3 * BUCKET_BYTES
_FIRST_IDEOGRAPH = 0x4E00
_SURROGATES = (0xD800, 0xE000)


@dataclass(frozen=True, slots=True)
class _Planes:
    """What there is of each gram, and where it begins (k + 1): counts in bytes, gaps in bits."""

    counts: NDArray[np.uint8]
    count_offsets: Ints
    gaps: Ints
    parameters: Ints
    gap_offsets: Ints
    bit_offsets: Ints


def gram_files(
    entries: Entries, exceptions: Sequence[ListedPhrase]
) -> tuple[list[SearchFile], list[str]]:
    """Return the buckets, and the first gram of each but the first, whose key is empty."""
    if not len(entries.keys):
        return [], []
    planes = _planes(entries)
    bounds = _bounds(entries, planes)
    units = _unit_values(entries, bounds)
    parts = _exceptions_of(entries, exceptions, bounds)
    files = [
        binary_file(f"grams/{number}", _bucket(entries, planes, units, start, end, part))
        for number, ((start, end), part) in enumerate(zip(pairwise(bounds), parts, strict=True))
    ]
    keys = [_text(int(entries.keys[start]), int(entries.depths[start])) for start in bounds[1:-1]]
    return files, ["", *keys]


def _planes(entries: Entries) -> _Planes:
    lists = entries.lists
    number = len(entries.keys)
    owners = lists.owners // 8
    lengths = np.diff(lists.offsets)
    gaps = gaps_of(lists.numbers, lists.offsets)
    parameters = np.repeat(lists.parameters, lengths)
    bits = rice_lengths(gaps, parameters)
    list_bits = np.add.reduceat(bits, lists.offsets[:-1]) if len(owners) else bits
    # A short gram without a main list (no case lacks it) still says how long that is.
    needs = (entries.depths <= 2) | (entries.flags > 0)
    main = np.zeros(number, dtype=np.int64)
    is_main = lists.owners % 8 == 0
    main[owners[is_main]] = lengths[is_main]
    slots = np.concatenate((np.flatnonzero(needs) * 8, lists.owners[~is_main]))
    values = np.concatenate((main[needs], lengths[~is_main]))
    order = np.argsort(slots, kind="stable")
    slots, values = slots[order], values[order]
    return _Planes(
        varint_bytes(values),
        _offsets(slots // 8, varint_lengths(values), number),
        gaps,
        parameters,
        _offsets(owners, lengths, number),
        _offsets(owners, list_bits, number),
    )


def _offsets(owners: Ints, lengths: Ints, number: int) -> Ints:
    totals = np.bincount(owners, weights=lengths, minlength=number).astype(np.int64)
    return np.concatenate(([0], np.cumsum(totals)))


def _bounds(entries: Entries, planes: _Planes) -> list[int]:
    """Return where buckets begin, and the end; a bigram's grams stay together if they can."""
    number = len(entries.keys)
    size = planes.count_offsets + planes.bit_offsets // 8 + 2 * np.arange(number + 1)
    splits = (entries.depths <= 2) & ~_has_surrogate(entries)
    bounds = [0]
    while bounds[-1] < number:
        start = bounds[-1]
        aim = int(np.searchsorted(size, size[start] + BUCKET_BYTES, side="right")) - 1
        aim = max(aim, start + 1)
        if aim >= number:
            break
        before = np.flatnonzero(splits[start + 1 : aim + 1])
        end = start + 1 + int(before[-1]) if len(before) else _after(entries, splits, size, aim)
        bounds.append(end)
    if bounds[-1] != number:
        bounds.append(number)
    return bounds


def _after(entries: Entries, splits: NDArray[np.bool_], size: Ints, aim: int) -> int:
    """Return the next good place to split; within a bigram's grams, if those are very many."""
    number = len(entries.keys)
    limit = int(np.searchsorted(size, size[aim] + _LONG))
    after = np.flatnonzero(splits[aim:limit])
    if len(after):
        return aim + int(after[0])
    plain = np.flatnonzero(~_has_surrogate(entries)[aim:])
    return aim + int(plain[0]) if len(plain) else number


def _has_surrogate(entries: Entries) -> NDArray[np.bool_]:
    """Tell which grams have half a character: their text could not be written as a key."""
    found = np.zeros(len(entries.keys), dtype=np.bool_)
    for place in range(LONGEST_GRAM):
        unit = entries.keys >> np.uint64(48 - 16 * place) & np.uint64(0xFFFF)
        found |= (unit >= _SURROGATES[0]) & (unit < _SURROGATES[1])
    return found


def _unit_values(entries: Entries, bounds: Sequence[int]) -> tuple[NDArray[np.uint8], Ints]:
    """Return the plane ``units`` of all grams, and where each gram's bytes begin (k + 1)."""
    number = len(entries.keys)
    shifts = (64 - 16 * entries.depths.astype(np.uint64)).astype(np.uint64)
    last = (entries.keys >> shifts & np.uint64(0xFFFF)).astype(np.int64)
    bucket = np.repeat(np.arange(len(bounds) - 1), np.diff(bounds))
    values = (last - _FIRST_IDEOGRAPH) & 0xFFFF
    for depth in range(1, LONGEST_GRAM + 1):
        at = np.flatnonzero(entries.depths == depth)
        parents = entries.keys[at] >> np.uint64(64 - 16 * (depth - 1)) if depth > 1 else at * 0
        same = (parents[1:] == parents[:-1]) & (bucket[at[1:]] == bucket[at[:-1]])
        siblings = at[1:][same]
        values[siblings] = last[siblings] - last[at[:-1][same]]
    lengths = varint_lengths(values)
    return varint_bytes(values), _offsets(np.arange(number), lengths, number)


def _exceptions_of(
    entries: Entries, exceptions: Sequence[ListedPhrase], bounds: Sequence[int]
) -> Iterator[bytes]:
    """Yield, for each bucket, the number of its exceptions and their bytes."""
    firsts = np.array([_key(exception.phrase) for exception in exceptions], dtype=np.uint64)
    places = np.searchsorted(entries.keys, firsts)
    gaps, gap_offsets = _gap_bytes(exceptions)
    for start, end in pairwise(bounds):
        first, after = np.searchsorted(places, [start, end])
        parts, before = [], start
        for number in range(first, after):
            exception, place = exceptions[number], int(places[number])
            tail = exception.phrase[LONGEST_GRAM:]
            parts.append(few_varints((place - before, len(tail))))
            parts.append(b"".join(unit.to_bytes(2, "little") for unit in tail))
            parts.append(few_varints((len(exception.cases) * 2 + exception.have,)))
            parts.append(gaps[gap_offsets[number] : gap_offsets[number + 1]])
            before = place
        yield few_varints((int(after - first),)) + b"".join(parts)


def _gap_bytes(exceptions: Sequence[ListedPhrase]) -> tuple[bytes, list[int]]:
    """Return the gaps of all exceptions' cases, and where each exception's begin (k + 1)."""
    lists = [exception.cases for exception in exceptions]
    offsets = np.cumsum([0, *map(len, lists)])
    gaps = gaps_of(np.concatenate([np.zeros(0, dtype=np.int32), *lists]), offsets)
    ends = np.concatenate(([0], np.cumsum(varint_lengths(gaps))))
    return varint_bytes(gaps).tobytes(), ends[offsets].tolist()


def _key(phrase: tuple[int, ...]) -> int:
    first, second, third, fourth = phrase[:LONGEST_GRAM]
    return first << 48 | second << 32 | third << 16 | fourth


def _bucket(
    entries: Entries,
    planes: _Planes,
    units: tuple[NDArray[np.uint8], Ints],
    start: int,
    end: int,
    exceptions: bytes,
) -> bytes:
    unit_part = units[0][units[1][start] : units[1][end]]
    count_part = planes.counts[planes.count_offsets[start] : planes.count_offsets[end]]
    here = slice(planes.gap_offsets[start], planes.gap_offsets[end])
    list_part = rice_bytes(planes.gaps[here], planes.parameters[here])
    head = [end - start, len(unit_part), len(count_part), len(list_part)]
    return b"".join(
        (
            few_varints(head),
            entries.depths[start:end].tobytes(),
            entries.flags[start:end].tobytes(),
            unit_part.tobytes(),
            count_part.tobytes(),
            list_part,
            exceptions,
        )
    )


def _text(key: int, depth: int) -> str:
    return key.to_bytes(8, "big")[: 2 * depth].decode("utf-16-be")
