"""The search index of a casebook, made anew only where a text or a facet has changed."""

from collections.abc import Iterator
from contextlib import contextmanager

from showcase.build.case_texts import CaseTexts
from showcase.build.code_version import index_version
from showcase.cache import Store
from showcase.model.casebook import Casebook
from showcase.search import Facet, Indexing, Kept, SearchFile
from showcase.site.facets import facets_of, values_held
from showcase.work import beside, open_executor

_MANY = 512
"""So many texts are worth the start of other processes."""


def index_files(casebook: Casebook, cache: Store, jobs: int | None = None) -> Iterator[SearchFile]:
    """Yield the files of the index."""
    with indexing(casebook, cache, jobs) as index:
        yield from index.files()


@contextmanager
def indexing(casebook: Casebook, cache: Store, jobs: int | None = None) -> Iterator[Indexing]:
    """Begin to index the cases, the oldest first: new ones are added at the end, and the others stay.

    Where all is to be made, other processes are at it until the files are asked for.
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
    first = kept.get("short-0000") is None
    with open_executor(len(texts) * first, jobs, _MANY) as executor:
        near = beside(executor)  # blocks are read and kept in our cache
        yield Indexing(texts, facets, kept=kept, digests=texts.digests, executor=near)
