"""``showcase new``: the case file and the media folder of a new submission."""

import re
import sys
from pathlib import Path
from typing import Annotated

import typer

from showcase.build.programme import build_day, read_context
from showcase.cli.console import Root, Stop, project_root, say
from showcase.cli.draft import write_draft
from showcase.model.casebook import Unit
from showcase.model.directory import Directory

_SLUG = re.compile(r"[a-z0-9-]{1,60}")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("new", help="新建一份投稿：问几个问题，写好文件和照片文件夹。")(new)


def new(
    root: Root = Path(),
    branch: Annotated[str, typer.Option("--branch", help="支部的编号、全称或简称。")] = "",
    title: Annotated[str, typer.Option("--title", help="案例的标题。")] = "",
    slug: Annotated[str, typer.Option("--slug", help="文件名：小写英文字母、数字和连字符。")] = "",
    year: Annotated[
        int | None, typer.Option("--year", min=1000, max=9999, help="年份，默认今年。")
    ] = None,
) -> None:
    """Write ``cases/<year>/<slug>.md`` and ``media/<year>/<slug>/``; overwrite nothing."""
    folder = project_root(root)
    context = read_context(folder).context
    if context is None:
        raise Stop(2, "cases/programme.yml 读不出来，请先运行 showcase check。")
    directory = context.directory
    unit = _unit(branch or _ask("哪个支部（编号、全称或简称）", "--branch"), directory)
    title = title.strip() or _ask("案例的标题", "--title")
    slug = slug or _ask("文件名（小写英文字母、数字和连字符）", "--slug", default=unit.id.lower())
    if not _SLUG.fullmatch(slug):
        raise Stop(2, f"文件名“{slug}”不行：只用小写英文字母、数字和连字符，最多 60 个。")
    name = f"{year or build_day().year:04}"
    case_file, media = folder / "cases" / name / f"{slug}.md", folder / "media" / name / slug
    cohort = next(iter(directory.cohorts_of(unit)), None)
    text = write_draft(title, unit, cohort, build_day(), f"{name}/{slug}")
    case_file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with case_file.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise Stop(2, f"cases/{name}/{slug}.md 已经有了，请换一个文件名。") from None
    media.mkdir(parents=True, exist_ok=True)
    say(f"写好了 cases/{name}/{slug}.md，照片和视频请放进 media/{name}/{slug}/")
    say("照着文件里的说明填，填好后运行 showcase check。")


def _unit(text: str, directory: Directory) -> Unit:
    unit = directory.unit(text)
    if unit is None:
        names = "、".join(f"{known.name}（{known.id}）" for known in directory.units[:12])
        raise Stop(2, f"清单里没有“{text}”。清单里有：{names}……请核对 cases/programme.yml。")
    return unit


def _ask(question: str, option: str, default: str | None = None) -> str:
    if not sys.stdin.isatty():
        if default is not None:
            return default
        raise Stop(2, f"请用 {option} 给出{question}。")
    answer: str = typer.prompt(question, default=default)
    return answer.strip()
