"""Looking at the files of a submission's media folder: by content, never by name alone."""

import hashlib
import os
import stat
from pathlib import Path

from showcase.cache import Store
from showcase.findings import Fault, FaultKind, Span
from showcase.intake.kinds import EXTENSIONS, MAX_BYTES, PICTURES, kind_of
from showcase.intake.pictures import picture_size
from showcase.model.submission import MediaFile

_BLOCK = 1 << 20


def scan_media(
    root: Path, folder: str, cache: Store
) -> tuple[tuple[MediaFile, ...], tuple[Fault, ...]]:
    """Return the sound files of ``folder`` (relative to ``root``), sorted, and the faults."""
    files: list[MediaFile] = []
    faults: list[Fault] = []
    parts = folder.split("/")
    for depth in range(1, len(parts) + 1):
        parent = "/".join(parts[:depth])
        if (root / parent).is_symlink():
            return (), (Fault(FaultKind.SYMLINK, Span(), owner=parent),)
    for path in _walk(root, folder):
        outcome = _look(root, path, cache)
        if isinstance(outcome, MediaFile):
            files.append(outcome)
        else:
            faults.append(outcome)
    return tuple(files), tuple(faults)


def _walk(root: Path, folder: str) -> list[str]:
    found: list[str] = []
    for base, folders, names in os.walk(root / folder, followlinks=False):
        relative = Path(base).relative_to(root).as_posix()
        linked = [name for name in folders if (Path(base) / name).is_symlink()]
        found += [f"{relative}/{name}" for name in (*names, *linked)]
    skipped = {".gitkeep", ".DS_Store", "Thumbs.db", "desktop.ini"}
    return sorted(path for path in found if path.rpartition("/")[2] not in skipped)


def _look(root: Path, path: str, cache: Store) -> MediaFile | Fault:
    file = root / path
    if file.is_symlink():
        return Fault(FaultKind.SYMLINK, Span(), owner=path)
    try:
        status = file.lstat()
        if not stat.S_ISREG(status.st_mode):  # a pipe or device would wait for ever
            return Fault(FaultKind.UNREADABLE, Span(), owner=path)
        size = status.st_size
        with file.open("rb") as stream:
            kind = kind_of(stream.read(4096))
            if kind and size > MAX_BYTES[kind]:
                limit = f"{MAX_BYTES[kind] // 1_000_000} MB"
                return Fault(FaultKind.TOO_LARGE, Span(), f"{size / 1e6:.1f} MB", path, (limit,))
            stream.seek(0)
            digest = hashlib.sha256()
            while block := stream.read(_BLOCK):
                digest.update(block)
    except OSError:
        return Fault(FaultKind.UNREADABLE, Span(), owner=path)
    suffix = file.suffix.lower()
    if not kind or suffix not in EXTENSIONS[kind]:
        wanted = EXTENSIONS[kind] if kind else tuple(s for e in EXTENSIONS.values() for s in e)
        return Fault(FaultKind.LYING_TYPE, Span(), kind, path, wanted)
    found = MediaFile(path, kind, size, digest.hexdigest())
    return found if kind not in PICTURES else _measured(file, found, cache)


def _measured(file: Path, found: MediaFile, cache: Store) -> MediaFile | Fault:
    known = cache.get("picture-size", found.digest)
    if known is None:
        width, height = picture_size(file.read_bytes()) or (0, 0)
        known = f"{width} {height}".encode()
        cache.put("picture-size", found.digest, known)
    width, height = (int(number) for number in known.split())
    if not width:
        return Fault(FaultKind.BROKEN_PICTURE, Span(), owner=found.path)
    return MediaFile(found.path, found.kind, found.size, found.digest, width, height)
