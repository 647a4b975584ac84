"""All folded lines of all cases as one array of UTF-16 code units."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from showcase.search.fold import fold, fold_character
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

    def arrays(self) -> dict[str, NDArray[Any]]:
        """Return what it is made of."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def case_of_unit(self) -> NDArray[np.int32]:
        """Return the number of the case that each unit belongs to; shape (n,)."""
        return np.repeat(np.arange(self.cases, dtype=np.int32), np.diff(self.starts))

    def kind_of_unit(self) -> NDArray[np.uint8]:
        """Return the code of the kind of the line that each unit belongs to; shape (n,)."""
        lengths = np.diff(np.append(self.line_starts, len(self.units)))
        return np.repeat(self.line_kinds, lengths)


def make_corpus(texts: Sequence[CaseText]) -> Corpus:
    """Fold the lines of all cases (in NFC, as they are), the oldest first."""
    folded = _folded_lines()
    parts, case_lengths, line_lengths = [], [], []
    for text in texts:
        units = folded.units_of([line.text for line in text.lines])
        ends = np.flatnonzero(units == LINE_END)
        parts.append(units)
        case_lengths.append(len(units))
        line_lengths.append(np.diff(ends, prepend=-1))
    kinds = "".join(line.kind for text in texts for line in text.lines)
    return Corpus(
        units=np.concatenate([np.zeros(0, dtype=np.uint16), *parts]),
        starts=_starts(np.array(case_lengths, dtype=np.int64)),
        line_starts=_starts(np.concatenate([np.zeros(0, dtype=np.int64), *line_lengths]))[:-1],
        line_kinds=np.frombuffer(kinds.encode(), dtype=np.uint8),
    )


def join_corpora(corpora: Sequence[Corpus]) -> Corpus:
    """Return the cases of some corpora, one after the other."""
    before = _starts(np.array([len(corpus.units) for corpus in corpora], dtype=np.int64))[:-1]
    starts = [corpus.starts[1:] + start for corpus, start in zip(corpora, before, strict=True)]
    lines = [corpus.line_starts + start for corpus, start in zip(corpora, before, strict=True)]
    return Corpus(
        units=np.concatenate([np.zeros(0, dtype=np.uint16), *(one.units for one in corpora)]),
        starts=np.concatenate([np.zeros(1, dtype=np.int64), *starts]),
        line_starts=np.concatenate([np.zeros(0, dtype=np.int64), *lines]),
        line_kinds=np.concatenate([np.zeros(0, dtype=np.uint8), *(c.line_kinds for c in corpora)]),
    )


@cache
def _folded_lines() -> "FoldedLines":
    """Return what has learned the characters of all texts so far."""
    return FoldedLines()


class FoldedLines:
    """Folds many lines at once, by a table of all characters that fold to one unit."""

    def __init__(self) -> None:
        self._table = np.full(sys.maxunicode + 1, _UNKNOWN, dtype=np.int32)
        self._table[ord("\n")] = LINE_END

    def units_of(self, lines: Sequence[str]) -> NDArray[np.uint16]:
        """Return the units of the folded lines, each followed by a 0."""
        text = "".join(f"{line}\n" for line in lines)
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
        units: NDArray[np.int32] = self._table[codes]
        if (units == _UNKNOWN).any():
            self._learn(np.unique(codes[units == _UNKNOWN]))
            units = self._table[codes]
        if (units == _SEVERAL).any():
            # str.translate knows how to put several characters in the place of one.
            return np.concatenate([_slowly(line) for line in lines])
        return units.astype(np.uint16)

    def _learn(self, codes: NDArray[np.uint32]) -> None:
        for code in codes.tolist():
            folded = fold_character(chr(code))
            single = len(folded) == 1 and ord(folded) < 1 << 16
            self._table[code] = ord(folded) if single else _SEVERAL


_UNKNOWN, _SEVERAL = -1, -2


def _slowly(line: str) -> NDArray[np.uint16]:
    data = fold(line).encode("utf-16-le", "surrogatepass")
    units: NDArray[np.uint16] = np.append(np.frombuffer(data, dtype="<u2"), LINE_END)
    return units.astype(np.uint16)


def _starts(lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    return np.concatenate(([0], np.cumsum(lengths, dtype=np.int64)))
