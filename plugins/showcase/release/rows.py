"""What was written of a site, file by file, so that the next build knows what is still there."""

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import astuple, dataclass
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


def dump_rows(rows: Rows) -> str:
    """Return rows as lines of JSON."""
    lines = (json.dumps([url, *astuple(row)], ensure_ascii=False) for url, row in rows.items())
    return "\n".join(lines)


def load_rows(text: str) -> dict[str, Row]:
    """Return rows that were dumped."""
    found = {}
    for line in text.splitlines():
        url, size, changed, digest, key, note = json.loads(line)
        found[str(url)] = Row(int(size), int(changed), str(digest), str(key), str(note))
    return found


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
