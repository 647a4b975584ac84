"""``showcase fix``: everything that can be mended without losing anything."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from showcase.build.checking import check_project
from showcase.build.fixing import Mending, plan_fixes
from showcase.build.media_mending import MediaMending, mend_media, size_after
from showcase.build.overwriting import NotWritten, overwrite
from showcase.build.project import open_cache
from showcase.build.settings import read_policy
from showcase.cli.console import Root, Stop, paint_for, project_root, say, say_error
from showcase.cli.differences import difference
from showcase.cli.selection import Selection, project_paths
from showcase.intake.sizes import size_text
from showcase.reports.report import tally
from showcase.reports.visible import shortened, visible

_AGAIN = "请再运行 showcase check"
_Mending = Mending | MediaMending


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("fix", help="把能自动改的地方改好，不动您写的意思。")(fix)


def fix(
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="[PATH]…", help="只改这些文件或文件夹。")
    ] = None,
    root: Root = Path(),
    diff: Annotated[bool, typer.Option("--diff", help="只看会改什么，不写进文件。")] = False,
    jobs: Annotated[
        int | None, typer.Option("--jobs", min=1, metavar="N", help="同时用几个进程。")
    ] = None,
    colours: Annotated[
        bool | None, typer.Option("--color/--no-color", help="要不要颜色，默认只在终端里用。")
    ] = None,
) -> None:
    """Mend files, or show how; exit with 1 where that was only shown or could not be done."""
    folder = project_root(root)
    selection = Selection(project_paths(folder, paths or ()))
    policy, cache = read_policy(folder), open_cache(folder)
    mendings = plan_fixes(folder, cache, policy, selection.covers, jobs=jobs)
    if diff:
        _show(folder, mendings, colours)
        return
    written = [mending for mending in mendings if _write(folder, mending)]
    if written:
        say(f"共改好 {len(written)} 个文件、{_count(written)} 处。")
    elif not mendings:
        say("没有能自动改的地方。")
    report = check_project(folder, cache, policy, jobs=jobs)
    left = [finding for finding in report.findings if selection.shows(finding)]
    if left:
        say(f"还有 {tally(left)}要您自己看；{_AGAIN}。")
    elif written:
        say("没有别的问题了。")
    if len(written) < len(mendings):
        raise Stop(1)


def _write(folder: Path, mending: _Mending) -> bool:
    path = visible(mending.path)
    done = ""
    try:
        if isinstance(mending, MediaMending):
            done = _media_line(mending, mend_media(folder, mending))
        else:
            overwrite(folder, mending.path, mending.before, mending.after)
    except NotWritten as reason:
        say_error(f"{path} 没有改：{reason}。")
        return False
    say(f"{path} 改好 {len(mending.mended)} 处：{done}")
    for line in _counted(mending):
        say(line)
    return True


def _media_line(mending: MediaMending, size: int) -> str:
    """Say what is done to a media file, and what comes of it."""
    return f"{mending.told}，{size_text(mending.file.size)} → {size_text(size)}"


def _counted(mending: _Mending) -> Iterator[str]:
    """Yield what was mended in the order of the file, equal things counted."""
    counts = Counter(finding.message for finding in mending.mended)
    for message, number in counts.items():
        times = f"（{number} 处）" if number > 1 else ""
        yield f"    {shortened(message)}{times}"


def _count(mendings: Iterable[_Mending]) -> int:
    return sum(len(mending.mended) for mending in mendings)


def _show(folder: Path, mendings: tuple[_Mending, ...], colours: bool | None) -> None:
    """Show what would be changed; exit with 1 where anything would be."""
    paint = paint_for(sys.stdout, colours)
    if not mendings:
        say("没有能自动改的地方。")
        return
    for mending in mendings:
        lines = (
            [_media_difference(folder, mending)]
            if isinstance(mending, MediaMending)
            else difference(mending, paint)
        )
        for line in lines:
            say(line, paint)
        say()
    number = _count(mendings)
    say(f"会改 {len(mendings)} 个文件、{number} 处，还没有写进去；去掉 --diff 再运行一次就会改好。")
    raise Stop(1)


def _media_difference(folder: Path, mending: MediaMending) -> str:
    path = visible(mending.path)
    try:
        return f"{path}：{_media_line(mending, size_after(folder, mending))}"
    except (NotWritten, OSError) as reason:
        return f"{path} 不能自动改：{reason}"
