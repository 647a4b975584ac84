"""Findings as a person reads them: place, excerpt with caret, what to do."""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping

import typer

from showcase.findings import Finding, Severity

_NAMES = {Severity.ERROR: "错误", Severity.WARNING: "提醒", Severity.INFO: "参考"}
_COLOURS = {
    Severity.ERROR: typer.colors.RED,
    Severity.WARNING: typer.colors.YELLOW,
    Severity.INFO: typer.colors.BLUE,
}
_MOST = 100
"""An excerpt shows this many characters of a line at most."""


def report_text(findings: tuple[Finding, ...], texts: Mapping[str, str]) -> Iterator[str]:
    """Yield the lines of the report; ``texts`` maps paths to what stands in the files."""
    for finding in findings:
        yield from _finding(finding, texts.get(finding.path, ""))
        yield ""


def summary_text(findings: tuple[Finding, ...], cases: int, published: int) -> str:
    """Return the closing line."""
    counts = Counter(finding.severity for finding in findings)
    head = f"检查了 {cases} 份投稿，其中 {published} 份可以公开"
    if not findings:
        return f"{head}。没有发现问题。"
    told = "、".join(f"{counts[s]} 个{_NAMES[s]}" for s in Severity if counts[s])
    return f"{head}。发现 {told}。"


def _finding(finding: Finding, text: str) -> Iterator[str]:
    place = f"{finding.path}:{finding.span.line}:{finding.span.column}"
    kind = typer.style(_NAMES[finding.severity], fg=_COLOURS[finding.severity], bold=True)
    yield f"{typer.style(place, bold=True)} {kind} {finding.code} {finding.message}"
    lines = text.split("\n")
    number = finding.span.line
    if text and number <= len(lines):
        yield from _excerpt(finding, lines[number - 1])
    first, *more = finding.help.split("\n")
    yield f"    怎么改：{first}"
    yield from (f"        {line}" for line in more)


def _excerpt(finding: Finding, line: str) -> Iterator[str]:
    margin = " " * len(str(finding.span.line))
    start = min(finding.span.column - 1, len(line))
    end = finding.span.end_column - 1 if finding.span.end_line == finding.span.line else len(line)
    end = max(min(end, len(line)), start + 1)
    cut = max(0, start - _MOST // 2)
    shown = "".join(" " if c == "\t" else c for c in line[cut : cut + _MOST])
    before = _width(line[cut:start])
    marked = max(1, _width(line[start : min(end, cut + _MOST)]))
    caret = typer.style("^" * marked, fg=_COLOURS[finding.severity])
    yield f"  {margin} |"
    yield f"  {finding.span.line} | {shown}"
    yield f"  {margin} | {' ' * before}{caret}"


def _width(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return sum(_character_width(character) for character in text)


def _character_width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
