"""Checking again whenever something changes, until Ctrl-C."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from showcase.cli.console import say

_WAIT = 300
"""Milliseconds after which what can't be watched is looked at."""


def watch_project(folder: Path, check: Callable[[], None]) -> None:
    """Call ``check`` now and after every change; the lines around it say when."""
    try:
        for _ in _changes(folder):
            say(f"[{_now()}] 开始检查……")
            say()
            check()
            say()
            say(f"[{_now()}] 检查完了，等待改动；按 Ctrl-C 结束。")
    except KeyboardInterrupt:
        pass
    say(f"[{_now()}] 不再检查。")


def _changes(folder: Path) -> Iterator[None]:
    """Yield once now, then once for every lot of changes.

    Only what people hand in is watched: neither the cache nor the site, which a check or a
    build writes. Folders may come and go; the settings are a file, which editors replace.
    """
    from watchfiles import DefaultFilter, watch  # only here: it is slow to import

    while True:
        watched, settings = _watched(folder), _stamp(folder)
        lots = watch(
            *watched, watch_filter=DefaultFilter(), rust_timeout=_WAIT, yield_on_timeout=True
        )
        next(lots)  # from here on no change is missed
        yield
        for changes in lots:
            if _watched(folder) != watched:
                break
            if changes or _stamp(folder) != settings:
                settings = _stamp(folder)
                yield


def _watched(folder: Path) -> tuple[Path, ...]:
    return tuple(path for name in ("cases", "media") if (path := folder / name).is_dir())


def _stamp(folder: Path) -> tuple[int, int]:
    try:
        status = (folder / "mkdocs.yml").stat()
    except OSError:
        return (0, 0)
    return (status.st_mtime_ns, status.st_size)


def _now() -> str:
    return time.strftime("%H:%M:%S")
