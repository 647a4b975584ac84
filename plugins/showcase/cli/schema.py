"""``showcase schema``: the front matter for editors."""

import json
from pathlib import Path

import typer

from showcase.cli.console import Root, say
from showcase.model.case import CaseStudy
from showcase.model.json_schema import json_schema


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("schema", help="输出填写项的 JSON Schema，供编辑器提示和检查。")(schema)


def schema(root: Root = Path()) -> None:  # every command takes it
    """Print the JSON Schema of a submission's front matter."""
    say(json.dumps(json_schema(CaseStudy, "投稿开头要填的各项"), ensure_ascii=False, indent=2))
