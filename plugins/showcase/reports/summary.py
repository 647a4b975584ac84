"""What all findings come to: by file, by rule, and the closing line."""

from collections import Counter
from collections.abc import Iterator

from showcase.findings import SEVERITY_NAMES, Finding, Severity
from showcase.reports.columns import width
from showcase.reports.paint import ROLES, Paint
from showcase.reports.report import Report, tally
from showcase.reports.visible import shortened
from showcase.rules import RULES_BY_CODE

_MOST = 20


def summary_lines(report: Report, paint: Paint) -> Iterator[str]:
    """Yield the tables by file and by rule, and what else there is to know."""
    if len(report.findings) > 1:
        yield "按文件："
        yield from _by_file(report)
        yield "按规则："
        yield from _by_rule(report, paint)
    fixable = sum(finding.fixable for finding in report.findings)
    if fixable:
        yield f"其中 {fixable} 处能自动改好：先用 showcase fix --diff 看看会怎么改，再运行 showcase fix"
    if report.waived:
        yield f"另有 {tally(report.waived)}按作者写的豁免没有列出"
    if len(report.findings) > 1 or fixable or report.waived:
        yield ""


def closing_line(report: Report) -> str:
    """Return the last line."""
    head = f"检查了 {report.cases} 份投稿，其中 {report.published} 份可以公开"
    if not report.findings:
        return f"{head}。没有发现问题。"
    return f"{head}。发现 {tally(report.findings)}。"


def by_rule(findings: tuple[Finding, ...]) -> list[tuple[str, str, Severity, int]]:
    """Return code, name, severity and number of findings by rule, the gravest and most first."""
    counts = Counter((f.code, f.name, f.severity) for f in findings)
    weights = list(Severity)
    rows = [(code, name, severity, n) for (code, name, severity), n in counts.items()]
    return sorted(rows, key=lambda row: (weights.index(row[2]), -row[3], row[0]))


def by_file(report: Report) -> list[tuple[str, tuple[Finding, ...]]]:
    """Return the files with their findings, those with most errors first, then with most."""

    def rank(row: tuple[str, tuple[Finding, ...]]) -> tuple[int, int, str]:
        path, found = row
        return (-sum(f.severity is Severity.ERROR for f in found), -len(found), path)

    return sorted(report.files, key=rank)


def _by_file(report: Report) -> Iterator[str]:
    rows = by_file(report)
    shown = [(shortened(path, 80), tally(found)) for path, found in rows[:_MOST]]
    widest = max(width(path) for path, _ in shown)
    for path, told in shown:
        yield f"  {path}{' ' * (widest - width(path))}  {told}"
    if len(rows) > _MOST:
        yield f"  ……还有 {len(rows) - _MOST} 个文件"


def _by_rule(report: Report, paint: Paint) -> Iterator[str]:
    rows = by_rule(report.findings)
    widest = max(len(str(number)) for *_, number in rows)
    for code, _, severity, number in rows:
        weight = paint(ROLES[severity], SEVERITY_NAMES[severity])
        title = RULES_BY_CODE[code].explanation.title.removesuffix("。")
        yield f"  {code} {weight} {number:>{widest}} 个  {title}"
