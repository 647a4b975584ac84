"""``showcase preview``: the site while writing."""

import logging
from pathlib import Path
from typing import Annotated

import typer

from showcase.cli.console import Root, Stop, project_root, say


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("preview", help="边写边看：改了稿子，浏览器里跟着变。")(preview)


def preview(
    root: Root = Path(),
    port: Annotated[int, typer.Option("--port", min=1, max=65535, help="端口。")] = 8000,
) -> None:
    """Serve the site on this machine only, until Ctrl-C."""
    from showcase.build.order import BuildError
    from showcase.plugin.run import preview_site  # only here: MkDocs is slow to import

    folder = project_root(root)
    say(f"在浏览器里打开 http://127.0.0.1:{port}/ ；按 Ctrl-C 结束。")
    logging.basicConfig(format="%(message)s", level=logging.WARNING)
    try:
        preview_site(folder, f"127.0.0.1:{port}")
    except BuildError as error:
        raise Stop(2, f"不能预览：{error}") from error
    except OSError as error:
        raise Stop(
            2, f"端口 {port} 用不了，可能已被占用；请换一个，如 --port {port + 1}"
        ) from error
