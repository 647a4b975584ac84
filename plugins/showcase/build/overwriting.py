"""Putting new contents in place of a file's, whole or not at all."""

import hashlib
import os
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath

_BLOCK = 1 << 20
_CHANGED = "它刚刚被别的程序改过，没有动它，请再运行一次"


class NotWritten(Exception):
    """A file was left as it is; the text says why, in Chinese."""


def overwrite(root: Path, path: str, before: bytes, after: bytes) -> None:
    """Write a file under ``cases/`` that still holds ``before``.

    NotWritten where it no longer does, where the way to it leads through a link, or where it
    can't be written.
    """
    target = _target(root, path, "cases", 2)

    def write(place: Path) -> None:
        place.write_bytes(after)

    try:
        if target.read_bytes() != before:
            raise NotWritten(_CHANGED)
        _put(target, write)
    except OSError:
        raise _not_written() from None


def overwrite_media(root: Path, path: str, digest: str, make: Callable[[Path, Path], None]) -> int:
    """Put what ``make`` makes of a submission's media file in its place; return its new size.

    ``make`` reads the first path and writes the second. NotWritten as with :func:`overwrite`, or
    where ``make`` says so; the file is still what was looked at where it has this ``digest``.
    """
    target = _target(root, path, "media", 4)

    def write(place: Path) -> None:
        make(target, place)
        if _digest(target) != digest:
            raise NotWritten(_CHANGED)

    try:
        if _digest(target) != digest:
            raise NotWritten(_CHANGED)
        _put(target, write)
        return target.stat().st_size
    except OSError:
        raise _not_written() from None


def _target(root: Path, path: str, top: str, least: int) -> Path:
    """Return where a file of the project is that may be written, at least so deep below ``top``."""
    parts = PurePosixPath(path).parts
    if len(parts) < least or parts[0] != top or ".." in parts:
        raise ValueError(f"{path!r} is no file of {top}/")
    target = root.resolve() / path
    if target.resolve() != target:  # Windows has junctions besides symbolic links
        raise NotWritten("它是一个链接，没有改它")
    return target


def _not_written() -> NotWritten:
    return NotWritten("写不进去，请看看它是不是正被别的程序打开，或者是只读的")


def _put(target: Path, write: Callable[[Path], None]) -> None:
    """Let ``write`` write beside the target and put that in its place."""
    # Should we be killed, the name is one of those that the gate passes over.
    handle, name = tempfile.mkstemp(dir=target.parent, prefix="~$", suffix=target.suffix)
    os.close(handle)
    try:
        write(Path(name))
        Path(name).chmod(stat.S_IMODE(target.stat().st_mode))
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()
