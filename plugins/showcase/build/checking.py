"""Checking all submissions, each again only when something it depends on has changed."""

import pickle
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from showcase.build.code_version import code_version
from showcase.build.programme import ProgrammeRead, read_context
from showcase.build.progress import counting
from showcase.build.verdicts import Verdict, dump_verdict, load_verdict, read_verdict
from showcase.cache import Store, digest_of, dump_record, load_record
from showcase.findings import Finding, Severity
from showcase.intake import Source, load_sources
from showcase.model.facts import Claim
from showcase.model.heads import CaseHead
from showcase.model.values import Status
from showcase.rules import Context, Policy, check_submission, compare_submissions, settle
from showcase.submissions import facts_of, head_of, read_submission
from showcase.work import SerialExecutor, open_executor, uncollected, width_of

if TYPE_CHECKING:
    from showcase.build.case_parts import Part
    from showcase.site.options import SiteOptions

_BATCH = 50
_FEW = 4
"""Fewer batches aren't worth the start of a process."""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What is to be told of a project: ``cases`` and ``published`` are numbers of submissions.

    ``waived`` are the findings that authors are exempt from; ``paths`` the submissions' files.
    """

    findings: tuple[Finding, ...]
    cases: int
    published: int
    waived: tuple[Finding, ...] = ()
    paths: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Inputs:
    """All that a check depends on but for the policy: ``keys`` are those of the sources."""

    programme: ProgrammeRead
    sources: tuple[Source, ...]
    keys: tuple[str, ...]

    @property
    def digest(self) -> str:
        """What changes with anything that is checked, or with the code that checks."""
        return digest_of("whole", self.programme.fingerprint, code_version(), *self.keys)


def read_inputs(root: Path, cache: Store) -> Inputs:
    """Read everything that is handed in under ``root``. Nothing in it raises."""
    return inputs_of(read_context(root, cache=cache), load_sources(root, cache))


def inputs_of(read: ProgrammeRead, sources: tuple[Source, ...]) -> Inputs:
    """Return sources with the keys under which their verdicts are kept."""
    parts = (read.fingerprint, code_version())
    return Inputs(read, sources, tuple(digest_of(*parts, s.fingerprint) for s in sources))


def check_project(root: Path, cache: Store, policy: Policy, *, jobs: int | None) -> CheckReport:
    """Check everything under ``root``. Nothing that is handed in raises."""
    with uncollected():
        inputs = read_inputs(root, cache)
        raw = _recall_all(cache, inputs.digest)
        if raw is None:
            raw = _compare(inputs, judge(inputs, cache, jobs), cache)
        return _report(inputs, raw, policy)


def check_and_keep(
    inputs: Inputs, cache: Store, policy: Policy, site: "SiteOptions | None", *, jobs: int | None
) -> tuple[CheckReport, list[Verdict]]:
    """Return the report and the verdict on every source.

    The parts of what is read anew are made as well, if they are for a ``site``.
    """
    verdicts = judge(inputs, cache, jobs, site)
    raw = _recall_all(cache, inputs.digest) or _compare(inputs, verdicts, cache)
    return _report(inputs, raw, policy), verdicts


def _compare(inputs: Inputs, verdicts: list[Verdict], cache: Store) -> "_Raw":
    context = inputs.programme.context
    told = [finding for verdict in verdicts for finding in verdict.findings]
    facts = [verdict.facts for verdict in verdicts]
    compared = compare_submissions(facts, context) if context else ()
    findings = _ordered((*told, *compared))
    states = {known.path: (known.status, known.claims) for known in facts}
    raw = _Raw(findings, states)
    cache.put("check", inputs.digest, dump_record(raw))
    return raw


def _report(inputs: Inputs, raw: "_Raw", policy: Policy) -> CheckReport:
    read = inputs.programme
    return weigh(
        (*read.findings, *raw.findings), raw.states, policy, complete=read.context is not None
    )


States = dict[str, tuple[str, tuple[Claim, ...]]]
"""Maps the path of each submission to its status and the exemptions that its author claims."""


class _Raw(msgspec.Struct, frozen=True, array_like=True):
    """All findings, before they are weighed."""

    findings: tuple[Finding, ...]
    states: States


def weigh(
    findings: Iterable[Finding], states: States, policy: Policy, *, complete: bool
) -> CheckReport:
    """Apply the department's policy and the authors' exemptions.

    Without a readable programme the check is not ``complete``.
    """
    claims = {path: claimed for path, (_, claimed) in states.items()}
    settled = settle(findings, claims, policy, complete=complete)
    broken = {finding.path for finding in settled.told if finding.severity is Severity.ERROR}
    public = [
        path
        for path, (status, _) in states.items()
        if status == Status.PUBLISHED.value and path not in broken
    ]
    told, waived = _ordered(settled.told), _ordered(settled.waived)
    # A folder in media/ that belongs to nobody has findings but is no submission.
    cases = tuple(sorted(path for path in states if path.startswith("cases/")))
    return CheckReport(told, len(cases), len(public), waived, cases)


def judge(
    inputs: Inputs, cache: Store, jobs: int | None, site: "SiteOptions | None" = None
) -> list[Verdict]:
    """Return a verdict on each source, from the cache where its key is known."""
    with uncollected():
        pairs = list(zip(inputs.keys, inputs.sources, strict=True))
        kept = cache.get_many("verdict", inputs.keys)
        recalled = ((key, load_verdict(kept.pop(key, None), source)) for key, source in pairs)
        known = {key: verdict for key, verdict in recalled if verdict is not None}
        unknown = [pair for pair in pairs if pair[0] not in known]
        if unknown:
            known |= _judge_anew(unknown, inputs.programme, cache, jobs, site)
    return [known[key] for key in inputs.keys]


def load_checking_code(inputs: Inputs, cache: Store, jobs: int | None) -> None:
    """Let the processes of a lasting pool load our code meanwhile, if there is much to judge."""
    unknown = len(inputs.keys) - len(cache.has_many("verdict", inputs.keys))
    batches = -(-unknown // _BATCH)
    with open_executor(batches, jobs, _FEW) as executor:
        if not isinstance(executor, SerialExecutor):
            for _ in range(width_of(executor, jobs)):
                executor.submit(_load)


def _load() -> None:
    import showcase.build.case_parts  # noqa: F401 - what it loads is there then


def _judge_anew(
    unknown: list[tuple[str, Source]],
    programme: ProgrammeRead,
    cache: Store,
    jobs: int | None,
    site: "SiteOptions | None",
) -> dict[str, Verdict]:
    """Judge sources side by side; return and keep what each came to."""
    found: dict[str, Verdict] = {}
    batches = [unknown[at : at + _BATCH] for at in range(0, len(unknown), _BATCH)]
    many = len(unknown) if len(batches) >= _FEW else 0  # few are checked before anyone has read it
    with (
        open_executor(len(batches), jobs, _FEW) as executor,
        counting("逐份检查", "份", many) as count,
    ):
        if isinstance(executor, SerialExecutor):
            work = partial(_judge, programme.context)
        else:
            work = partial(_judge_packed, pickle.dumps(programme.context))
        pending = deque(
            executor.submit(work, [s for _, s in batch], programme.fingerprint, site)
            for batch in batches
        )
        for batch in batches:  # what is kept needn't be held
            results = pending.popleft().result()
            entries: dict[str, bytes] = {}
            for (key, source), (entry, _) in zip(batch, results, strict=True):
                entries[key], found[key] = entry, read_verdict(entry, source)
                count()
            cache.put_many("verdict", entries)
            if site:
                _keep_parts(cache, programme, chain.from_iterable(made for _, made in results))
    return found


def _keep_parts(cache: Store, programme: ProgrammeRead, parts: Iterable["Part"]) -> None:
    from showcase.build.case_parts import CaseParts  # only here: templates take a while to load

    CaseParts(cache, programme.fingerprint).keep(parts)


def _judge_packed(
    packed: bytes, sources: list[Source], fingerprint: str, site: "SiteOptions | None"
) -> list[tuple[bytes, "list[Part]"]]:
    return _judge(_unpacked(packed), sources, fingerprint, site)


def _judge(
    context: Context | None, sources: list[Source], fingerprint: str, site: "SiteOptions | None"
) -> list[tuple[bytes, "list[Part]"]]:
    """Judge each source, and make its parts if it is for a site."""
    directory = context.directory if context else None
    judged = []
    with uncollected():
        for source in sources:
            submission = read_submission(source)
            head = head_of(submission, source)
            findings = check_submission(submission, context)
            entry = dump_verdict(findings, facts_of(submission, directory), head)
            made: list[Part] = []
            if site and head and context and _is_public(head, findings):
                from showcase.build.case_parts import make_parts

                made = make_parts(head, submission.document, context, fingerprint, site)
            judged.append((entry, made))
    return judged


# The context of thousands of branches takes longer to unpack than a batch to check: once a process.
@lru_cache(maxsize=1)
def _unpacked(packed: bytes) -> Context | None:
    context: Context | None = pickle.loads(packed)
    return context


def _is_public(head: CaseHead, findings: tuple[Finding, ...]) -> bool:
    broken = any(finding.severity is Severity.ERROR for finding in findings)
    return head.study.status is Status.PUBLISHED and not broken


def _recall_all(cache: Store, key: str) -> _Raw | None:
    return load_record(cache.get("check", key), _Raw)


def _ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(dict.fromkeys(findings), key=lambda finding: finding.sort_key))
