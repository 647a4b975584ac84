"""What authors are exempt from, and what is wrong with the exemptions they claim.

Only here everything is known that decides on a claim: all rules, the department's policy and
all findings, those of comparing submissions included.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from showcase.findings import Finding, Severity
from showcase.model.facts import Claim
from showcase.rules.lookup import nearest_rule, rule_named
from showcase.rules.policy import Policy
from showcase.rules.waivers import not_waivable, repeated_waiver, unknown_rule, unused_waiver


@dataclass(frozen=True, slots=True)
class Settled:
    """What is to be told, and what authors are exempt from."""

    told: tuple[Finding, ...]
    waived: tuple[Finding, ...]


def settle(
    findings: Iterable[Finding],
    claims: Mapping[str, tuple[Claim, ...]],
    policy: Policy,
    *,
    complete: bool = True,
) -> Settled:
    """Weigh all findings and let pass what is exempt; never an error.

    ``claims`` maps the path of a submission to the exemptions that its author claims. Where the
    check was not ``complete``, nobody knows which of them are of use.
    """
    exempt = {path: _exempt_codes(claimed) for path, claimed in claims.items() if claimed}
    told: list[Finding] = []
    waived: list[Finding] = []
    for finding in findings:
        weighed = policy.weigh(finding)
        if weighed is None:
            continue
        may_pass = weighed.severity is not Severity.ERROR
        passes = may_pass and weighed.code in exempt.get(weighed.path, ())
        (waived if passes else told).append(weighed)
    used = {(finding.path, finding.code) for finding in waived}
    heavy = {(f.path, f.code) for f in told if f.severity is Severity.ERROR}
    for path in exempt:
        told += [
            finding
            for finding in _judge(path, claims[path], used, heavy, policy)
            if complete or finding.code != unused_waiver.RULE.code
        ]
    return Settled(tuple(told), tuple(waived))


_Seen = set[tuple[str, str]]


def _exempt_codes(claims: tuple[Claim, ...]) -> frozenset[str]:
    named = (rule_named(claim.rule) for claim in claims)
    return frozenset(rule.code for rule in named if rule is not None and rule.waivable)


def _judge(
    path: str, claims: tuple[Claim, ...], used: _Seen, heavy: _Seen, policy: Policy
) -> Iterator[Finding]:
    """Find what is wrong with the exemptions that are claimed in one submission."""
    seen: set[str] = set()
    for claim in claims:
        rule = rule_named(claim.rule)
        if rule is None:
            wording = unknown_rule.word(claim.rule, nearest_rule(claim.rule))
            yield unknown_rule.RULE.finding(path, claim.span, wording)
        elif rule.code in seen:
            wording = repeated_waiver.word(rule.code)
            yield repeated_waiver.RULE.finding(path, claim.span, wording)
        elif not rule.waivable or (path, rule.code) in heavy:
            wording = not_waivable.word(rule.code, always=not rule.waivable)
            yield not_waivable.RULE.finding(path, claim.span, wording)
        elif (path, rule.code) not in used:
            wording = unused_waiver.word(rule.code, off=policy.is_off(rule.code))
            yield unused_waiver.RULE.finding(path, claim.span, wording)
        if rule is not None:
            seen.add(rule.code)
