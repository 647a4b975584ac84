"""Which cases hold a phrase: see ``docs/search-index.md``, Grams."""

from dataclasses import dataclass
from functools import reduce

from showcase.search.bucket_reader import Gram, ShortEntry, units_of
from showcase.search.fold import fold
from showcase.search.grams import LONGEST_GRAM
from showcase.search.query import Term
from showcase.search.reader import Index


@dataclass(frozen=True, slots=True)
class _Known:
    """The cases of a gram, ascending: if not ``decided``, those that may have it."""

    cases: list[int]
    decided: bool


class Finder:
    """Finds phrases in an index; what it has read is kept."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._known: dict[Gram, _Known] = {}
        self._lines: dict[int, tuple[tuple[str, str], ...]] = {}

    def cases_with(self, term: Term) -> list[int]:
        """Return the numbers of the cases that hold a term's phrase, ascending."""
        phrase = units_of(term.phrase)
        known = self._gram(phrase) if len(phrase) <= LONGEST_GRAM else self._phrase(phrase)
        cases, decided = known.cases, known.decided
        if term.kind:
            cases, decided = (
                [case for case in cases if self.stands_in(term, case, term.kind)],
                False,
            )
        return cases if decided else [case for case in cases if self._holds(case, term)]

    def stands_in(self, term: Term, case: int, kind: str) -> bool:
        """Tell whether all parts of a phrase stand in lines of a kind, ``d`` for dense."""
        return all(case in entry.places[kind] for entry in self._parts(term) if entry)

    def _parts(self, term: Term) -> list[ShortEntry | None]:
        phrase = units_of(term.phrase)
        grams = [phrase[at : at + 2] for at in range(len(phrase) - 1)] or [phrase]
        return [self._index.bucket(gram).short.get(gram) for gram in grams]

    def folded_lines(self, case: int) -> tuple[tuple[str, str], ...]:
        """Return kind and folded text of every line of a case."""
        if case not in self._lines:
            lines = self._index.text(case).texts()
            self._lines[case] = tuple((kind, fold(text)) for kind, text in lines)
        return self._lines[case]

    def _holds(self, case: int, term: Term) -> bool:
        return any(
            term.phrase in text
            for kind, text in self.folded_lines(case)
            if not term.kind or kind == term.kind
        )

    def _gram(self, gram: Gram) -> _Known:
        """Return what the index says of a gram of at most four units."""
        if gram not in self._known:
            self._known[gram] = self._read_gram(gram)
        return self._known[gram]

    def _read_gram(self, gram: Gram) -> _Known:
        bucket = self._index.bucket(gram)
        if len(gram) <= 2:
            entry = bucket.short.get(gram)
            return _Known(list(entry.cases) if entry else [], True)
        prefix, suffix = self._gram(gram[:-1]), self._gram(gram[1:])
        held = set(suffix.cases)
        shared = [case for case in prefix.cases if case in held]
        if gram in bucket.long:
            return _Known(bucket.long[gram].choose(shared), True)
        if not shared:
            return _Known([], True)
        if prefix.decided and suffix.decided and len(shared) >= self._index.few:
            return _Known([], True)
        return _Known(shared, False)

    def _phrase(self, phrase: Gram) -> _Known:
        """Return what the index says of a longer phrase."""
        grams = {phrase[at : at + LONGEST_GRAM] for at in range(len(phrase) - LONGEST_GRAM + 1)}
        held = reduce(set.intersection, (set(self._gram(gram).cases) for gram in grams))
        for length in range(LONGEST_GRAM + 1, min(len(phrase), self._index.longest) + 1):
            for at in range(len(phrase) - length + 1):
                part = phrase[at : at + length]
                listed = self._index.bucket(part[:LONGEST_GRAM]).exceptions.get(part)
                if listed is not None:
                    held = held & listed.cases if listed.have else held - listed.cases
        sure = len(held) >= self._index.few and len(phrase) <= self._index.longest
        return _Known(sorted(held), sure)
