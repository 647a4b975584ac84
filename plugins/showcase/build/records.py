"""Findings and facts to JSON and back, for what is kept in the cache."""

import base64
from dataclasses import asdict
from typing import Any

from showcase.findings import Edit, Finding, Fix, MediaFix, Operation, Severity, Span
from showcase.model.facts import CaseFacts, Claim, Passage, UsedPhoto


def to_records(findings: tuple[Finding, ...]) -> list[dict[str, Any]]:
    """Return findings as JSON values."""
    return [asdict(finding) for finding in findings]


def from_records(records: list[dict[str, Any]]) -> tuple[Finding, ...]:
    """Return what :func:`to_records` was given."""
    return tuple(
        Finding(
            **{
                **record,
                "span": Span(**record["span"]),
                "severity": Severity(record["severity"]),
                "fix": _fix(record["fix"]),
            }
        )
        for record in records
    )


def facts_to_record(facts: CaseFacts) -> dict[str, Any]:
    """Return facts as JSON values."""
    record = asdict(facts)
    for passage in record["passages"]:
        passage["hashes"] = base64.b64encode(passage["hashes"]).decode("ascii")
    return record


def facts_from_record(record: dict[str, Any]) -> CaseFacts:
    """Return what :func:`facts_to_record` was given."""
    return CaseFacts(
        **{
            **record,
            "title_place": Span(**record["title_place"]),
            "place": Span(**record["place"]),
            "deliverables": tuple(record["deliverables"]),
            "photos": tuple(
                UsedPhoto(**{**photo, "span": Span(**photo["span"])}) for photo in record["photos"]
            ),
            "passages": tuple(
                Passage(**{**passage, "hashes": base64.b64decode(passage["hashes"])})
                for passage in record["passages"]
            ),
            "claims": claims_from_records(record["claims"]),
        }
    )


def claims_to_records(claims: tuple[Claim, ...]) -> list[dict[str, Any]]:
    """Return exemptions as JSON values."""
    return [asdict(claim) for claim in claims]


def claims_from_records(records: list[dict[str, Any]]) -> tuple[Claim, ...]:
    """Return what :func:`claims_to_records` was given."""
    return tuple(Claim(record["rule"], Span(**record["span"])) for record in records)


def _fix(record: dict[str, Any] | None) -> Fix | MediaFix | None:
    if record is None:
        return None
    if "operation" in record:
        return MediaFix(record["path"], Operation(record["operation"]))
    return Fix(tuple(Edit(Span(**edit["span"]), edit["text"]) for edit in record["edits"]))
