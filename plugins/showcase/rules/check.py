"""Applying the rules."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from showcase.findings import Fault, FaultKind, Finding, Fix, Span
from showcase.model.facts import CaseFacts
from showcase.model.submission import Submission
from showcase.rules.context import Context
from showcase.rules.registry import CHECKS, COMPARISONS, RULES_BY_FAULT


def check_submission(submission: Submission, context: Context | None) -> tuple[Finding, ...]:
    """Return everything to mend in one submission, in the order of the file.

    Without a context (no readable programme) only what the readers noted is told.
    """
    findings = list(_of_faults(submission.path, _placed(submission)))
    if context is not None:
        for rule in CHECKS:
            assert rule.check is not None
            for span, wording in rule.check(submission, context):
                findings.append(rule.finding(submission.path, span, wording))
    return _sorted(_mendable(findings, submission.faults))


def compare_submissions(facts: Iterable[CaseFacts], context: Context) -> tuple[Finding, ...]:
    """Return what comes out only when all submissions are looked at together."""
    known = tuple(facts)
    findings = []
    for rule in COMPARISONS:
        assert rule.compare is not None
        for place, wording in rule.compare(known, context):
            findings.append(rule.finding(place.path, place.span, wording))
    return _sorted(findings)


def check_programme(path: str, faults: Iterable[Fault]) -> tuple[Finding, ...]:
    """Return everything to mend in the programme's file."""
    known = tuple(faults)
    return _sorted(_mendable(_of_faults(path, known), known))


def _mendable(findings: Iterable[Finding], faults: tuple[Fault, ...]) -> Iterable[Finding]:
    """Take the fixes of the text off where bytes made no sense: writing it would lose them."""
    broken = any(
        fault.kind is FaultKind.BROKEN_ENCODING and not fault.owner.startswith("media/")
        for fault in faults
    )
    if not broken:
        return findings
    return [replace(f, fix=None) if isinstance(f.fix, Fix) else f for f in findings]


def _sorted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(dict.fromkeys(findings), key=lambda finding: finding.sort_key))


def _placed(submission: Submission) -> Iterator[Fault]:
    """Yield the faults; one of a media file stands where the case first mentions the file."""
    places: dict[str, Span] = {}
    for mention in submission.mentions:
        places.setdefault(mention.path, mention.span)
    for fault in submission.faults:
        place = places.get(fault.owner) if fault.span == Span() else None
        yield replace(fault, span=place) if place else fault


def _of_faults(path: str, faults: Iterable[Fault]) -> Iterator[Finding]:
    for fault in faults:
        rule = RULES_BY_FAULT[fault.kind]
        assert rule.word is not None
        yield rule.finding(path, fault.span, rule.word(fault))
