"""Ascending numbers as bits: Rice coded gaps, see ``docs/search-index.md``."""

from itertools import pairwise

import numpy as np

from showcase.search.sets import Ints


def rice_parameters(universes: Ints, lengths: Ints) -> Ints:
    """Return the bits kept of each gap, for lists of so many numbers below so many."""
    ratios = 11 * universes // (16 * np.maximum(lengths, 1))
    bit_lengths = np.frexp(ratios.astype(np.float64))[1].astype(np.int64)
    parameters: Ints = np.maximum(bit_lengths - 1, 0)
    return parameters


def gaps_of(numbers: Ints, offsets: Ints) -> Ints:
    """Return the gaps of ragged lists (``offsets``: where each begins, and the end), minus 1."""
    gaps = np.diff(numbers, prepend=-1) - 1
    starts = offsets[:-1][offsets[:-1] < len(numbers)]  # empty lists may be the last
    gaps[starts] = numbers[starts]
    return gaps


def rice_lengths(gaps: Ints, parameters: Ints) -> Ints:
    """Return how many bits each gap takes."""
    return (gaps >> parameters) + 1 + parameters


def rice_planes(gaps: Ints, parameters: Ints, bounds: Ints) -> list[bytes]:
    """Return the gaps of each group, from the lowest bit of its first byte on.

    ``bounds`` are where the groups begin, and the end.
    """
    ends = np.concatenate(([0], np.cumsum(rice_lengths(gaps, parameters))))
    of_groups = ends[bounds]
    edges = np.concatenate(([0], np.cumsum(-(-np.diff(of_groups) // 8))))
    shifts = np.repeat(8 * edges[:-1] - of_groups[:-1], np.diff(bounds))
    bits = np.zeros(8 * int(edges[-1]), dtype=np.uint8)
    marks = ends[1:] + shifts - parameters - 1
    bits[marks] = 1
    while len(gaps):
        further = np.flatnonzero(parameters)
        marks, gaps, parameters = marks[further] + 1, gaps[further], parameters[further] - 1
        bits[marks] = gaps & 1
        gaps = gaps >> 1
    data = np.packbits(bits, bitorder="little").tobytes()
    return [data[start:end] for start, end in pairwise(edges.tolist())]
