"""Which passages of different cases are nearly the same.

All hashes of all passages are sorted once, so the time grows with the text and not with the
number of pairs. A hash that stands in many cases is a set phrase or a regulation's wording, and
counts for no pair.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from showcase.model.facts import CaseFacts, Passage

COMMON = 5
"""A wording that stands in more cases than this is nobody's own."""
SHARE = 0.6
"""How much of the shorter passage stands in the other one, at least."""
_FEWEST = 8  # kept hashes in common: about forty characters
_WIDEST = 3 * COMMON  # passages with one hash, where cases repeat themselves
_Ints = npt.NDArray[np.uint64]
_HALF = np.uint64(32)


@dataclass(frozen=True, slots=True)
class Likeness:
    """A passage of a case, and the passage of an earlier case that it is most like."""

    later: CaseFacts
    passage: Passage
    earlier: CaseFacts
    source: Passage


def likenesses(cases: Sequence[CaseFacts]) -> Iterator[Likeness]:
    """Yield each passage that is like one of an earlier case; ``cases`` stand in their order."""
    owners = [(index, passage) for index, case in enumerate(cases) for passage in case.passages]
    if not owners:
        return
    case_of = np.array([index for index, _ in owners], dtype=np.int64)
    sizes = np.array([len(passage.hashes) // 4 for _, passage in owners], dtype=np.int64)
    hashes = np.frombuffer(b"".join(passage.hashes for _, passage in owners), dtype="<u4")
    numbers = np.repeat(np.arange(len(owners), dtype=np.uint64), sizes)
    keys = np.sort(hashes.astype(np.uint64) << _HALF | numbers)
    best: dict[int, tuple[float, int]] = {}
    for later, earlier, share in _pairs(keys, case_of, sizes):
        if later not in best or share > best[later][0]:
            best[later] = (share, earlier)
    for later in sorted(best):
        (index, passage), (other, source) = owners[later], owners[best[later][1]]
        yield Likeness(cases[index], passage, cases[other], source)


def _pairs(
    keys: _Ints, case_of: npt.NDArray[np.int64], sizes: npt.NDArray[np.int64]
) -> Iterator[tuple[int, int, float]]:
    """Yield later passage, earlier passage and share, in the order of the passages."""
    hashes, passages = _shared(keys, case_of)
    found: list[_Ints] = []
    for distance in range(1, _WIDEST):
        same = hashes[distance:] == hashes[:-distance]
        if not same.any():
            break
        earlier, later = passages[:-distance][same], passages[distance:][same]
        apart = case_of[earlier] != case_of[later]
        found.append((later.astype(np.uint64) << _HALF | earlier.astype(np.uint64))[apart])
    if not found:
        return
    pairs, counts = np.unique(np.concatenate(found), return_counts=True)
    later, earlier = _parts(pairs)
    shares = counts / np.minimum(sizes[later], sizes[earlier])
    alike = (counts >= _FEWEST) & (shares >= SHARE)
    yield from zip(
        later[alike].tolist(), earlier[alike].tolist(), shares[alike].tolist(), strict=True
    )


def _shared(
    keys: _Ints, case_of: npt.NDArray[np.int64]
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Return the hashes that stand in two cases or a few more, each with its passage."""
    hashes, passages = _parts(keys)
    cases = case_of[passages]
    opens = np.ones(len(keys), dtype=bool)
    opens[1:] = hashes[1:] != hashes[:-1]
    fresh = opens.copy()
    fresh[1:] |= cases[1:] != cases[:-1]
    starts = np.flatnonzero(opens)
    spread = np.add.reduceat(fresh.astype(np.int64), starts)
    lengths = np.diff(starts, append=len(keys))
    kept = np.repeat((spread > 1) & (spread <= COMMON) & (lengths <= _WIDEST), lengths)
    return hashes[kept], passages[kept]


def _parts(keys: _Ints) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    high = (keys >> _HALF).astype(np.int64)
    return high, (keys & np.uint64(0xFFFFFFFF)).astype(np.int64)
