"""What is searched of cases, read by other processes a little ahead of who wants it."""

from collections.abc import Sequence
from concurrent.futures import Executor, Future

from showcase.model.casebook import Case
from showcase.search import CaseText, case_text

_AT_ONCE = 64
_AHEAD = 6
"""So many parts are read, or wait to be fetched, at a time: more would only take up memory."""


class TextsAhead:
    """Returns the text of a case by number; who asks for one mostly asks for the next ones too."""

    def __init__(self, cases: Sequence[Case], executor: Executor) -> None:
        self._cases = cases
        self._executor = executor
        self._futures: dict[int, Future[list[CaseText]]] = {}
        self._part = -1
        self._texts: list[CaseText] = []

    def __call__(self, number: int) -> CaseText:
        """Return a text, and have the next ones read."""
        part, place = divmod(number, _AT_ONCE)
        if part != self._part:
            for later in range(part, part + _AHEAD):
                if later not in self._futures and later * _AT_ONCE < len(self._cases):
                    some = self._cases[later * _AT_ONCE : (later + 1) * _AT_ONCE]
                    self._futures[later] = self._executor.submit(read_texts, some)
            self._texts, self._part = self._futures.pop(part).result(), part
        return self._texts[place]


def read_texts(cases: Sequence[Case]) -> list[CaseText]:
    """Return what is searched of some cases."""
    return [case_text(case) for case in cases]
