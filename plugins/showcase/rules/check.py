"""Applying the rules."""

from collections.abc import Iterable, Iterator

from showcase.findings import Fault, Finding
from showcase.model.submission import Submission
from showcase.rules.registry import RULES, RULES_BY_FAULT
from showcase.rules.rule import Context


def check_submission(submission: Submission, context: Context | None) -> tuple[Finding, ...]:
    """Return everything to mend in one submission, in the order of the file.

    Without a context (no readable programme) only what the readers noted is told.
    """
    findings = list(_of_faults(submission.path, submission.faults))
    if context is not None:
        for rule in RULES:
            if rule.check is not None:
                for span, wording in rule.check(submission, context):
                    findings.append(rule.finding(submission.path, span, wording))
    return tuple(sorted(dict.fromkeys(findings), key=lambda finding: finding.sort_key))


def check_programme(path: str, faults: Iterable[Fault]) -> tuple[Finding, ...]:
    """Return everything to mend in the programme's file."""
    return tuple(sorted(_of_faults(path, faults), key=lambda finding: finding.sort_key))


def _of_faults(path: str, faults: Iterable[Fault]) -> Iterator[Finding]:
    for fault in faults:
        rule = RULES_BY_FAULT[fault.kind]
        assert rule.word is not None
        yield rule.finding(path, fault.span, rule.word(fault))
