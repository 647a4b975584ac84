"""Findings as GitLab's Code Quality report."""

from showcase.findings import Finding, Severity
from showcase.reports.fingerprints import fingerprints
from showcase.reports.report import Report
from showcase.reports.visible import json_text, shortened

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.INFO: "info"}


def gitlab_report(report: Report) -> str:
    """Return the report; an empty list where there is nothing to tell."""
    known = fingerprints(report)
    return json_text([_issue(report, finding, known[finding]) for finding in known])


def _issue(report: Report, finding: Finding, fingerprint: str) -> dict[str, object]:
    advice = finding.help.split("\n")[0]
    return {
        "description": f"{finding.code} {shortened(finding.message)}。怎么改：{shortened(advice)}",
        "check_name": f"{finding.code} {finding.name}",
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "categories": ["Style"],
        "location": {
            "path": report.place(finding.path),
            "lines": {"begin": finding.span.line, "end": finding.span.end_line},
        },
    }
