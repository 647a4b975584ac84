"""Findings for other programs."""

import json

from showcase.findings import Finding


def report_json(findings: tuple[Finding, ...], cases: int, published: int) -> str:
    """Return the JSON that the contract describes; lines and columns count from 1."""
    rows = [
        {
            "code": finding.code,
            "name": finding.name,
            "severity": finding.severity.value,
            "path": finding.path,
            "line": finding.span.line,
            "column": finding.span.column,
            "end_line": finding.span.end_line,
            "end_column": finding.span.end_column,
            "message": finding.message,
            "help": finding.help,
            "fixable": finding.fixable,
        }
        for finding in findings
    ]
    return json.dumps(
        {"findings": rows, "cases": cases, "published": published}, ensure_ascii=False, indent=2
    )
