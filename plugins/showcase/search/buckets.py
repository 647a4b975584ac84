"""The grams as small files: see ``docs/search-index.md``."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from showcase.cache import digest_of
from showcase.search.bits import gaps_of, rice_planes
from showcase.search.entries import Entries
from showcase.search.exceptions import Exceptions
from showcase.search.grams import LONGEST_GRAM
from showcase.search.prints import mixed
from showcase.search.sets import Ints, members
from showcase.search.varints import few_varints, varint_bytes, varint_lengths

LEAST_BYTES, MOST_BYTES = 1800, 3000
"""About so long is a bucket, which hardly gets shorter by compression."""
_LONG = 3 * MOST_BYTES
_FIRST_IDEOGRAPH = 0x4E00
_SURROGATES = (0xD800, 0xE000)
_SUBS = 8
_AT_ONCE = 64
"""So many buckets are written together."""


@dataclass(frozen=True, slots=True)
class GramBucket:
    """One file: its first gram, a digest of all that it says, and where that is."""

    key: str
    digest: str
    start: int
    end: int
    exceptions: slice


def plan_buckets(entries: Entries, exceptions: Exceptions) -> list[GramBucket]:
    """Divide the grams; what changes in one place moves few of the bounds behind it."""
    bounds = _bounds(entries)
    first = _first_exceptions(entries, exceptions, bounds)
    buckets = []
    for (start, end), (one, after) in zip(pairwise(bounds), pairwise(first), strict=True):
        prints = entries.prints[start:end].tobytes(), exceptions.prints[one:after].tobytes()
        key = _text(int(entries.keys[start]), int(entries.depths[start])) if start else ""
        buckets.append(GramBucket(key, digest_of(key, *prints), start, end, slice(one, after)))
    return buckets


def write_buckets(
    entries: Entries, exceptions: Exceptions, buckets: list[GramBucket]
) -> Iterator[bytes]:
    """Yield the payload of buckets, which come in order (some may be left out)."""
    for first in range(0, len(buckets), _AT_ONCE):
        yield from _written(entries, exceptions, buckets[first : first + _AT_ONCE])


def _bounds(entries: Entries) -> list[int]:
    """Return where buckets begin, and the end; a bigram's grams stay together if they can.

    Of the places where a bucket may end the one is taken that a hash of the gram says: so the same
    bounds are found again soon after a change.
    """
    number = len(entries.keys)
    size = np.concatenate(([0], np.cumsum(_sizes(entries))))
    plain = ~_has_surrogate(entries)
    splits = np.flatnonzero((entries.depths <= 2) & plain)
    rank = mixed(entries.keys[splits])
    bounds = [0]
    while size[-1] - size[bounds[-1]] > MOST_BYTES:
        start = bounds[-1]
        least, most = np.searchsorted(size, size[start] + np.array((LEAST_BYTES, MOST_BYTES)))
        low, high = np.searchsorted(splits, (max(int(least), start + 1), most))
        if low < high:
            bounds.append(int(splits[low + int(rank[low:high].argmin())]))
            continue
        # Many grams of one bigram: up to the next good place, or within them if there is none.
        limit = np.searchsorted(size, size[start] + _LONG)
        if high < len(splits) and splits[high] <= limit:
            bounds.append(int(splits[high]))
            continue
        after = np.flatnonzero(plain[most:])
        if not len(after):
            break
        bounds.append(int(most + after[0]))
    return [*bounds, number] if number else []


def _sizes(entries: Entries) -> Ints:
    """Return about how many bytes each gram takes."""
    bits = np.full(len(entries.keys), 16, dtype=np.int64)
    for source in entries.sources:
        gaps = source.universes - source.lengths >> source.parameters
        at = source.owners // _SUBS
        bits[at] += source.lengths * (source.parameters + 1) + gaps
        bits[at] += 8 * varint_lengths(source.lengths)
    return bits >> 3


def _has_surrogate(entries: Entries) -> NDArray[np.bool_]:
    """Tell which grams have half a character: their text could not be written as a key."""
    found = np.zeros(len(entries.keys), dtype=np.bool_)
    for place in range(LONGEST_GRAM):
        unit = entries.keys >> np.uint64(48 - 16 * place) & np.uint64(0xFFFF)
        found |= (unit >= _SURROGATES[0]) & (unit < _SURROGATES[1])
    return found


def _first_exceptions(
    entries: Entries, exceptions: Exceptions, bounds: list[int]
) -> NDArray[np.int64]:
    """Return the number of the first exception of each bucket, and of all."""
    firsts = _first_grams(exceptions.phrases)
    starts = entries.keys[bounds[:-1]]
    return np.append(np.searchsorted(firsts, starts), len(firsts))


def _first_grams(phrases: list[bytes]) -> NDArray[np.uint64]:
    heads = b"".join(phrase[: 2 * LONGEST_GRAM] for phrase in phrases)
    return np.frombuffer(heads, dtype=">u8").astype(np.uint64)


def _written(
    entries: Entries, exceptions: Exceptions, buckets: list[GramBucket]
) -> Iterator[bytes]:
    """Yield the payloads of some buckets."""
    grams = np.concatenate([np.arange(bucket.start, bucket.end) for bucket in buckets])
    bounds = _ends(np.array([bucket.end - bucket.start for bucket in buckets])).tolist()
    depths, flags = entries.depths[grams], entries.flags[grams]
    units, unit_ends = _units(entries.keys[grams], depths, bounds)
    counts, count_ends, gaps, parameters, gap_ends = _lists(entries, grams)
    lists = rice_planes(gaps, parameters, gap_ends[bounds])
    tails = _exceptions(entries, exceptions, buckets)
    rest = zip(lists, tails, strict=True)
    for (low, high), (bits, tail) in zip(pairwise(bounds), rest, strict=True):
        planes = (
            units[unit_ends[low] : unit_ends[high]].tobytes(),
            counts[count_ends[low] : count_ends[high]].tobytes(),
            bits,
        )
        yield b"".join(
            (
                few_varints((high - low, *map(len, planes))),
                depths[low:high].tobytes(),
                flags[low:high].tobytes(),
                *planes,
                tail,
            )
        )


def _units(
    keys: NDArray[np.uint64], depths: NDArray[np.uint8], bounds: list[int]
) -> tuple[NDArray[np.uint8], Ints]:
    """Return the plane ``units`` of some grams, and where each gram's bytes begin, and the end."""
    shifts = (64 - 16 * depths.astype(np.uint64)).astype(np.uint64)
    last = (keys >> shifts & np.uint64(0xFFFF)).astype(np.int64)
    bucket = np.repeat(np.arange(len(bounds) - 1), np.diff(bounds))
    values = (last - _FIRST_IDEOGRAPH) & 0xFFFF
    for depth in range(1, LONGEST_GRAM + 1):
        at = np.flatnonzero(depths == depth)
        parents = keys[at] >> np.uint64(64 - 16 * (depth - 1)) if depth > 1 else at * 0
        same = (parents[1:] == parents[:-1]) & (bucket[at[1:]] == bucket[at[:-1]])
        siblings = at[1:][same]
        values[siblings] = last[siblings] - last[at[:-1][same]]
    return varint_bytes(values), _ends(varint_lengths(values))


def _lists(entries: Entries, grams: Ints) -> tuple[NDArray[np.uint8], Ints, Ints, Ints, Ints]:
    """Return the plane ``counts`` of some grams and where each gram's begins; likewise the gaps.

    Between them come the bits that are kept of each gap.
    """
    first, last = int(grams[0]), int(grams[-1])
    place_of = np.full(last + 1 - first, -1, dtype=np.int64)
    place_of[grams - first] = np.arange(len(grams))
    owners, lengths, kept, numbers = ([] for _ in range(4))
    for source in entries.sources:
        low, high = np.searchsorted(source.owners, (first * _SUBS, (last + 1) * _SUBS))
        own = source.owners[low:high]
        places = place_of[own // _SUBS - first]
        there = np.flatnonzero(places >= 0)
        here = low + there
        owners.append(places[there] * _SUBS + own[there] % _SUBS)
        lengths.append(source.lengths[here])
        kept.append(source.parameters[here])
        numbers.append(source.numbers(here))
    lists, length = np.concatenate(owners), np.concatenate(lengths)
    in_order = np.argsort(lists, kind="stable")
    number = _moved(np.concatenate(numbers), length, in_order)
    lists, length = lists[in_order], length[in_order]
    gaps = gaps_of(number, _ends(length))
    parameters = np.repeat(np.concatenate(kept)[in_order], length)
    of = lists // _SUBS
    bytes_ = np.bincount(of, varint_lengths(length), len(grams)).astype(np.int64)
    gaps_each = np.bincount(of, length, len(grams)).astype(np.int64)
    return varint_bytes(length), _ends(bytes_), gaps, parameters, _ends(gaps_each)


def _moved(values: Ints, lengths: Ints, order: Ints) -> Ints:
    """Put ragged lists, one after the other in ``values``, in another order."""
    starts = np.empty(len(order), dtype=np.int64)
    starts[order] = _ends(lengths[order])[:-1]
    moved = np.empty_like(values)
    moved[np.arange(len(values)) + np.repeat(starts - _ends(lengths)[:-1], lengths)] = values
    return moved


def _exceptions(
    entries: Entries, exceptions: Exceptions, buckets: list[GramBucket]
) -> Iterator[bytes]:
    """Yield for each bucket the number of its exceptions, and then these."""
    chosen = np.concatenate([np.r_[bucket.exceptions] for bucket in buckets]).astype(np.int64)
    of, cases = members(exceptions.rows[chosen])
    counts = np.bincount(of, minlength=len(chosen))
    gaps = gaps_of(cases, _ends(counts))
    data, ends = varint_bytes(gaps).tobytes(), _ends(varint_lengths(gaps))[_ends(counts)].tolist()
    lengths = (2 * counts + exceptions.have[chosen]).tolist()
    phrases = [exceptions.phrases[number] for number in chosen.tolist()]
    places = np.searchsorted(entries.keys, _first_grams(phrases)).tolist()
    bounds = _ends(np.array([one.exceptions.stop - one.exceptions.start for one in buckets]))
    for bucket, (first, after) in zip(buckets, pairwise(bounds.tolist()), strict=True):
        parts, before = [few_varints((after - first,))], bucket.start
        for number in range(first, after):
            tail = phrases[number][2 * LONGEST_GRAM :]
            parts += (few_varints((places[number] - before, len(tail) // 2)), _swapped(tail))
            parts += (few_varints((lengths[number],)), data[ends[number] : ends[number + 1]])
            before = places[number]
        yield b"".join(parts)


def _swapped(units: bytes) -> bytes:
    return np.frombuffer(units, dtype=">u2").astype("<u2").tobytes()


def _ends(lengths: Ints) -> Ints:
    return np.concatenate(([0], np.cumsum(lengths)))


def _text(key: int, depth: int) -> str:
    return key.to_bytes(8, "big")[: 2 * depth].decode("utf-16-be")
