"""What was written of a site, file by file, so that the next build knows what is still there."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Row:
    """A written file: bytes, nanoseconds of the last change, and the digest of the content.

    ``key`` is what it was made from, empty where that isn't known before it is made; ``note`` is
    what its maker wants to know of it when it isn't made again.
    """

    size: int
    changed: int
    digest: str
    key: str = ""
    note: str = ""


Rows = Mapping[str, Row]
"""The written files by their address on the site."""


def list_files(folder: Path) -> dict[str, tuple[int, int]]:
    """Return size and time of every file below a folder, by its path from there."""
    return dict(_walk(os.fspath(folder), ""))


def _walk(folder: str, above: str) -> Iterator[tuple[str, tuple[int, int]]]:
    try:
        entries = os.scandir(folder)
    except FileNotFoundError:
        return
    with entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(entry.path, f"{above}{entry.name}/")
            else:
                status = entry.stat(follow_symlinks=False)
                yield f"{above}{entry.name}", (status.st_size, status.st_mtime_ns)
