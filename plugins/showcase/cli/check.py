"""``showcase check``: all findings."""

import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from showcase.build.checking import check_project
from showcase.build.mkdocs_file import SettingsError
from showcase.build.project import open_cache
from showcase.build.settings import read_policy
from showcase.cli.console import Root, Stop, paint_for, project_root, say, say_error
from showcase.cli.explain import rule_for
from showcase.cli.output import write_whole
from showcase.cli.selection import Selection, project_paths
from showcase.cli.since import change_since
from showcase.cli.texts import with_texts
from showcase.cli.watch import watch_project
from showcase.findings import Finding, Severity
from showcase.reports import Format, Report, closing_line, render


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("check", help="检查投稿，说明哪里要改、怎么改。")(check)


def check(
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="[PATH]…", help="只看这些文件或文件夹。")
    ] = None,
    root: Root = Path(),
    form: Annotated[
        Format,
        typer.Option(
            "--format", help="输出格式：text 给人看，markdown 贴到合并请求里，其余给别的程序。"
        ),
    ] = Format.TEXT,
    out: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="写进这个文件。")
    ] = None,
    watch: Annotated[
        bool, typer.Option("--watch", help="改了稿子就再检查一遍，直到按 Ctrl-C。")
    ] = False,
    only: Annotated[
        list[str] | None,
        typer.Option("--only", metavar="CODE", help="只看这条规则，可以写几次。"),
    ] = None,
    severity: Annotated[
        Severity, typer.Option("--severity", help="只看这么重的和更重的。")
    ] = Severity.INFO,
    since: Annotated[
        str | None,
        typer.Option(
            "--since",
            metavar="REF",
            help="合并请求用：只看从这个版本（如 main）以来改过的稿件，并检查有没有改别的文件。",
        ),
    ] = None,
    jobs: Annotated[
        int | None, typer.Option("--jobs", min=1, metavar="N", help="同时用几个进程。")
    ] = None,
    colours: Annotated[
        bool | None,
        typer.Option("--color/--no-color", help="要不要颜色，默认只在终端里用。"),
    ] = None,
) -> None:
    """Print what is to be mended; exit with 1 where there is anything."""
    folder = project_root(root)
    codes = frozenset(rule_for(code).code for code in only or ())
    selection = Selection(project_paths(folder, paths or ()), codes, severity)
    wanted = partial(_report, folder, selection, since, jobs)
    if watch:
        if form is not Format.TEXT or out is not None:
            raise Stop(2, "--watch 只显示在屏幕上，不能和 --format、--output 一起用。")

        def again() -> None:
            try:
                _show(wanted(), form, colours)
            except SettingsError as error:  # someone is writing them
                say_error(str(error))

        watch_project(folder, again)
        return
    report = wanted()
    if out is None:
        _show(report, form, colours)
    else:
        write_whole(out, render(report, form))
        say(f"{closing_line(report)}报告写在 {out}")
    if not report.passes:
        raise Stop(1)


def _report(folder: Path, selection: Selection, since: str | None, jobs: int | None) -> Report:
    change = change_since(folder, since) if since is not None else None
    checked = check_project(folder, open_cache(folder), read_policy(folder), jobs=jobs)

    def touched(path: str) -> bool:
        return change is None or change.touches(path)

    def shown(findings: Iterable[Finding]) -> tuple[Finding, ...]:
        return tuple(f for f in findings if selection.shows(f) and touched(f.path))

    gate = tuple(f for f in change.findings if selection.shows(f)) if change else ()
    findings = sorted({*gate, *shown(checked.findings)}, key=lambda finding: finding.sort_key)
    report = Report(
        tuple(findings),
        checked.cases,
        checked.published,
        shown(checked.waived),
        tuple(path for path in checked.paths if selection.covers(path) and touched(path)),
    )
    return with_texts(folder, report)


def _show(report: Report, form: Format, colours: bool | None) -> None:
    paint = paint_for(sys.stdout, colours)
    say(render(report, form, paint), paint)
