"""The texts of all cases for the index: kept since they were read, or read now."""

from collections.abc import Sequence
from functools import partial
from typing import overload

from showcase.build.code_version import index_version
from showcase.cache import Store, digest_of
from showcase.model.casebook import Case
from showcase.search import (
    CaseText,
    NotKeptError,
    SharedTexts,
    case_text,
    digest_of_text,
    dump_text,
    load_text,
)

KIND = "text"


class LentTexts(SharedTexts):
    """The texts of cases as another process has them: ``NotKeptError`` where one isn't kept.

    ``digests`` changes with what each is made of.
    """

    def __init__(self, digests: Sequence[str], cache: Store) -> None:
        self.digests, self._cache = digests, cache

    def __len__(self) -> int:
        """The number of cases."""
        return len(self.digests)

    @overload
    def __getitem__(self, at: int) -> CaseText: ...
    @overload
    def __getitem__(self, at: slice) -> list[CaseText]: ...
    def __getitem__(self, at: int | slice) -> CaseText | list[CaseText]:
        """Return one text, or some."""
        numbers = range(len(self))[at]
        if isinstance(numbers, int):
            return self._texts([numbers])[0]
        return self._texts(numbers)

    def fetching(self, start: int, end: int) -> "partial[list[CaseText]]":
        """Return what fetches the texts from one number to before another."""
        return partial(_fetch, self._cache, self._keys(range(start, min(end, len(self)))))

    def _texts(self, numbers: Sequence[int]) -> list[CaseText]:
        return _fetch(self._cache, self._keys(numbers))

    def _keys(self, numbers: Sequence[int]) -> list[str]:
        return [_key(self.digests[number]) for number in numbers]


class CaseTexts(LentTexts):
    """The texts of ``cases`` by number; what isn't kept is read."""

    def __init__(self, cases: Sequence[Case], cache: Store) -> None:
        super().__init__([digest_of_text(case) for case in cases], cache)
        self._cases = cases

    def lent(self) -> LentTexts:
        """Return the texts as another process gets them."""
        return LentTexts(self.digests, self._cache)

    def _texts(self, numbers: Sequence[int]) -> list[CaseText]:
        keys = self._keys(numbers)
        kept, made = self._cache.get_many(KIND, keys), {}
        texts = []
        for number, key in zip(numbers, keys, strict=True):
            text = load_text(kept[key]) if key in kept else None
            if text is None:
                text = case_text(self._cases[number])
                made[key] = dump_text(text)
            texts.append(text)
        self._cache.put_many(KIND, made)
        return texts


def text_entry(case: Case) -> tuple[str, bytes]:
    """Return the text of a case as it is kept, after its key."""
    return _key(digest_of_text(case)), dump_text(case_text(case))


def _key(digest: str) -> str:
    return digest_of(index_version(), digest)


def _fetch(cache: Store, keys: list[str]) -> list[CaseText]:
    kept = cache.get_many(KIND, keys)
    texts = [load_text(kept[key]) if key in kept else None for key in keys]
    found = [text for text in texts if text is not None]
    if len(found) < len(keys):
        raise NotKeptError
    return found
