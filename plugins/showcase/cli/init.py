"""``showcase init``: a new, empty, working project."""

import re
import shutil
from importlib.resources import as_file, files
from pathlib import Path
from typing import Annotated

import typer
import yaml

from showcase.build.programme import build_day
from showcase.cli.console import Root, Stop, say
from showcase.cli.output import write_whole
from showcase.model.json_schema import json_schema
from showcase.model.programme import Programme
from showcase.reports.visible import json_text

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("init", help="为一所学校新建一个空项目。")(init)


def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="新项目的文件夹。")],
    name: Annotated[str, typer.Option("--name", help="学校全称。")] = "示例大学",
    short: Annotated[
        str, typer.Option("--id", help="学校的英文编号，会出现在网页地址里。")
    ] = "xuexiao",
    root: Root = Path(),
) -> None:
    """Copy the starter and fill in the name; nothing that is there is overwritten."""
    folder = root / folder
    if folder.exists() and any(folder.iterdir()):
        raise Stop(2, f"{folder} 里已经有文件了，请换一个空文件夹。")
    if not _ID.fullmatch(short):
        raise Stop(2, f"编号“{short}”不行：只用小写英文字母、数字和连字符。")
    if not name.strip() or re.search(r"[\x00-\x1f]", name):
        raise Stop(2, "学校全称不能是空的，也不能换行。")
    with as_file(files("showcase.cli") / "starter") as starter:
        shutil.copytree(starter, folder, dirs_exist_ok=True)
    (folder / "media").mkdir(exist_ok=True)
    values = {
        "INSTITUTION_NAME党委宣传部": _yaml(f"{name}党委宣传部"),
        "INSTITUTION_NAME": _yaml(name),
        "INSTITUTION_ID": short,
        "SITE_NAME": _yaml(f"{name}样板支部案例展示"),
        "YEAR": str(build_day().year),
    }
    for path in (folder / "mkdocs.yml", folder / "cases" / "programme.yml"):
        text = path.read_text(encoding="utf-8")
        for placeholder, value in values.items():
            text = text.replace(placeholder, value)
        path.write_text(text, encoding="utf-8", newline="\n")
    hints = json_text(json_schema(Programme, "项目清单"))
    write_whole(folder / ".vscode" / "programme.schema.json", hints)
    say(f"新项目在 {folder.resolve()}")
    say("下一步：在 cases/programme.yml 里填上学院、支部和批次，再用 showcase new 写第一份案例。")


def _yaml(text: str) -> str:
    """Write a text so that YAML reads it back as it is, quoted where it must be."""
    written: str = yaml.safe_dump(text, allow_unicode=True, default_flow_style=True, width=10**6)
    return written.removesuffix("\n").removesuffix("\n...").strip()
