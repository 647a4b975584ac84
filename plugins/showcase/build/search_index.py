"""The search index of a casebook, made anew only where a text or a facet has changed."""

import gc
from collections.abc import Iterator, Sequence

from showcase.build.code_version import index_version
from showcase.cache import Store, digest_of
from showcase.model.casebook import Casebook
from showcase.search import (
    CaseText,
    Facet,
    Kept,
    KeptTexts,
    SearchFile,
    case_text,
    digest_of_text,
    search_files,
)
from showcase.site.facets import facets_of, values_of
from showcase.work import uncollected

_KIND, _KEY = "search", "index"
"""There is one entry, which is replaced: an index is large, and an old one is of no use."""


def index_files(casebook: Casebook, cache: Store) -> Iterator[SearchFile]:
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

    def make(number: int) -> CaseText:
        if number % 64 == 0:
            gc.collect(0)  # trees of texts are the only cycles here; what is old is left alone
        return case_text(cases[number])

    texts = KeptTexts(digests, make, store)
    with uncollected():
        files = tuple(search_files(texts, facets, kept=store, digests=digests))
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
