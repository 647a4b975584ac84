"""The texts of all cases, as an index is given them."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from functools import partial

from showcase.search.texts import CaseText

Fetch = Callable[[], Sequence[CaseText]]
"""Returns some texts in another process; ``NotKeptError`` where it finds none."""


class NotKeptError(Exception):
    """Another process looks for what it can't make, because it has no texts."""


class SharedTexts(Sequence[CaseText]):
    """Texts by number that other processes can fetch without our help."""

    @abstractmethod
    def fetching(self, start: int, end: int) -> Fetch:
        """Return what fetches the texts from one number to before another; it can be pickled."""


def fetching(texts: Sequence[CaseText], start: int, end: int) -> Fetch:
    """Return what other processes get at some of these texts with, be it the texts themselves."""
    if isinstance(texts, SharedTexts):
        return texts.fetching(start, end)
    return partial(tuple, texts[start:end])


def fetch_nothing() -> Sequence[CaseText]:
    """Tell that there are no texts."""
    raise NotKeptError
