"""Keeping the cache small: what hasn't been used for longest goes first."""

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from showcase.cache.entry_rows import DAY
from showcase.cache.store import Store

LIMIT = 2 * 10**9
"""Bytes that the cache may have, unless what was used today takes more."""
_MARK = "tidied"

_Entry = tuple[float, int, str]
"""When it was used last, bytes, place."""


def size_of(store: Store) -> int:
    """Return how many bytes a cache takes."""
    return sum(size for _, size, _ in _files(os.fspath(store.folder)))


def clear(store: Store) -> None:
    """Remove everything that is kept. OSError where something can't be removed."""
    store.close()
    if store.folder.exists():
        shutil.rmtree(store.folder)


def tidy(store: Store, limit: int = LIMIT) -> int:
    """Remove what hasn't been used for longest until the limit is kept; return how many entries.

    What was used within a day stays, so that a site larger than the limit still gains by it.
    Looked at once a day.
    """
    mark, now = store.folder / _MARK, time.time()
    try:
        if now - mark.stat().st_mtime < DAY:
            return 0
    except OSError:
        pass
    folder = os.fspath(store.folder)
    files = list(_files(folder))
    removable: list[tuple[float, int, str | int]] = [
        (_last_use(used, place), size, place)
        for used, size, place in files
        if os.path.dirname(place) != folder  # noqa: PTH120 - there are locks and the database
    ]
    # The end of the day: an entry may have been used at any time of it.
    removable += [((use.day + 1) * DAY, use.size, use.number) for use in store.rows.uses()]
    excess, numbers, removed = sum(size for _, size, _ in files) - limit, [], 0
    for used, size, entry in sorted(removable, key=lambda one: one[0]):
        if excess <= 0 or now - used < DAY:
            break
        if isinstance(entry, int):
            numbers.append(entry)
        else:
            with suppress(OSError):
                Path(entry).unlink()
                removed += 1
        excess -= size
    store.rows.forget(numbers)
    with suppress(OSError):
        store.folder.mkdir(parents=True, exist_ok=True)
        mark.touch()
    return removed + len(numbers)


def _last_use(own: float, place: str) -> float:
    """Return when a file was used last: one of a set, when the record of the set was."""
    folder = place.rpartition(os.sep)[0]
    record = folder.replace(f"-files{os.sep}", os.sep)
    if record == folder:
        return own
    try:
        return max(own, os.stat(record).st_mtime)  # noqa: PTH116 - of very many files
    except OSError:
        return own


def _files(folder: str) -> Iterator[_Entry]:
    try:
        found = os.scandir(folder)
    except OSError:
        return
    with found:
        for entry in found:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path)
            else:
                try:
                    status = entry.stat(follow_symlinks=False)
                except OSError:  # another process has removed it
                    continue
                yield status.st_mtime, status.st_size, entry.path
