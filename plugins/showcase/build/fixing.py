"""Mending what can be mended without losing anything, as a plan of which nothing is written yet."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from showcase.build.checking import inputs_of, judge
from showcase.build.media_mending import MediaMending, plan_media
from showcase.build.programme import read_context
from showcase.build.rewriting import rewrite
from showcase.cache import Store
from showcase.findings import Finding, Fix
from showcase.intake import Source, load_programme_source, load_sources, load_wording_source
from showcase.model.case import CaseStudy
from showcase.model.facts import Claim
from showcase.model.schema import key_table
from showcase.rules import RULES_BY_CODE, Context, Policy, check_submission, settle
from showcase.submissions import claims_of, read_submission

# A rule tells so many places of a kind at a time; the others come in the next pass.
_MOST_PASSES = 30
_MOST_TIMES = 3
_WAIVERS = re.compile(
    f"^[^\\w\\n]*(?:{'|'.join(key_table(CaseStudy)['waivers'].spellings)})[^\\w\\n]*[:：]",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Mending:
    """What ``showcase fix`` would make of one file, and the findings that go with it."""

    path: str
    before: bytes
    after: bytes
    mended: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Look:
    """What is to be mended as a file would be now; ``readable`` where a case came out."""

    fixable: tuple[Finding, ...]
    readable: bool

    @property
    def in_text(self) -> tuple[tuple[Finding, Fix], ...]:
        """What is mended in the file itself."""
        return tuple((f, f.fix) for f in self.fixable if isinstance(f.fix, Fix))


def plan_fixes(
    root: Path, cache: Store, policy: Policy, wanted: Callable[[str], bool], *, jobs: int | None
) -> tuple[Mending | MediaMending, ...]:
    """Return a mending for each file that is ``wanted`` and has something that can be mended.

    What an author is exempt from and what the department has switched off stays as it is.
    """
    shared_files: list[Mending] = []
    for shared in (load_programme_source(root), load_wording_source(root)):
        if shared is not None and not shared.faults and wanted(shared.path):
            shared_files += _mend_shared(root, shared, policy)
    read = read_context(root, {mending.path: mending.after for mending in shared_files})
    sources = tuple(source for source in load_sources(root, cache) if wanted(source.path))
    verdicts = judge(inputs_of(read, sources), cache, jobs)
    found: list[Mending | MediaMending] = [*shared_files]
    for source, verdict in zip(sources, verdicts, strict=True):
        if any(finding.fix for finding in verdict.findings):
            mended, media = _mend_case(source, read.context, policy)
            found += [*mended, *(mending for mending in media if wanted(mending.path))]
    return tuple(found)


def _mend_shared(root: Path, source: Source, policy: Policy) -> list[Mending]:
    """Mend the programme or the table of phrases."""

    def look(data: bytes) -> _Look:
        read = read_context(root, {source.path: data})
        own = [finding for finding in read.findings if finding.path == source.path]
        return _Look(_fixable(own, (), policy), read.context is not None)

    return _mend(source.path, source.data, look)


def _mend_case(
    source: Source, context: Context | None, policy: Policy
) -> tuple[list[Mending], tuple[MediaMending, ...]]:
    """Mend a case file, then see what of its media is to be mended."""

    def look(data: bytes) -> _Look:
        submission = read_submission(replace(source, data=data))
        found = [f for f in check_submission(submission, context) if f.path == source.path]
        if submission.case is None and _WAIVERS.search(submission.text):
            # Nobody knows yet what is exempt.
            found = [finding for finding in found if not RULES_BY_CODE[finding.code].waivable]
        return _Look(_fixable(found, claims_of(submission), policy), submission.case is not None)

    mended = _mend(source.path, source.data, look)
    now = look(mended[0].after if mended else source.data)
    return mended, plan_media(now.fixable, source.media)


def _fixable(
    findings: list[Finding], claims: tuple[Claim, ...], policy: Policy
) -> tuple[Finding, ...]:
    paths = {finding.path for finding in findings}
    settled = settle(findings, dict.fromkeys(paths, claims), policy, complete=False)
    return tuple(finding for finding in settled.told if finding.fix is not None)


_Kind = tuple[str, str]


def _mend(path: str, before: bytes, look: Callable[[bytes], _Look]) -> list[Mending]:
    """Fix and look again until nothing more can be fixed.

    What comes back however often it is fixed isn't mended by its fix: then all is done anew
    without it.
    """
    useless: set[_Kind] = set()
    while True:
        passes = list(_passes(before, look, useless))
        after = passes[-1][0] if passes else before
        mended = [finding for _, done in passes for finding in done]
        times = Counter((finding.code, finding.message, finding.span) for finding in mended)
        again = {(code, message) for (code, message, _), n in times.items() if n > _MOST_TIMES}
        if not again:
            return [Mending(path, before, after, tuple(mended))] if after != before else []
        useless |= again


def _passes(
    data: bytes, look: Callable[[bytes], _Look], useless: Collection[_Kind]
) -> Iterator[tuple[bytes, list[Finding]]]:
    """Yield what a file becomes in each pass. A readable case never becomes an unreadable one."""
    now = look(data)
    for _ in range(_MOST_PASSES):
        wanted = [(f, fix) for f, fix in now.in_text if (f.code, f.message) not in useless]
        rewritten = rewrite(data, [fix for _, fix in wanted])
        if rewritten.data == data:
            return
        then = look(rewritten.data)
        if now.readable and not then.readable:
            return
        yield rewritten.data, [wanted[number][0] for number in rewritten.done]
        data, now = rewritten.data, then
