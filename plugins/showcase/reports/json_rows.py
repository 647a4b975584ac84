"""Findings for other programs, as the contract describes them."""

from showcase.reports.report import Report
from showcase.reports.visible import json_text


def json_report(report: Report) -> str:
    """Return the JSON; lines and columns count from 1, columns in characters."""
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
        for finding in report.findings
    ]
    return json_text({"findings": rows, "cases": report.cases, "published": report.published})
