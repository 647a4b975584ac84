"""``showcase build``: site and booklets."""

import logging
import sys
import time
from pathlib import Path
from typing import Annotated

import typer

from showcase.cli.console import Root, Stop, paint_for, project_root, say, say_error
from showcase.cli.texts import with_texts
from showcase.reports import Report, closing_line, finding_lines
from showcase.site.assets import FOLDER as SITE_MARK


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("build", help="生成网站和汇编。")(build)


def build(
    root: Root = Path(),
    out: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="DIR", help="网站放在哪里，默认 site。")
    ] = None,
    booklets: Annotated[
        bool, typer.Option("--booklets/--no-booklets", help="是否生成汇编。")
    ] = True,
    jobs: Annotated[
        int | None, typer.Option("--jobs", min=1, metavar="N", help="同时用几个进程。")
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="有任何错误就算失败。")] = False,
) -> None:
    """Build everything; what is broken is told and left out."""
    from showcase.plugin.run import BuildError, build_site  # only here: MkDocs is slow to import

    folder = project_root(root)
    site = (out if out is not None else folder / "site").resolve()
    _refuse_what_is_no_site(folder, site)
    _show_steps()
    try:
        outcome = build_site(folder, site, booklets=booklets, jobs=jobs)
    except BuildError as error:
        raise Stop(2, f"没有生成网站：{error}") from error
    project = outcome.project
    cases, published = project.report.cases, project.report.published
    report = with_texts(project.root, Report(outcome.findings, cases, published))
    paint = paint_for(sys.stderr)
    for line in finding_lines(report, paint):
        say_error(line, paint)
    say(closing_line(report))
    say(f"网站在 {site}，用浏览器打开其中的 index.html 就能看。")
    for booklet in sorted((site / "booklets").glob("*.pdf")):
        say(f"汇编在 {booklet}")
    if own := list((site / "booklets").glob("*/*.pdf")):
        say(f"各支部自己的汇编在 {site / 'booklets'} 的子文件夹里，共 {len(own)} 本。")
    if strict and project.errors:
        raise Stop(1)


def _refuse_what_is_no_site(folder: Path, site: Path) -> None:
    """Stop where building would put something else than an older site out of the way."""
    own = (folder / "cases", folder / "media")
    if folder.is_relative_to(site) or any(site.is_relative_to(path) for path in own):
        raise Stop(2, f"网站不能放在 {site}：那里有项目自己的文件。")
    if site.exists() and not site.is_dir():
        raise Stop(2, f"网站不能放在 {site}：它是一个文件。")
    if site.is_dir() and any(site.iterdir()) and not (site / SITE_MARK).exists():
        raise Stop(2, f"{site} 里的东西不是这里生成的网站；请换一个文件夹，或先把它清空。")


class _Steps(logging.Handler):
    """Prints each step with the time since the start."""

    def __init__(self) -> None:
        super().__init__()
        self._start = time.monotonic()

    def emit(self, record: logging.LogRecord) -> None:
        say_error(f"[{time.monotonic() - self._start:5.1f} 秒] {record.getMessage()}")


def _show_steps() -> None:
    log = logging.getLogger("showcase.progress")
    log.setLevel(logging.INFO)
    log.propagate = False
    log.handlers = [_Steps()]
