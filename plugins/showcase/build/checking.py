"""Checking all submissions, each again only when something it depends on has changed."""

import gc
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from showcase.build.code_version import code_version
from showcase.build.programme import read_context
from showcase.build.records import claims_from_records, dump, facts_from_record, from_records
from showcase.cache import Store, digest_of
from showcase.findings import Finding, Severity
from showcase.intake import Source, load_sources
from showcase.model.facts import CaseFacts, Claim
from showcase.model.values import Status
from showcase.rules import Context, Policy, check_submission, compare_submissions, settle
from showcase.submissions import facts_of, read_submission
from showcase.work import open_executor

_BATCH = 100


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the check of one submission came to, before it is compared and weighed."""

    findings: tuple[Finding, ...]
    facts: CaseFacts


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


def check_project(root: Path, cache: Store, policy: Policy, *, jobs: int | None) -> CheckReport:
    """Check everything under ``root``. Nothing that is handed in raises."""
    read = read_context(root)
    sources = load_sources(root, cache)
    keys = [digest_of(read.fingerprint, code_version(), source.fingerprint) for source in sources]
    whole = digest_of("whole", read.fingerprint, code_version(), *keys)
    raw = _recall_all(cache, whole)
    if raw is None:
        verdicts = check_sources(sources, keys, read.context, cache, jobs)
        told = [finding for verdict in verdicts for finding in verdict.findings]
        facts = [verdict.facts for verdict in verdicts]
        compared = compare_submissions(facts, read.context) if read.context else ()
        raw = (_ordered((*told, *compared)), {f.path: (f.status, f.claims) for f in facts})
        cache.put("check", whole, dump({"findings": raw[0], "states": raw[1]}))
    found = (*read.findings, *raw[0])
    return weigh(found, raw[1], policy, complete=read.context is not None)


States = dict[str, tuple[str, tuple[Claim, ...]]]
"""Maps the path of each submission to its status and the exemptions that its author claims."""


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


def check_sources(
    sources: tuple[Source, ...],
    keys: list[str],
    context: Context | None,
    cache: Store,
    jobs: int | None,
) -> list[Verdict]:
    """Return a verdict on each source, from the cache where its key is known."""
    known = {key: _recall(cache, key) for key in keys}
    unknown = [(key, s) for key, s in zip(keys, sources, strict=True) if known[key] is None]
    batches = [unknown[at : at + _BATCH] for at in range(0, len(unknown), _BATCH)]
    with open_executor(len(batches), jobs, small=4) as executor:
        futures = [executor.submit(_judge, [s for _, s in b], context) for b in batches]
        for batch, future in zip(batches, futures, strict=True):
            for (key, _), (fresh, entry) in zip(batch, future.result(), strict=True):
                known[key] = fresh
                cache.put("verdict", key, entry)
    return [verdict for key in keys if (verdict := known[key]) is not None]


def _judge(sources: list[Source], context: Context | None) -> list[tuple[Verdict, bytes]]:
    """Return each verdict, and its entry for the cache, which is best made where work is shared."""
    directory = context.directory if context else None
    judged = []
    with _uncollected():
        for source in sources:
            submission = read_submission(source)
            found, facts = check_submission(submission, context), facts_of(submission, directory)
            judged.append((Verdict(found, facts), dump({"findings": found, "facts": facts})))
    return judged


@contextmanager
def _uncollected() -> Iterator[None]:
    """Spare the search for cycles: trees of small values have none, and it takes an eighth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _recall(cache: Store, key: str) -> Verdict | None:
    entry = cache.get("verdict", key)
    if entry is None:
        return None
    record = json.loads(entry)
    return Verdict(from_records(record["findings"]), facts_from_record(record["facts"]))


def _recall_all(cache: Store, key: str) -> tuple[tuple[Finding, ...], States] | None:
    entry = cache.get("check", key)
    if entry is None:
        return None
    record = json.loads(entry)
    states = {
        path: (status, claims_from_records(claims))
        for path, (status, claims) in record["states"].items()
    }
    return from_records(record["findings"]), states


def _ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(dict.fromkeys(findings), key=lambda finding: finding.sort_key))
