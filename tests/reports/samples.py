"""Findings for tests: of real rules, at places that the test names."""

from showcase.findings import Finding, Fix, Span
from showcase.reports import PLAIN, Report, text_report
from showcase.rules import RULES_BY_CODE

PATH = "cases/2026/anli.md"


def found(
    code: str = "F216",
    span: Span | None = None,
    message: str = "没有这一天",
    *,
    path: str = PATH,
    advice: str = "请改成有的日期",
    fix: Fix | None = None,
) -> Finding:
    """Return a finding of a rule."""
    rule = RULES_BY_CODE[code]
    place = span or Span.on_line(1, 1, 1)
    return Finding(path, place, code, rule.name, rule.severity, message, advice, fix)


def report(*findings: Finding, text: str = "", **more: object) -> Report:
    """Return a report on one case file with a text."""
    texts = {finding.path: text for finding in findings}
    return Report(findings, cases=1, texts=texts, paths=(PATH,), **more)  # type: ignore[arg-type]


def lines_of(shown: Report) -> list[str]:
    """Return the lines of the text report."""
    return list(text_report(shown, PLAIN))
