"""Putting new contents in place of a file's, whole or not at all."""

import os
import stat
import tempfile
from pathlib import Path, PurePosixPath


class NotWritten(Exception):
    """A file was left as it is; the text says why, in Chinese."""


def overwrite(root: Path, path: str, before: bytes, after: bytes) -> None:
    """Write a file under ``cases/`` that still holds ``before``.

    NotWritten where it no longer does, where the way to it leads through a link, or where it
    can't be written.
    """
    parts = PurePosixPath(path).parts
    if len(parts) < 2 or parts[0] != "cases" or ".." in parts:
        raise ValueError(f"{path!r} is no file of cases/")
    target = root.resolve() / path
    if target.resolve() != target:  # Windows has junctions besides symbolic links
        raise NotWritten("它是一个链接，没有改它")
    try:
        if target.read_bytes() != before:
            raise NotWritten("它刚刚被别的程序改过，没有动它，请再运行一次")
        _put(target, after, stat.S_IMODE(target.stat().st_mode))
    except OSError:
        raise NotWritten("写不进去，请看看它是不是正被别的程序打开，或者是只读的") from None


def _put(target: Path, data: bytes, mode: int) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(mode)
        Path(name).replace(target)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
