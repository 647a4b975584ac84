"""Sets of plain files that were made together, too many and too large to be read on every build.

They lie in the cache as they are, so that a site can link them. A record beside them has the size, the
time and the digest of each; it is written last, so that what was broken off has none. It is a file
too: a damaged database doesn't cost an hour of making photos. A file
whose size or digest isn't what was written, because someone changed the linked file on the
site, is none of ours any more.
"""

import hashlib
import os
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from msgspec import MsgspecError, json

from showcase.cache.store import Store

_Row = tuple[str, int, int, str]
"""Name, bytes, nanoseconds of the last change, digest."""


def kept_files(store: Store, kind: str, key: str) -> dict[str, Path] | None:
    """Return the files of a set by name, or None where one is missing or changed."""
    try:
        rows = json.decode(store.files.get(kind, key) or b"", type=list[_Row])
    except (MsgspecError, ValueError, RecursionError):  # there is none, or another version's
        return None
    folder = _folder(store, kind, key)
    found = {name: folder / name for name, *_ in rows}
    touched = False
    for name, size, changed, digest in rows:
        try:
            status = found[name].stat()
            if status.st_size != size:
                return None
            if status.st_mtime_ns != changed:  # copied from elsewhere, perhaps
                touched = True
                if _digest_of_file(found[name]) != digest:
                    return None
        except OSError:
            return None
    if touched:
        _record(store, kind, key, {name: digest for name, _, _, digest in rows})
    return found


def keep_files(store: Store, kind: str, key: str, files: Mapping[str, bytes]) -> None:
    """Write a set of files, each whole or not at all. A full disk is no error: there is none then."""
    folder = _folder(store, kind, key)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in files.items():
            _write(folder / name, data)
        _record(store, kind, key, {name: _digest(data) for name, data in files.items()})
    except OSError:
        return


def keep_made(
    store: Store, kind: str, key: str, name: str, make: Callable[[Path], object]
) -> dict[str, Path]:
    """Keep one file that ``make`` writes to the path it is given, too large to be held in memory.

    What ``make`` raises is raised, and so is ``OSError`` of a full disk.
    """
    folder = _folder(store, kind, key)
    folder.mkdir(parents=True, exist_ok=True)
    handle, made = tempfile.mkstemp(dir=folder)
    os.close(handle)
    try:
        make(Path(made))
        Path(made).chmod(0o644)
        Path(made).replace(folder / name)
    except BaseException:
        Path(made).unlink(missing_ok=True)
        raise
    _record(store, kind, key, {name: _digest_of_file(folder / name)})
    return {name: folder / name}


def _record(store: Store, kind: str, key: str, digests: Mapping[str, str]) -> None:
    rows: list[_Row] = []
    for name, digest in digests.items():
        status = (_folder(store, kind, key) / name).stat()
        rows.append((name, status.st_size, status.st_mtime_ns, digest))
    store.files.put(kind, key, json.encode(rows))


def _write(path: Path, data: bytes) -> None:
    """Put a new file in place of an old one, which the site may still link."""
    handle, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(0o644)  # a web server is to read the site's link to it
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _folder(store: Store, kind: str, key: str) -> Path:
    return store.folder / f"{kind}-files" / key[:2] / key


def _digest_of_file(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
