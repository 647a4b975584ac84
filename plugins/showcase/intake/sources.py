"""Finding the submissions in ``cases/`` and reading them, with whatever is wrong noted."""

import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path

from showcase.cache import Store, digest_of
from showcase.findings import Fault, FaultKind, Span
from showcase.intake.encoding import decode
from showcase.intake.media import scan_media
from showcase.model.submission import MediaFile

PROGRAMME_PATH = "cases/programme.yml"
MAX_CASE_BYTES = 1_000_000
YEAR = re.compile(r"\d{4}")
SLUG = re.compile(r"[a-z0-9-]{1,60}")


@dataclass(frozen=True, slots=True)
class Source:
    """One file under ``cases/``, its bytes read; ``slug`` is empty where its name is not allowed."""

    path: str
    year: str
    slug: str
    data: bytes
    media: tuple[MediaFile, ...] = ()
    faults: tuple[Fault, ...] = ()

    @property
    def fingerprint(self) -> str:
        """A digest of all that is known of the submission before it is read."""
        return digest_of(self.path, self.data, repr(self.media), repr(self.faults))


def load_programme_source(root: Path) -> Source:
    """Read ``cases/programme.yml``."""
    data, faults = _read(root / PROGRAMME_PATH)
    return Source(PROGRAMME_PATH, "", "", data, (), faults)


def load_sources(root: Path, cache: Store) -> tuple[Source, ...]:
    """Read every submission under ``root``, sorted by path; faults are noted, never raised."""
    found: list[Source] = []
    if (root / "cases").is_symlink():
        return (_refused("cases", FaultKind.SYMLINK),)
    for entry in _entries(root / "cases"):
        path = f"cases/{entry.name}"
        if path == PROGRAMME_PATH or _is_ours(entry.name):
            continue
        if entry.is_symlink():
            found.append(_refused(path, FaultKind.SYMLINK))
        elif entry.is_dir(follow_symlinks=False) and YEAR.fullmatch(entry.name):
            found += [_load(root, entry.name, child, cache) for child in _entries(Path(entry.path))]
        else:
            found.append(_refused(path, FaultKind.BAD_NAME, entry.name))
    return tuple(sorted(found, key=lambda source: source.path))


def read_text(root: Path, path: str) -> str:
    """Return the text of one file of the project, or nothing where it can't be read."""
    parts = path.split("/")
    linked = any((root / "/".join(parts[:n])).is_symlink() for n in range(1, len(parts)))
    return "" if linked else decode(_read(root / path)[0])[0]


def load_one(root: Path, path: str, cache: Store) -> Source:
    """Read one submission by its path ``cases/<year>/<slug>.md``."""
    folder, _, name = path.rpartition("/")
    for entry in _entries(root / folder):
        if entry.name == name:
            return _load(root, folder.rpartition("/")[2], entry, cache)
    return _refused(path, FaultKind.UNREADABLE)


def _load(root: Path, year: str, entry: os.DirEntry[str], cache: Store) -> Source:
    path = f"cases/{year}/{entry.name}"
    if entry.is_symlink():
        return _refused(path, FaultKind.SYMLINK)
    slug, dot, suffix = entry.name.rpartition(".")
    if suffix != "md" or not dot or not SLUG.fullmatch(slug):
        return _refused(path, FaultKind.BAD_NAME, entry.name)
    if not entry.is_file(follow_symlinks=False):
        return _refused(path, FaultKind.BAD_NAME, entry.name)
    data, faults = _read(Path(entry.path))
    media, media_faults = scan_media(root, f"media/{year}/{slug}", cache)
    return Source(path, year, slug, data, media, (*faults, *media_faults))


def _read(path: Path) -> tuple[bytes, tuple[Fault, ...]]:
    try:
        status = path.lstat()
        if stat.S_ISLNK(status.st_mode):
            return b"", (Fault(FaultKind.SYMLINK, Span()),)
        if not stat.S_ISREG(status.st_mode):
            return b"", (Fault(FaultKind.UNREADABLE, Span()),)
        if status.st_size > MAX_CASE_BYTES:
            return b"", (
                Fault(FaultKind.TOO_LARGE, Span(), _size(status.st_size), wanted=("1 MB",)),
            )
        return path.read_bytes(), ()
    except OSError:
        return b"", (Fault(FaultKind.UNREADABLE, Span()),)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """List a folder in an order that is the same on every system; nothing where there is none."""
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return []


def _is_ours(name: str) -> bool:
    """Files that file managers and editors leave behind hurt nobody."""
    return name in {".gitkeep", ".DS_Store", "Thumbs.db", "desktop.ini", "README.md"}


def _refused(path: str, kind: FaultKind, subject: str = "") -> Source:
    return Source(path, "", "", b"", (), (Fault(kind, Span(), subject),))


def _size(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB"
