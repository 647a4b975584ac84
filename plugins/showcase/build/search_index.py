"""The search index of a casebook, made anew only where a text or a facet has changed."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack

from showcase.build.code_version import index_version
from showcase.build.reading_ahead import TextsAhead
from showcase.cache import Store, digest_of
from showcase.model.casebook import Casebook
from showcase.search import (
    Facet,
    Kept,
    KeptTexts,
    SearchFile,
    case_text,
    digest_of_text,
    search_files,
)
from showcase.site.facets import facets_of, values_of
from showcase.work import SerialExecutor, open_executor, uncollected

_KIND, _KEY = "search", "index"
"""There is one entry, which is replaced: an index is large, and an old one is of no use."""
_MANY = 512
"""So many texts are worth the start of other processes."""


def index_files(casebook: Casebook, cache: Store, jobs: int | None = None) -> Iterator[SearchFile]:
    """Index the cases, the oldest first: new ones are added at the end, and the others stay."""
    cases = casebook.cases[::-1]
    held = [values_of(case) for case in cases]
    facets = [
        Facet(
            facet.key,
            facet.label,
            tuple((value.value, value.label) for value in facet.values),
            tuple(of[facet.key] for of in held),
        )
        for facet in facets_of(casebook)
    ]
    digests = [digest_of_text(case) for case in cases]
    version = index_version()
    digest = digest_of(version, *digests, *map(_digest_of_facet, facets))
    kept = cache.get(_KIND, _KEY)
    if kept is not None and kept.startswith(digest.encode()):
        yield from _unpack(kept)
        return
    store = Kept(cache, version)
    first = store.get("short-0000") is None
    with ExitStack() as stack:
        if not first:
            stack.enter_context(uncollected())  # trees of many texts would pile up
        executor = stack.enter_context(open_executor(len(cases) * first, jobs, _MANY))
        # Few texts are read here: there is no use in starting other processes for them.
        alone = isinstance(executor, SerialExecutor)
        ahead = None if alone else TextsAhead(cases, executor)
        texts = KeptTexts(digests, ahead or (lambda number: case_text(cases[number])), store)
        files = tuple(search_files(texts, facets, kept=store, digests=digests, executor=executor))
    yield from files
    cache.put(_KIND, _KEY, _pack(digest, files))


def _digest_of_facet(facet: Facet) -> str:
    return digest_of(facet.key, facet.label, repr(facet.values), repr(facet.of))


def _pack(digest: str, files: Sequence[SearchFile]) -> bytes:
    """Write the digest and then each file, which is one line, after its address."""
    return "".join((f"{digest}\n", *(f"{file.url}\t{file.content}" for file in files))).encode()


def _unpack(kept: bytes) -> Iterator[SearchFile]:
    for line in kept.decode().splitlines(keepends=True)[1:]:
        url, _, content = line.partition("\t")
        yield SearchFile(url, content)
