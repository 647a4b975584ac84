"""Findings as a person reads them: place, excerpt with carets, why, what to do."""

from collections.abc import Iterator

from showcase.findings import SEVERITY_NAMES, Finding
from showcase.reports.excerpt import excerpt
from showcase.reports.paint import ROLES, Paint, Role
from showcase.reports.report import Report, tally
from showcase.reports.summary import closing_line, summary_lines
from showcase.reports.visible import shortened, visible
from showcase.rules import RULES_BY_CODE


def text_report(report: Report, paint: Paint) -> Iterator[str]:
    """Yield all lines of a report: the findings by file, what they come to, the closing line."""
    yield from finding_lines(report, paint)
    yield from summary_lines(report, paint)
    yield closing_line(report)


def finding_lines(report: Report, paint: Paint) -> Iterator[str]:
    """Yield the findings. A rule's reason is told at the first one of it."""
    told: set[str] = set()
    for path, found in report.files:
        lines = report.texts.get(path, "").split("\n")
        yield f"{paint(Role.PLACE, shortened(path))}（{tally(found)}）"
        yield ""
        for finding in found:
            yield from _finding(finding, lines, finding.code not in told, paint)
            yield ""
            told.add(finding.code)


def _finding(finding: Finding, lines: list[str], first: bool, paint: Paint) -> Iterator[str]:
    role = ROLES[finding.severity]
    place = f"{visible(finding.path)}:{finding.span.line}:{finding.span.column}"
    kind = paint(role, SEVERITY_NAMES[finding.severity])
    yield f"{paint(Role.PLACE, place)} {kind} {finding.code} {shortened(finding.message)}"
    if lines != [""]:
        yield from excerpt(lines, finding.span, role, paint)
    if first:
        yield f"    {paint(Role.FAINT, '为什么：')}{RULES_BY_CODE[finding.code].explanation.why}"
    advice, *paste = finding.help.split("\n")
    yield f"    {paint(Role.ADVICE, '怎么改：')}{shortened(advice)}"
    yield from (f"        {shortened(line)}".rstrip() for line in paste)
    if finding.fixable:
        yield f"    {paint(Role.ADVICE, '自动改：')}这一处 showcase fix 能改好"
    if first:
        yield paint(Role.FAINT, f"    还不明白：showcase explain {finding.code}")
