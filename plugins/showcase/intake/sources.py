"""Finding the submissions in ``cases/`` and reading them, with whatever is wrong noted."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from showcase.cache import Store, digest_of
from showcase.findings import Fault, FaultKind, Span
from showcase.intake.encoding import decode
from showcase.intake.folders import is_link, kind_of_entry, list_folder, open_plain
from showcase.intake.media import MediaScanner
from showcase.intake.media_tree import MediaTree
from showcase.intake.misnamed import misnamed_file, misnamed_folder
from showcase.intake.names import SLUG, YEAR, folded, is_device, is_left_behind, shown
from showcase.intake.not_text import not_text
from showcase.intake.sizes import MAX_CASE_BYTES, MAX_PROGRAMME_BYTES, size_text
from showcase.model.submission import MediaFile

PROGRAMME_PATH = "cases/programme.yml"
WORDING_PATH = "cases/wording.csv"
_OWN_NAMES = frozenset({"programme.yml", "wording.csv", "README.md"})


@dataclass(frozen=True)  # without slots: there is no place in them for what is had once
class Source:
    """One file under ``cases/``, its bytes read; ``slug`` is empty where its name is not allowed.

    What lies in a wrong place (in ``media/`` too) is a source of its own, without bytes.
    """

    path: str
    year: str
    slug: str
    data: bytes
    media: tuple[MediaFile, ...] = ()
    faults: tuple[Fault, ...] = ()

    @cached_property
    def fingerprint(self) -> str:
        """A digest of all that is known of the submission before it is read."""
        return digest_of(self.path, self.data, repr(self.media), repr(self.faults))


def load_programme_source(root: Path) -> Source:
    """Read ``cases/programme.yml``."""
    data, faults = _read(os.fspath(root / PROGRAMME_PATH), MAX_PROGRAMME_BYTES)
    return Source(PROGRAMME_PATH, "", "", data, (), faults)


def load_wording_source(root: Path) -> Source | None:
    """Read ``cases/wording.csv``, the department's own table; None where there is none."""
    if not os.path.lexists(root / WORDING_PATH):
        return None
    data, faults = _read(os.fspath(root / WORDING_PATH))
    return Source(WORDING_PATH, "", "", data, (), faults)


def load_sources(root: Path, cache: Store) -> tuple[Source, ...]:
    """Read every submission under ``root``, sorted by path; faults are noted, never raised."""
    scanner = MediaScanner(root, cache)
    tree = MediaTree(os.fspath(root))
    found = list(_load_all(os.fspath(root), tree, scanner))
    scanner.save()
    known = {(source.year, source.slug) for source in found}
    found += [_refused(path, fault) for path, fault in tree.strays(known)]
    return tuple(sorted(found, key=lambda source: source.path))


def read_text(root: Path, path: str) -> str:
    """Return the text of one file of the project, or nothing where it is no text or can't be read."""
    parts = path.split("/")
    linked = any(is_link(os.fspath(root / "/".join(parts[:n]))) for n in range(1, len(parts)))
    return "" if linked else decode(_read(os.fspath(root / path), MAX_PROGRAMME_BYTES)[0])[0]


def load_one(root: Path, path: str, cache: Store) -> Source:
    """Read one submission by its path ``cases/<year>/<slug>.md``."""
    folder, _, name = path.rpartition("/")
    year = folder.rpartition("/")[2]
    slug = name.removesuffix(".md")
    sound = path == f"cases/{year}/{slug}.md" and YEAR.fullmatch(year) and SLUG.fullmatch(slug)
    if not sound or any(is_link(os.fspath(root / above)) for above in ("cases", folder)):
        return _refused(path, Fault(FaultKind.UNREADABLE, Span()))
    scanner = MediaScanner(root, cache)
    return _load(os.fspath(root), year, slug, MediaTree(os.fspath(root)), scanner)


def _load_all(root: str, tree: MediaTree, scanner: MediaScanner) -> Iterator[Source]:
    listing = list_folder(f"{root}/cases")
    if listing.state and listing.state != "missing":
        yield _refused("cases", _FOLDER_FAULTS[listing.state])
    for entry in listing.entries:
        path = f"cases/{shown(entry.name)}"
        if is_left_behind(entry.name) or entry.name in _OWN_NAMES:
            continue
        match kind_of_entry(entry):
            case "link":
                yield _refused(path, Fault(FaultKind.SYMLINK, Span()))
            case "folder" if YEAR.fullmatch(entry.name):
                yield from _load_year(root, entry.name, tree, scanner)
            case "folder":
                yield _refused(path, misnamed_folder(entry.name))
            case _:
                yield _refused(path, misnamed_file(entry, ""))


def _load_year(root: str, year: str, tree: MediaTree, scanner: MediaScanner) -> Iterator[Source]:
    listing = list_folder(f"{root}/cases/{year}")
    if listing.state:
        yield _refused(f"cases/{year}", _FOLDER_FAULTS.get(listing.state, _UNREADABLE))
    names = {entry.name for entry in listing.entries}
    for entry in listing.entries:
        name, path = entry.name, f"cases/{year}/{shown(entry.name)}"
        if is_left_behind(name) or name == "README.md":
            continue
        kind = kind_of_entry(entry)
        slug = name.removesuffix(".md")
        if kind == "link":
            yield _refused(path, Fault(FaultKind.SYMLINK, Span()))
        elif kind == "folder":
            yield _refused(path, Fault(FaultKind.MISPLACED, Span(), "folder"))
        elif kind == "special":
            yield _refused(path, _UNREADABLE)
        elif slug == name or not SLUG.fullmatch(slug):
            same = folded(name) in names and folded(name) != name
            clash = Fault(FaultKind.NAME_COLLISION, Span(), folded(name))
            yield _refused(path, clash if same else misnamed_file(entry, year))
        elif is_device(slug):
            yield _refused(path, Fault(FaultKind.UNPORTABLE_NAME, Span(), name, "", ("device",)))
        else:
            yield _load(root, year, slug, tree, scanner)


def _load(root: str, year: str, slug: str, tree: MediaTree, scanner: MediaScanner) -> Source:
    path = f"cases/{year}/{slug}.md"
    data, faults = _read(f"{root}/{path}")
    media: tuple[MediaFile, ...] = ()
    if fault := tree.fault_above(year):
        faults = (*faults, fault)
    elif tree.has(year, slug):
        media, media_faults = scanner.scan(f"media/{year}/{slug}")
        faults = (*faults, *media_faults)
    return Source(path, year, slug, data, media, faults)


def _read(place: str, most: int = MAX_CASE_BYTES) -> tuple[bytes, tuple[Fault, ...]]:
    """Return what may be read as text, or nothing and why."""
    try:
        with open_plain(place) as (stream, status):
            if status.st_size > most:
                told = size_text(status.st_size)
                return b"", (Fault(FaultKind.TOO_LARGE, Span(), told, wanted=(size_text(most),)),)
            data = stream.read(most)
    except (OSError, ValueError):
        kind = FaultKind.SYMLINK if is_link(place) else FaultKind.UNREADABLE
        return b"", (Fault(kind, Span()),)
    if not data:
        return b"", (Fault(FaultKind.EMPTY_FILE, Span()),)
    foreign = not_text(data)
    return (data, ()) if foreign is None else (b"", (foreign,))


_UNREADABLE = Fault(FaultKind.UNREADABLE, Span())
_FOLDER_FAULTS = {
    "link": Fault(FaultKind.SYMLINK, Span()),
    "file": Fault(FaultKind.MISPLACED, Span(), "file"),
    "closed": _UNREADABLE,
}


def _refused(path: str, fault: Fault) -> Source:
    return Source(path, "", "", b"", (), (fault,))
