"""The own parts of the cases' pages, kept by what they are made from.

They are drawn where there is a processor to spare, perhaps on another machine: work takes all it
needs along and brings back what is to be kept.
"""

import pickle
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

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

_KIND = "own"
_BATCH = 50
_FEW = 4
"""Fewer batches aren't worth the start of a process."""


Drawn = tuple[str, bytes]
"""A part with the key to keep it under."""


@dataclass(frozen=True, slots=True)
class OwnParts:
    """Returns own parts from the cache, and keeps what it has to draw.

    ``fingerprint`` is that of the programme and the tables beside it.
    """

    cache: Store
    fingerprint: str

    def __call__(self, case: Case, programme: Programme, options: SiteOptions) -> str:
        """Return the own part of a case's page."""
        entry = self.cache.get(_KIND, _key(case, self.fingerprint, options))
        if entry is None:
            key, entry = _draw(case, programme, self.fingerprint, options)
            self.cache.put(_KIND, key, entry)
        return entry.decode()

    def keep(self, drawn: Iterable[Drawn]) -> None:
        """Keep parts that were drawn elsewhere."""
        for key, entry in drawn:
            self.cache.put(_KIND, key, entry)

    def draw_missing(
        self, cases: Sequence[Case], programme: Programme, options: SiteOptions, jobs: int | None
    ) -> None:
        """Draw the parts that aren't kept yet, side by side."""
        bare, fingerprint = replace(options, own=None, booklets=(), downloads={}), self.fingerprint
        missing = [c for c in cases if not self.cache.has(_KIND, _key(c, fingerprint, bare))]
        batches = [missing[at : at + _BATCH] for at in range(0, len(missing), _BATCH)]
        if len(batches) < _FEW:
            return  # sooner drawn where they are wanted
        packed = pickle.dumps((programme, fingerprint, bare))
        with open_executor(len(batches), jobs, small=_FEW) as executor:
            pending = deque(executor.submit(_draw_all, batch, packed) for batch in batches)
            while pending:
                self.keep(pending.popleft().result())


def draw_read(
    head: CaseHead, document: Document, context: Context, fingerprint: str, options: SiteOptions
) -> Drawn | None:
    """Draw the part of a submission that has just been read; None where it can't be shown."""
    try:
        case = gather_case(head, context.directory, context.programme)
    except KeyError:  # it names what isn't there, and the check has said so
        return None
    read = replace(case, text=KnownText(document))
    return _draw(read, context.programme, fingerprint, options)


def _draw_all(cases: list[Case], packed: bytes) -> list[Drawn]:
    programme, fingerprint, options = _unpacked(packed)
    with uncollected():
        return [_draw(case, programme, fingerprint, options) for case in cases]


@lru_cache(maxsize=1)  # a programme of thousands of branches takes as long to unpack as to draw
def _unpacked(packed: bytes) -> tuple[Programme, str, SiteOptions]:
    unpacked: tuple[Programme, str, SiteOptions] = pickle.loads(packed)
    return unpacked


def _draw(case: Case, programme: Programme, fingerprint: str, options: SiteOptions) -> Drawn:
    return _key(case, fingerprint, options), draw_own(case, programme, options).encode()


def _key(case: Case, fingerprint: str, options: SiteOptions) -> str:
    return digest_of(site_version(), fingerprint, own_key(case, options))
