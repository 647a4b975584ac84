"""The search index of a casebook, made anew only where a text or a facet has changed."""

from collections.abc import Iterator
from contextlib import ExitStack

from showcase.build.case_parts import text_of
from showcase.build.code_version import index_version
from showcase.cache import Store
from showcase.model.casebook import Casebook
from showcase.search import (
    Facet,
    Kept,
    KeptTexts,
    SearchFile,
    digest_of_text,
    search_files,
)
from showcase.site.facets import facets_of, values_held
from showcase.work import beside, open_executor, uncollected

_MANY = 512
"""So many texts are worth the start of other processes."""


def index_files(casebook: Casebook, cache: Store, jobs: int | None = None) -> Iterator[SearchFile]:
    """Index the cases, the oldest first: new ones are added at the end, and the others stay."""
    cases = casebook.cases[::-1]
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
    digests = [digest_of_text(case) for case in cases]
    store = Kept(cache, index_version())
    first = store.get("short-0000") is None
    with ExitStack() as stack:
        if not first:
            stack.enter_context(uncollected())  # trees of many texts would pile up
        executor = stack.enter_context(open_executor(len(cases) * first, jobs, _MANY))
        texts = KeptTexts(digests, lambda number: text_of(cases[number], cache), store)
        near = beside(executor)  # blocks are read and kept in our cache
        files = tuple(search_files(texts, facets, kept=store, digests=digests, executor=near))
    yield from files
