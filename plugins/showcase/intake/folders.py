"""Looking into folders and files without following links or waiting for anything."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BufferedReader

_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)  # a pipe that nobody writes to would wait for ever
    | getattr(os, "O_CLOEXEC", 0)
)
_JUNCTION = 0xA0000003


@dataclass(frozen=True, slots=True)
class Listing:
    """The entries of a folder in an order that is the same on every system.

    ``state`` is ``""`` where all is well, ``missing``, ``link``, ``file`` (no folder) or
    ``closed`` (can't be read).
    """

    entries: tuple[os.DirEntry[str], ...] = ()
    state: str = ""


def list_folder(path: str) -> Listing:
    """List a folder; nothing raises."""
    try:
        status = os.lstat(path)
        if _is_link(status):
            return Listing(state="link")
        if not stat.S_ISDIR(status.st_mode):
            return Listing(state="file")
        with os.scandir(path) as entries:
            return Listing(tuple(sorted(entries, key=lambda entry: entry.name)))
    except FileNotFoundError:
        return Listing(state="missing")
    except (OSError, ValueError):
        return Listing(state="closed")


def kind_of_entry(entry: os.DirEntry[str]) -> str:
    """Return ``file``, ``folder``, ``link`` or ``special`` (a pipe, a device)."""
    try:
        if entry.is_symlink():
            return "link"
        if entry.is_dir(follow_symlinks=False):
            return "link" if os.name == "nt" and _is_link(entry.stat()) else "folder"
        return "file" if entry.is_file(follow_symlinks=False) else "special"
    except OSError:
        return "special"


@contextmanager
def open_plain(path: str) -> Iterator[tuple[BufferedReader, os.stat_result]]:
    """Open a plain file for reading; ``OSError`` for anything else, a link included."""
    before = os.lstat(path)
    if _is_link(before) or not stat.S_ISREG(before.st_mode):
        raise OSError("not a plain file")
    handle = os.open(path, _FLAGS)
    with os.fdopen(handle, "rb") as stream:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise OSError("not a plain file")
        yield stream, status


def is_link(path: str) -> bool:
    """Tell whether a path itself is a link (on Windows: or a junction)."""
    try:
        return _is_link(os.lstat(path))
    except (OSError, ValueError):
        return False


def _is_link(status: os.stat_result) -> bool:
    return stat.S_ISLNK(status.st_mode) or getattr(status, "st_reparse_tag", 0) == _JUNCTION
