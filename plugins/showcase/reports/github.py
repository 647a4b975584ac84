"""Findings as GitHub's workflow commands, which become annotations.

Of each kind GitHub shows the first ten of a step, so errors come first and the last of the
shown notices says how many more there are.
"""

from collections.abc import Iterator

from showcase.findings import Finding, Severity
from showcase.reports.report import Report, tally
from showcase.reports.summary import closing_line
from showcase.reports.visible import shortened, visible

_SHOWN = 10
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def github_report(report: Report) -> str:
    """Return one command a line."""
    return "\n".join(_commands(report))


def _commands(report: Report) -> Iterator[str]:
    found = [f for _, findings in report.files for f in findings]
    hidden: list[Finding] = []
    for severity in Severity:
        these = [finding for finding in found if finding.severity is severity]
        shown = _SHOWN - 1 if severity is Severity.INFO else _SHOWN
        hidden += these[shown:]
        # Those beyond the tenth are at least in the step's log; of hints there is no need.
        for finding in these[:shown] if severity is Severity.INFO else these:
            yield _command(report, finding)
    more = f"另有 {tally(hidden)}没有显示在这里，请运行 showcase check 查看全部" if hidden else ""
    yield f"::notice title=showcase::{_data(closing_line(report) + more)}"


def _command(report: Report, finding: Finding) -> str:
    span = finding.span
    places = {"file": visible(report.place(finding.path)), "line": str(span.line)}
    if span.end_line == span.line:
        places["col"] = str(span.column)
        places["endColumn"] = str(span.end_column)
    places["endLine"] = str(span.end_line)
    places["title"] = f"{finding.code} {finding.name}"
    properties = ",".join(f"{name}={_property(value)}" for name, value in places.items())
    lines = [shortened(line) for line in (finding.message, *finding.help.split("\n"))]
    lines[1] = f"怎么改：{lines[1]}"
    return f"::{_COMMANDS[finding.severity]} {properties}::{_data(chr(10).join(lines))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
