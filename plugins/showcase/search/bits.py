"""Ascending numbers as bits: Rice coded gaps, see ``docs/search-index.md``."""

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


def rice_bytes(gaps: Ints, parameters: Ints) -> bytes:
    """Return all gaps, from the lowest bit of the first byte on."""
    lengths = rice_lengths(gaps, parameters)
    ends = np.cumsum(lengths)
    bits = np.zeros(int(ends[-1]) if len(ends) else 0, dtype=np.bool_)
    marks = ends - parameters - 1
    bits[marks] = True
    for place in range(int(parameters.max()) if len(parameters) else 0):
        here = parameters > place
        bits[marks[here] + 1 + place] = (gaps[here] >> place) & 1
    return np.packbits(bits, bitorder="little").tobytes()
