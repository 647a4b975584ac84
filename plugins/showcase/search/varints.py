"""Numbers as bytes, 7 bits each, lowest first, the high bit on all but the last."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from showcase.search.sets import Ints


def varint_lengths(values: Ints) -> Ints:
    """Return how many bytes each value (at least 0) takes."""
    lengths = np.ones(len(values), dtype=np.int64)
    for bits in (7, 14, 21, 28):
        lengths += values >= 1 << bits
    return lengths


def varint_bytes(values: Ints) -> NDArray[np.uint8]:
    """Return all values, each below 2 ** 35, one after the other."""
    lengths = varint_lengths(values)
    ends = np.cumsum(lengths)
    out = np.empty(int(ends[-1]) if len(ends) else 0, dtype=np.uint8)
    starts = ends - lengths
    for place in range(int(lengths.max()) if len(lengths) else 0):
        here = lengths > place
        part = (values[here] >> (7 * place)) & 0x7F
        part |= (lengths[here] > place + 1) * 0x80
        out[starts[here] + place] = part
    return out


def few_varints(values: Iterable[int]) -> bytes:
    """Return a few values, sooner than numpy would."""
    out = bytearray()
    for value in values:
        while value > 0x7F:
            out.append(value & 0x7F | 0x80)
            value >>= 7
        out.append(value)
    return bytes(out)
