"""The own parts of the cases' pages, kept by what they are made from."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

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


@dataclass(frozen=True, slots=True)
class OwnParts:
    """Returns own parts from the cache, and keeps what it has to draw.

    ``fingerprint`` is that of the programme and the tables beside it.
    """

    cache: Store
    fingerprint: str

    def __call__(self, case: Case, programme: Programme, options: SiteOptions) -> str:
        """Return the own part of a case's page."""
        key = self._key(case, options)
        entry = self.cache.get(_KIND, key)
        if entry is not None:
            return entry.decode()
        drawn = draw_own(case, programme, options)
        self.cache.put(_KIND, key, drawn.encode())
        return drawn

    def draw_read(
        self, head: CaseHead, document: Document, context: Context, options: SiteOptions
    ) -> None:
        """Draw the part of a submission that has just been read, if it can be shown at all."""
        try:
            case = gather_case(head, context.directory, context.programme)
        except KeyError:  # it names what isn't there, and the check has said so
            return
        self(replace(case, text=KnownText(document)), context.programme, options)

    def draw_missing(
        self, cases: Sequence[Case], programme: Programme, options: SiteOptions, jobs: int | None
    ) -> None:
        """Draw the parts that aren't kept yet, side by side."""
        missing = [c for c in cases if not self.cache.has(_KIND, self._key(c, options))]
        batches = [missing[at : at + _BATCH] for at in range(0, len(missing), _BATCH)]
        if len(batches) < 2:
            return  # sooner drawn where they are wanted
        bare = replace(options, own=None, booklets=())
        with open_executor(len(batches), jobs, small=4) as executor:
            futures = [executor.submit(_draw, self, b, programme, bare) for b in batches]
            for future in futures:
                future.result()

    def _key(self, case: Case, options: SiteOptions) -> str:
        return digest_of(site_version(), self.fingerprint, own_key(case, options))


def _draw(own: OwnParts, cases: list[Case], programme: Programme, options: SiteOptions) -> None:
    with uncollected():
        for case in cases:
            own(case, programme, options)
