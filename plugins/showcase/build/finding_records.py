"""Findings to JSON and back, for what is kept in the cache."""

from dataclasses import asdict
from typing import Any

from showcase.findings import Finding, Severity, Span


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
            }
        )
        for record in records
    )
