"""What lies in ``media/`` above the submissions' own folders."""

from collections.abc import Iterator
from difflib import get_close_matches

from showcase.findings import Fault, FaultKind, Span
from showcase.intake.folders import Listing, kind_of_entry, list_folder
from showcase.intake.names import YEAR, is_left_behind, shown

_FAULTS = {"link": FaultKind.SYMLINK, "closed": FaultKind.UNREADABLE, "file": FaultKind.MISPLACED}
_NO_FILES = frozenset({"README.md"})


class MediaTree:
    """Knows at once which submissions have a media folder."""

    def __init__(self, root: str) -> None:
        self._top = list_folder(f"{root}/media")
        self._years: dict[str, Listing] = {}
        for entry in self._top.entries:
            kind = kind_of_entry(entry)
            if kind == "link":
                self._years[entry.name] = Listing(state="link")
            elif kind == "folder":
                self._years[entry.name] = list_folder(entry.path)
        self._names = {
            year: {entry.name for entry in listing.entries} for year, listing in self._years.items()
        }

    def has(self, year: str, slug: str) -> bool:
        """Tell whether there is something at a submission's media folder's place."""
        return slug in self._names.get(year, ())

    def fault_above(self, year: str) -> Fault | None:
        """Return what keeps us from looking into the folder that holds a year's media."""
        listing = self._years.get(year, Listing())
        for path, state in (("media", self._top.state), (f"media/{year}", listing.state)):
            if state in {"link", "closed"}:
                return Fault(_FAULTS[state], Span(), owner=path)
        return None

    def strays(self, known: set[tuple[str, str]]) -> Iterator[tuple[str, Fault]]:
        """Yield the paths that belong to no submission; ``known`` are years and slugs."""
        if self._top.state in {"link", "closed", "file"}:
            yield "media", Fault(_FAULTS[self._top.state], Span(), "file")
        for entry in self._top.entries:
            name, path = entry.name, f"media/{shown(entry.name)}"
            if is_left_behind(name) or name in _NO_FILES:
                continue
            kind = kind_of_entry(entry)
            if kind == "link":
                yield path, Fault(FaultKind.SYMLINK, Span())
            elif kind != "folder":
                yield path, Fault(FaultKind.MISPLACED, Span(), "media-file")
            elif not YEAR.fullmatch(name):
                if _holds_files(entry.path):
                    yield path, Fault(FaultKind.ORPHAN_MEDIA, Span(), shown(name), "year")
            else:
                yield from self._strays_of(name, known)

    def _strays_of(self, year: str, known: set[tuple[str, str]]) -> Iterator[tuple[str, Fault]]:
        listing = self._years[year]
        if listing.state == "closed":
            yield f"media/{year}", Fault(FaultKind.UNREADABLE, Span())
        for entry in listing.entries:
            name, path = entry.name, f"media/{year}/{shown(entry.name)}"
            if is_left_behind(name) or name in _NO_FILES or (year, name) in known:
                continue
            kind = kind_of_entry(entry)
            if kind == "link":
                yield path, Fault(FaultKind.SYMLINK, Span())
            elif kind != "folder":
                yield path, Fault(FaultKind.MISPLACED, Span(), "media-file")
            elif _holds_files(entry.path):
                wanted = _nearest(year, name, known)
                yield path, Fault(FaultKind.ORPHAN_MEDIA, Span(), shown(name), year, wanted)


def _nearest(year: str, name: str, known: set[tuple[str, str]]) -> tuple[str, ...]:
    """Return the media folder that was meant."""
    years = sorted(other for other, slug in known if slug == name)
    if years:
        return (f"media/{years[-1]}/{name}",)
    slugs = sorted(slug for other, slug in known if other == year and slug)
    near = get_close_matches(name.casefold(), slugs, n=1, cutoff=0.75)
    return tuple(f"media/{year}/{slug}" for slug in near)


def _holds_files(place: str) -> bool:
    """Tell whether there is anything in a folder but empty folders; looks at a thousand at most."""
    waiting = [place]
    for _ in range(1_000):
        if not waiting:
            return False
        for entry in list_folder(waiting.pop()).entries:
            if kind_of_entry(entry) == "folder":
                waiting.append(entry.path)
            elif not is_left_behind(entry.name):
                return True
    return True
