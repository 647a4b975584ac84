"""``showcase cache``: how much is kept of what was made, and throwing it away."""

from pathlib import Path
from typing import Annotated

import typer

from showcase.build.project import open_cache
from showcase.cache import LIMIT, clear, size_of
from showcase.cli.console import Root, project_root, say

_MB = 10**6


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("cache", help="看缓存有多大；--clear 清空，下次全部重做。")(cache)


def cache(
    root: Root = Path(),
    clear_all: Annotated[bool, typer.Option("--clear", help="清空缓存。")] = False,
) -> None:
    """Say how large the cache is, or clear it."""
    store = open_cache(project_root(root))
    size = f"{size_of(store) / _MB:,.0f} MB"
    if clear_all:
        clear(store)
        say(f"清空了 {size}。下次检查和生成会从头做起，结果不变。")
    else:
        limit = f"{LIMIT / _MB:,.0f} MB"
        say(f"缓存在 {store.folder}，有 {size}；超过 {limit} 时自动删去最久没用的。")
        say("随时可以删：加 --clear 清空。")
