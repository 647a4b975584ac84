"""The search index of a casebook, made anew only where a text or a facet has changed."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from functools import partial

from showcase.build.case_texts import CaseTexts, LentTexts
from showcase.build.code_version import index_version
from showcase.cache import Store
from showcase.model.casebook import Casebook
from showcase.search import Facet, Indexing, Kept, NotKeptError, SearchFile
from showcase.site.facets import facets_of, values_held
from showcase.work import SerialExecutor, beside, open_companion, open_executor

_MANY = 512
"""So many texts are worth the start of other processes."""


def load_index_code(texts: int, cache: Store, jobs: int | None) -> None:
    """Let the process that may join a later index of so many texts load our code meanwhile."""
    if _is_first(Kept(cache, index_version())):
        return
    with open_companion(texts, jobs, _MANY) as companion:
        if not isinstance(companion, SerialExecutor):
            companion.submit(_load)


def _is_first(kept: Kept) -> bool:
    return kept.get("short-0000") is None


def _load() -> None:
    """Do nothing: what is loaded to find this function is what was wanted."""


def index_files(casebook: Casebook, cache: Store, jobs: int | None = None) -> Iterator[SearchFile]:
    """Yield the files of the index."""
    with indexing(casebook, cache, jobs) as index:
        index.begin()
        yield from index.files()


class IndexInBlocks:
    """A first index: several processes make its blocks, once what is searched of all cases is kept."""

    def __init__(self, make: Callable[[], Indexing]) -> None:
        self._make = make
        self._index: Indexing | None = None

    def begin(self) -> None:
        """Begin with the blocks."""
        self._index = self._make()

    def files(self) -> Iterator[SearchFile]:
        """Yield the files."""
        yield from (self._index or self._make()).files()


class IndexBeside:
    """A later index: few blocks have changed, and one process joins all, from the beginning."""

    def __init__(self, make: Callable[[], Indexing], begun: Future[None] | None) -> None:
        self._make, self._begun = make, begun

    def begin(self) -> None:
        """Do nothing: it has begun."""

    def files(self) -> Iterator[SearchFile]:
        """Yield the files; what the other process couldn't make or keep is made here."""
        if self._begun is not None:
            self._begun.result()
        yield from self._make().files()


IndexMaking = IndexInBlocks | IndexBeside


@contextmanager
def indexing(casebook: Casebook, cache: Store, jobs: int | None = None) -> Iterator[IndexMaking]:
    """Index the cases, the oldest first: new ones are added at the end, and the others stay.

    Other processes are at it between ``begin`` and ``files``, if not sooner.
    """
    held = values_held(casebook)
    facets = [
        Facet(
            facet.key,
            facet.label,
            tuple((value.value, value.label) for value in facet.values),
            held[facet.key][::-1],
        )
        for facet in facets_of(casebook)
    ]
    texts = CaseTexts(casebook.cases[::-1], cache)
    kept = Kept(cache, index_version())
    make = partial(Indexing, texts, facets, kept=kept, digests=texts.digests)
    if _is_first(kept):
        with open_executor(len(texts), jobs, _MANY) as executor:
            # Blocks are read and kept in our cache.
            yield IndexInBlocks(partial(make, executor=beside(executor)))
    else:
        with open_companion(len(texts), jobs, _MANY) as companion:
            alone = isinstance(companion, SerialExecutor)
            begun = None if alone else companion.submit(_keep_index, texts.lent(), facets, kept)
            yield IndexBeside(make, begun)


def _keep_index(texts: LentTexts, facets: Sequence[Facet], kept: Kept) -> None:
    """Make an index, for nothing but what is kept of it."""
    with suppress(NotKeptError):
        for _ in Indexing(texts, facets, kept=kept, digests=texts.digests).files():
            pass
