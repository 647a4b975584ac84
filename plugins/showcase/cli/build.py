"""``showcase build``: site and booklets."""

import sys
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from showcase.build.code_version import whole_version
from showcase.cli.closing import closing_lines, profile_of
from showcase.cli.console import Root, Stop, paint_for, project_root, say, say_error
from showcase.cli.output import write_whole
from showcase.cli.progress import shown_progress
from showcase.cli.texts import with_texts
from showcase.reports import Report, closing_line, finding_lines
from showcase.site.assets import FOLDER as SITE_MARK
from showcase.work import ClusterError, on_cluster

if TYPE_CHECKING:
    from showcase.build.frames import Frames


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
    scheduler: Annotated[
        str,
        typer.Option(
            "--scheduler",
            metavar="ADDRESS",
            help="让 Dask 集群一起做：调度进程的地址，如 tcp://10.0.0.1:8786。",
        ),
    ] = "",
    strict: Annotated[bool, typer.Option("--strict", help="有任何错误就算失败。")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="只说问题，别的都不说。")] = False,
    profile: Annotated[
        Path | None,
        typer.Option("--profile", metavar="FILE", help="把每一步用的时间写进这个文件（JSON）。"),
    ] = None,
) -> None:
    """Build everything; what is broken is told and left out."""
    folder = project_root(root)
    site = (out if out is not None else folder / "site").resolve()
    _refuse_what_is_no_site(folder, site)
    with shown_progress(quiet=quiet) as timings:
        from showcase.build.building import build_site  # only here: slow to import
        from showcase.build.order import BuildError

        cluster = on_cluster(scheduler, whole_version) if scheduler else nullcontext()
        try:
            with cluster:
                outcome = build_site(folder, site, _make_frames, booklets=booklets, jobs=jobs)
        except (BuildError, ClusterError) as error:
            raise Stop(2, f"没有生成网站：{error}") from error
    cases, published = outcome.report.cases, outcome.report.published
    report = with_texts(folder, Report(outcome.findings, cases, published))
    paint = paint_for(sys.stderr)
    for line in finding_lines(report, paint):
        say_error(line, paint)
    if not quiet:
        for line in (closing_line(report), *closing_lines(timings), *_places(site)):
            say(line)
    if profile is not None:
        write_whole(profile, profile_of(timings))
    if strict and outcome.errors:
        raise Stop(1)


def _make_frames(root: Path, folder: Path) -> "Frames":
    from showcase.plugin.run import make_frames  # only here: MkDocs is slow to import

    return make_frames(root, folder)


def _places(site: Path) -> Iterator[str]:
    """Yield where the site and the booklets are to be found."""
    yield f"网站在 {site}，用浏览器打开其中的 index.html 就能看。"
    for booklet in sorted((site / "booklets").glob("*.pdf")):
        yield f"汇编在 {booklet}"
    if own := list((site / "booklets").glob("*/*.pdf")):
        yield f"各支部自己的汇编在 {site / 'booklets'} 的子文件夹里，共 {len(own)} 本。"


def _refuse_what_is_no_site(folder: Path, site: Path) -> None:
    """Stop where building would put something else than an older site out of the way."""
    own = (folder / "cases", folder / "media")
    if folder.is_relative_to(site) or any(site.is_relative_to(path) for path in own):
        raise Stop(2, f"网站不能放在 {site}：那里有项目自己的文件。")
    if site.exists() and not site.is_dir():
        raise Stop(2, f"网站不能放在 {site}：它是一个文件。")
    if site.is_dir() and any(site.iterdir()) and not (site / SITE_MARK).exists():
        raise Stop(2, f"{site} 里的东西不是这里生成的网站；请换一个文件夹，或先把它清空。")
