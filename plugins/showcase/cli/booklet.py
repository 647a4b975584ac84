"""``showcase booklet``: one booklet, without the site."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from showcase.build.project import load_project, make_casebook, open_cache
from showcase.build.settings import read_settings
from showcase.cli.console import Root, Stop, paint_for, project_root, say, say_error
from showcase.cli.texts import with_texts
from showcase.reports import Report, finding_lines


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("booklet", help="只排一本年度汇编。")(booklet)


def booklet(
    root: Root = Path(),
    year: Annotated[int, typer.Option("--year", metavar="Y", help="哪一年，默认最近一年。")] = 0,
    out: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="存成哪个文件。")
    ] = None,
    jobs: Annotated[
        int | None, typer.Option("--jobs", min=1, metavar="N", help="同时用几个进程。")
    ] = None,
) -> None:
    """Set the compilation of a year."""
    # Only here: what makes a PDF is slow to import.
    from showcase.build.booklets import BookletError, build_year

    folder = project_root(root)
    project = load_project(folder, jobs=jobs)
    casebook = make_casebook(project)
    if casebook is None or not casebook.cases:
        raise Stop(2, "没有可以公开的案例，排不成汇编。请先运行 showcase check。")
    wanted = year or casebook.years[0]
    if wanted not in casebook.years:
        years = "、".join(str(known) for known in casebook.years)
        raise Stop(2, f"{wanted} 年没有可以公开的案例；有案例的年份是 {years}。")
    options = read_settings(folder)
    try:
        made = build_year(folder, casebook, wanted, options, open_cache(folder), jobs)
    except BookletError as error:
        raise Stop(2, f"汇编没有排出来：{error}") from error
    target = (out or Path(f"{wanted}.pdf")).resolve()
    target.write_bytes(made.pdf)
    paint = paint_for(sys.stderr)
    for line in finding_lines(with_texts(folder, Report(made.findings)), paint):
        say_error(line, paint)
    say(f"汇编在 {target}，共 {made.link.pages} 页。")
