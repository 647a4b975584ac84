"""``showcase schema``: the front matter, or the programme, for editors."""

from pathlib import Path
from typing import Annotated

import typer

from showcase.cli.console import Root, say
from showcase.cli.output import write_whole
from showcase.model.case import CaseStudy
from showcase.model.json_schema import json_schema
from showcase.model.programme import Programme
from showcase.reports.visible import json_text


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("schema", help="输出填写项的 JSON Schema，供编辑器提示和检查。")(schema)


def schema(
    root: Root = Path(),  # every command takes it
    programme: Annotated[
        bool, typer.Option("--programme", help="输出项目清单 cases/programme.yml 的。")
    ] = False,
    out: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="写进这个文件。")
    ] = None,
) -> None:
    """Print the JSON Schema of a submission's front matter or of the programme."""
    value = (
        json_schema(Programme, "项目清单")
        if programme
        else json_schema(CaseStudy, "投稿开头要填的各项")
    )
    if out is None:
        say(json_text(value))
    else:
        write_whole(out, json_text(value))
        say(f"写好了 {out}")
