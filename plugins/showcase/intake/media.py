"""Looking at the files of submissions' media folders: by content, never by name alone."""

import os
from pathlib import Path

from showcase.cache import Store
from showcase.findings import Fault, FaultKind, Span
from showcase.intake.contents import look_at
from showcase.intake.folders import Listing, kind_of_entry, list_folder
from showcase.intake.names import folded, is_left_behind, shown, unportable
from showcase.intake.sizes import MAX_DEPTH, MAX_FILES, MAX_TOGETHER, size_text
from showcase.intake.stamps import Stamps
from showcase.model.submission import MediaFile

Scan = tuple[tuple[MediaFile, ...], tuple[Fault, ...]]
_MOST_SEEN = 20_000
_REFUSED = {
    "link": FaultKind.SYMLINK,
    "file": FaultKind.MISPLACED,
    "closed": FaultKind.UNREADABLE,
}


class MediaScanner:
    """Scans media folders; what hasn't changed since the last time is not read again."""

    def __init__(self, root: Path, kept: Store) -> None:
        self._root = os.fspath(root)
        self._kept = kept
        self._stamps = Stamps(kept)

    def scan(self, folder: str) -> Scan:
        """Return the sound files of a submission's folder, sorted, and the faults."""
        found = _Walk(self._root, folder)
        if found.count > MAX_FILES:
            wanted = (str(MAX_FILES),)
            fault = Fault(FaultKind.TOO_MANY_FILES, Span(), str(found.count), folder, wanted)
            return (), (fault,)
        files: list[MediaFile] = []
        faults = found.faults
        statuses = self._statuses(found, faults)
        together = sum(status.st_size for _, _, status in statuses)
        if together > MAX_TOGETHER:
            wanted = (size_text(MAX_TOGETHER),)
            faults.append(Fault(FaultKind.TOO_LARGE, Span(), size_text(together), folder, wanted))
            return (), tuple(faults)
        for path, place, status in statuses:
            look = self._stamps.known(path, status)
            if look is None:
                look = look_at(place, path, self._kept)
                self._stamps.note(path, status, look)
            if isinstance(look, MediaFile):
                files.append(look)
            else:
                faults.append(look)
        return tuple(sorted(files, key=lambda file: file.path)), tuple(faults)

    def save(self) -> None:
        """Keep what was seen for the next time."""
        self._stamps.save()

    def _statuses(
        self, found: "_Walk", faults: list[Fault]
    ) -> list[tuple[str, str, os.stat_result]]:
        known = []
        for path, entry in found.files:
            try:
                known.append((path, entry.path, entry.stat(follow_symlinks=False)))
            except OSError:
                faults.append(Fault(FaultKind.UNREADABLE, Span(), owner=path))
        return known


class _Walk:
    """What lies in one submission's folder, and what is wrong with names and kinds of it."""

    def __init__(self, root: str, folder: str) -> None:
        self.files: list[tuple[str, os.DirEntry[str]]] = []
        self.faults: list[Fault] = []
        self.count = 0
        waiting = [(folder, f"{root}/{folder}", 0)]
        while waiting and self.count <= _MOST_SEEN:
            here, place, depth = waiting.pop()
            listing = list_folder(place)
            if kind := _REFUSED.get(listing.state):
                self._refuse(kind, here)
            for path, entry in self._named(here, listing):
                if kind_of_entry(entry) != "folder":
                    self.files.append((path, entry))
                elif depth == MAX_DEPTH:
                    self._refuse(FaultKind.MISPLACED, path, "deep")
                else:
                    waiting.append((path, entry.path, depth + 1))
        self.files.sort(key=lambda found: found[0])

    def _named(self, here: str, listing: Listing) -> list[tuple[str, os.DirEntry[str]]]:
        """Return the entries of a folder that may be looked into."""
        taken: dict[str, str] = {}
        sound = []
        for entry in listing.entries:
            if is_left_behind(entry.name):
                continue
            self.count += 1
            name, path = entry.name, f"{here}/{shown(entry.name)}"
            other = taken.setdefault(folded(name), name)
            if name.startswith(".") or name == "__MACOSX":
                self._refuse(FaultKind.HIDDEN_FILE, path)
            elif (kind := kind_of_entry(entry)) == "link":
                self._refuse(FaultKind.SYMLINK, path)
            elif kind == "special":
                self._refuse(FaultKind.UNREADABLE, path)
            elif other != name:
                self._refuse(FaultKind.NAME_COLLISION, path, shown(other))
            elif (reason := unportable(name, path))[0]:
                self.faults.append(
                    Fault(FaultKind.UNPORTABLE_NAME, Span(), reason[1], path, reason[:1])
                )
            else:
                sound.append((path, entry))
        return sound

    def _refuse(self, kind: FaultKind, path: str, subject: str = "") -> None:
        self.faults.append(Fault(kind, Span(), subject, path))
