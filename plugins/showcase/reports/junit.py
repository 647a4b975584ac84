"""Findings as JUnit's XML: one suite a file, one failed test a finding.

A hint fails nothing, so its test is skipped. There are no attributes but those that the
strictest readers of this format know, and no time: the same findings give the same bytes.
"""

from collections import Counter
from xml.etree import ElementTree as ET

from showcase.findings import SEVERITY_NAMES, Finding, Severity
from showcase.reports.report import Report
from showcase.reports.visible import shortened, visible


def junit_report(report: Report) -> str:
    """Return the XML."""
    found = dict(report.files)
    root = ET.Element("testsuites", {"name": "showcase check"})
    for path in sorted({*report.paths, *found}):
        root.append(_suite(report, path, found.get(path, ())))
    for count in ("tests", "failures", "errors"):
        root.set(count, str(sum(int(suite.get(count, "0")) for suite in root)))
    ET.indent(root)
    return "\n".join(
        ('<?xml version="1.0" encoding="utf-8"?>', ET.tostring(root, encoding="unicode"))
    )


def _suite(report: Report, path: str, found: tuple[Finding, ...]) -> ET.Element:
    place = visible(report.place(path))
    hints = sum(finding.severity is Severity.INFO for finding in found)
    counts = {
        "tests": str(len(found) or 1),
        "failures": str(len(found) - hints),
        "errors": "0",
        "skipped": str(hints),
    }
    suite = ET.Element("testsuite", {"name": place, **counts, "file": place})
    seen: Counter[str] = Counter()
    for finding in found:
        name = f"{finding.code} {shortened(finding.message)}"
        seen[name] += 1
        again = f"（第 {seen[name]} 处）" if seen[name] > 1 else ""
        test = ET.SubElement(suite, "testcase", {"name": f"{name}{again}", "classname": place})
        test.append(_outcome(finding, place))
    if not found:
        ET.SubElement(suite, "testcase", {"name": "没有发现问题", "classname": place})
    return suite


def _outcome(finding: Finding, place: str) -> ET.Element:
    hint = finding.severity is Severity.INFO
    outcome = ET.Element(
        "skipped" if hint else "failure",
        {"type": finding.severity.value, "message": shortened(finding.message)},
    )
    advice = "\n".join(shortened(line) for line in finding.help.split("\n"))
    outcome.text = (
        f"{place}:{finding.span.line}:{finding.span.column} "
        f"{SEVERITY_NAMES[finding.severity]} {finding.code} {finding.name}\n怎么改：{advice}"
    )
    return outcome
