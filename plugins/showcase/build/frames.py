"""What MkDocs makes of the hand-written pages and of the theme: nothing of it hangs on a case."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec

from showcase.build.site import data_urls
from showcase.cache import Store, dump_record, keep_files, kept_files, load_record
from showcase.release import list_files
from showcase.site.options import SiteOptions
from showcase.site.shell import Shell

Place = tuple[int, str]
"""How many folders down a page lies, and its section."""


@dataclass(frozen=True, slots=True)
class Frames:
    """``pages`` are the hand-written pages and those of the sections by their address, ``details``
    the shells that all other pages share. ``files`` are the other files that MkDocs has put out,
    ``warnings`` what it has told. ``linked`` are the booklets that hand-written pages link.
    """

    site_name: str
    site_url: str
    pages: Mapping[str, Shell]
    details: Mapping[Place, Shell]
    linked: tuple[str, ...] = ()
    files: Mapping[str, Path] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()

    @property
    def left_to_us(self) -> tuple[str, ...]:
        """The files of which MkDocs only knows the name."""
        return (*data_urls(SiteOptions(self.site_name, self.site_url)), *self.linked)


def with_files(frames: Frames, folder: Path, warnings: tuple[str, ...]) -> Frames:
    """Return frames with the other files that MkDocs has written to a folder, which must stay."""
    names = sorted(list_files(folder).keys() - frames.pages.keys() - set(frames.left_to_us))
    return replace(frames, files={name: folder / name for name in names}, warnings=warnings)


_KIND, _FILES = "frames", "frame"


class _Record(msgspec.Struct, frozen=True, array_like=True):
    """Frames as they are kept: ``files`` are names of files whose content lies beside it."""

    site_name: str
    site_url: str
    pages: dict[str, Shell]
    details: tuple[tuple[Place, Shell], ...]
    linked: tuple[str, ...]
    files: tuple[str, ...]
    warnings: tuple[str, ...]


def keep_frames(cache: Store, key: str, frames: Frames) -> None:
    """Keep frames and the files that belong to them."""
    names = tuple(sorted(frames.files))
    record = _Record(
        frames.site_name,
        frames.site_url,
        dict(frames.pages),
        tuple(frames.details.items()),
        frames.linked,
        names,
        frames.warnings,
    )
    data = {str(number): frames.files[name].read_bytes() for number, name in enumerate(names)}
    keep_files(cache, _FILES, key, data)
    cache.put(_KIND, key, dump_record(record))


def kept_frames(cache: Store, key: str) -> Frames | None:
    """Return frames that were kept, or None where something of them is missing."""
    record = load_record(cache.get(_KIND, key), _Record)
    files = kept_files(cache, _FILES, key)
    if record is None or files is None:
        return None
    places = [files.get(str(number)) for number in range(len(record.files))]
    found = {name: place for name, place in zip(record.files, places, strict=True) if place}
    if len(found) != len(files):
        return None
    return Frames(
        record.site_name,
        record.site_url,
        record.pages,
        dict(record.details),
        record.linked,
        found,
        record.warnings,
    )
