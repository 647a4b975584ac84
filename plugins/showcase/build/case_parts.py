"""What is made of a case while the tree of its text is there, kept by what it is made from.

These are the own part of its page, and what is searched of it. They are made where there is a
processor to spare, perhaps on another machine: work takes all it needs along and brings back what
is to be kept.
"""

import pickle
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from showcase.build.case_texts import KIND as TEXT
from showcase.build.case_texts import text_entry
from showcase.build.code_version import site_version
from showcase.cache import Store, digest_of
from showcase.casebook.gather import gather_case
from showcase.model.casebook import Case
from showcase.model.document import Document
from showcase.model.heads import CaseHead, KnownText
from showcase.model.programme import Programme
from showcase.rules import Context
from showcase.site.options import SiteOptions
from showcase.site.own import draw_own, own_key
from showcase.work import open_executor, uncollected

OWN = "own"
_BATCH = 50
_FEW = 4
"""Fewer batches aren't worth the start of a process."""

Part = tuple[str, str, bytes]
"""The kind of a part, the key that it is kept under, and what it is."""


@dataclass(frozen=True, slots=True)
class CaseParts:
    """Returns the parts of cases from the cache, and keeps what has to be made.

    ``fingerprint`` is that of the programme and the tables beside it.
    """

    cache: Store
    fingerprint: str

    def __call__(self, case: Case, programme: Programme, options: SiteOptions) -> str:
        """Return the own part of a case's page."""
        entry = self.cache.get(OWN, _own_key(case, self.fingerprint, options))
        if entry is None:
            part = _own(case, programme, self.fingerprint, options)
            self.keep([part])
            entry = part[2]
        return entry.decode()

    def keep(self, parts: Iterable[Part]) -> None:
        """Keep parts that were made elsewhere."""
        kinds: dict[str, dict[str, bytes]] = {}
        for kind, key, entry in parts:
            kinds.setdefault(kind, {})[key] = entry
        for kind, entries in kinds.items():
            self.cache.put_many(kind, entries)

    def make_missing(
        self, cases: Sequence[Case], programme: Programme, options: SiteOptions, jobs: int | None
    ) -> None:
        """Make the parts of cases whose own part isn't kept yet, side by side."""
        bare, fingerprint = replace(options, own=None, booklets=(), downloads={}), self.fingerprint
        keys = [_own_key(case, fingerprint, bare) for case in cases]
        there = self.cache.has_many(OWN, keys)
        missing = [case for case, key in zip(cases, keys, strict=True) if key not in there]
        batches = [missing[at : at + _BATCH] for at in range(0, len(missing), _BATCH)]
        if len(batches) < _FEW:
            return  # sooner made where they are wanted
        packed = pickle.dumps((programme, fingerprint, bare))
        with open_executor(len(batches), jobs, small=_FEW) as executor:
            pending = deque(executor.submit(_make_all, batch, packed) for batch in batches)
            while pending:
                self.keep(pending.popleft().result())


def make_parts(
    head: CaseHead, document: Document, context: Context, fingerprint: str, options: SiteOptions
) -> list[Part]:
    """Make the parts of a submission that has just been read; none where it can't be shown."""
    try:
        case = gather_case(head, context.directory, context.programme)
    except KeyError:  # it names what isn't there, and the check has said so
        return []
    read = replace(case, text=KnownText(document))
    return _parts(read, context.programme, fingerprint, options)


def _make_all(cases: list[Case], packed: bytes) -> list[Part]:
    programme, fingerprint, options = _unpacked(packed)
    made: list[Part] = []
    with uncollected():
        for case in cases:
            read = replace(case, text=KnownText(case.document))
            made += _parts(read, programme, fingerprint, options)
    return made


@lru_cache(maxsize=1)  # a programme of thousands of branches takes as long to unpack as to draw
def _unpacked(packed: bytes) -> tuple[Programme, str, SiteOptions]:
    unpacked: tuple[Programme, str, SiteOptions] = pickle.loads(packed)
    return unpacked


def _parts(case: Case, programme: Programme, fingerprint: str, options: SiteOptions) -> list[Part]:
    return [_own(case, programme, fingerprint, options), (TEXT, *text_entry(case))]


def _own(case: Case, programme: Programme, fingerprint: str, options: SiteOptions) -> Part:
    key = _own_key(case, fingerprint, options)
    return OWN, key, draw_own(case, programme, options).encode()


def _own_key(case: Case, fingerprint: str, options: SiteOptions) -> str:
    return digest_of(site_version(), fingerprint, own_key(case, options))
