"""Findings as SARIF 2.1.0, for code scanning and for editors."""

import re
from typing import Any
from urllib.parse import quote

from showcase import __version__
from showcase.findings import Edit, Finding, Fix, Severity, Span
from showcase.reports.fingerprints import fingerprints
from showcase.reports.report import Report
from showcase.reports.visible import json_text, shortened
from showcase.rules import RULES, Rule
from showcase.rules.families import family_name

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_BASE = "%SRCROOT%"
_LINK = re.compile(r"\[(?=[^\[\]]*\]\()")
_INDEX = {rule.code: index for index, rule in enumerate(RULES)}


def sarif_report(report: Report) -> str:
    """Return the log; columns are counted in characters, ends are exclusive."""
    known = fingerprints(report)
    run = {
        "tool": {
            "driver": {
                "name": "showcase",
                "version": __version__,
                "semanticVersion": __version__,
                "language": "zh-CN",
                "rules": [_rule(rule) for rule in RULES],
            }
        },
        "automationDetails": {"id": "showcase/check/"},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_BASE: {"description": {"text": "仓库的根文件夹"}}},
        "invocations": [{"executionSuccessful": True, "exitCode": int(not report.passes)}],
        "results": [_result(report, finding, known[finding]) for finding in known],
    }
    return json_text(
        {
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [run],
        }
    )


def _rule(rule: Rule) -> dict[str, Any]:
    told = rule.explanation
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": told.title},
        "fullDescription": {"text": f"{told.title}{told.why}"},
        "help": {
            "text": f"为什么：{told.why}\n怎么改：{told.how}\n\n不好：\n{told.bad}\n\n好：\n{told.good}",
            "markdown": (
                f"**为什么：** {told.why}\n\n**怎么改：** {told.how}\n\n"
                f"不好：\n\n{_block(told.bad)}\n\n好：\n\n{_block(told.good)}"
            ),
        },
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [family_name(rule.code)]},
    }


def _result(report: Report, finding: Finding, fingerprint: str) -> dict[str, Any]:
    artifact = {"uri": quote(report.place(finding.path), errors="replace"), "uriBaseId": _BASE}
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": _INDEX[finding.code],
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(finding)},
        "locations": [
            {"physicalLocation": {"artifactLocation": artifact, "region": _region(finding.span)}}
        ],
        "partialFingerprints": {"showcase/v1": fingerprint},
    }
    if isinstance(finding.fix, Fix) and finding.fix.edits:
        changes = [_replacement(edit) for edit in finding.fix.edits]
        result["fixes"] = [
            {
                "description": {"text": shortened(finding.help.split("\n")[0])},
                "artifactChanges": [{"artifactLocation": artifact, "replacements": changes}],
            }
        ]
    return result


def _message(finding: Finding) -> str:
    advice = "\n".join(shortened(line) for line in finding.help.split("\n"))
    # Readers of SARIF would make a link of an author's `![alt](file)`.
    return _LINK.sub(r"\[", f"{shortened(finding.message)}。怎么改：{advice}")


def _replacement(edit: Edit) -> dict[str, Any]:
    replacement: dict[str, Any] = {"deletedRegion": _region(edit.span)}
    return {**replacement, "insertedContent": {"text": edit.text}} if edit.text else replacement


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _block(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.split("\n"))
