"""All folded lines of all cases as one array of UTF-16 code units."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from showcase.search.fold import fold
from showcase.search.texts import CaseText

LINE_END = 0


@dataclass(frozen=True, slots=True)
class Corpus:
    """``units`` are the folded lines of all cases, each followed by a 0; n units in all.

    ``starts`` (cases + 1) tells where each case begins, ``line_starts`` and ``line_kinds``
    (the code of the kind's letter) where each line begins and what it is.
    """

    units: NDArray[np.uint16]
    starts: NDArray[np.int64]
    line_starts: NDArray[np.int64]
    line_kinds: NDArray[np.uint8]

    @property
    def cases(self) -> int:
        """The number of cases."""
        return len(self.starts) - 1

    def case_of_unit(self) -> NDArray[np.int32]:
        """Return the number of the case that each unit belongs to; shape (n,)."""
        return np.repeat(np.arange(self.cases, dtype=np.int32), np.diff(self.starts))

    def kind_of_unit(self) -> NDArray[np.uint8]:
        """Return the code of the kind of the line that each unit belongs to; shape (n,)."""
        lengths = np.diff(np.append(self.line_starts, len(self.units)))
        return np.repeat(self.line_kinds, lengths)


def make_corpus(texts: Sequence[CaseText]) -> Corpus:
    """Fold the lines of all cases, the oldest first."""
    parts, case_lengths, line_lengths = [], [], []
    for text in texts:
        lines = [fold(line.text).encode("utf-16-le", "surrogatepass") for line in text.lines]
        parts.append(_END.join((*lines, b"")))
        case_lengths.append(len(parts[-1]) // 2)
        line_lengths += [len(line) // 2 + 1 for line in lines]
    kinds = "".join(line.kind for text in texts for line in text.lines)
    return Corpus(
        units=np.frombuffer(b"".join(parts), dtype="<u2").astype(np.uint16),
        starts=_starts(case_lengths),
        line_starts=_starts(line_lengths)[:-1],
        line_kinds=np.frombuffer(kinds.encode(), dtype=np.uint8),
    )


_END = LINE_END.to_bytes(2, "little")


def _starts(lengths: Sequence[int]) -> NDArray[np.int64]:
    return np.concatenate(([0], np.cumsum(lengths, dtype=np.int64)))
