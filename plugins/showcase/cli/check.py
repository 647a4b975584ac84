"""``showcase check``: all findings."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from showcase.build.checking import CheckReport, check_project
from showcase.build.project import open_cache
from showcase.build.settings import read_policy
from showcase.cli.console import Root, Stop, project_root, say
from showcase.cli.report_json import report_json
from showcase.cli.report_text import report_text, summary_text
from showcase.cli.texts import texts_of
from showcase.findings import Finding, Severity


class Format(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("check", help="检查投稿，说明哪里要改、怎么改。")(check)


def check(
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="[PATH]…", help="只看这些文件或文件夹。")
    ] = None,
    root: Root = Path(),
    output: Annotated[Format, typer.Option("--format", help="输出格式。")] = Format.TEXT,
) -> None:
    """Print what is to be mended; exit with 1 where there is anything."""
    folder = project_root(root)
    report = check_project(folder, open_cache(folder), read_policy(folder), jobs=None)
    findings = _within(folder, report, paths or [])
    cases, published = report.cases, report.published
    if output is Format.JSON:
        say(report_json(findings, cases, published))
    else:
        for line in report_text(findings, texts_of(folder, findings)):
            say(line)
        say(summary_text(findings, cases, published))
    if any(finding.severity is not Severity.INFO for finding in findings):
        raise Stop(1)


def _within(root: Path, report: CheckReport, paths: list[Path]) -> tuple[Finding, ...]:
    if not paths:
        return report.findings
    wanted = []
    for path in paths:
        full = path.resolve() if path.exists() else (root / path).resolve()
        if not full.exists() or not full.is_relative_to(root):
            raise Stop(2, f"找不到 {path}，或者它不在项目里。")
        wanted.append(full)
    return tuple(
        finding
        for finding in report.findings
        if any((root / finding.path).is_relative_to(path) for path in wanted)
    )
