"""What MkDocs makes of the hand-written pages and of the theme: nothing of it hangs on a case."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from showcase.build.site import data_urls
from showcase.cache import Store, keep_files, kept_files
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


def keep_frames(cache: Store, key: str, frames: Frames) -> None:
    """Keep frames and the files that belong to them."""
    names = sorted(frames.files)
    record = {
        "site": [frames.site_name, frames.site_url],
        "pages": {url: shell.pieces for url, shell in frames.pages.items()},
        "details": [[*place, shell.pieces] for place, shell in frames.details.items()],
        "linked": frames.linked,
        "files": names,
        "warnings": frames.warnings,
    }
    data = {str(number): frames.files[name].read_bytes() for number, name in enumerate(names)}
    keep_files(cache, _FILES, key, data)
    cache.put(_KIND, key, json.dumps(record, ensure_ascii=False).encode())


def kept_frames(cache: Store, key: str) -> Frames | None:
    """Return frames that were kept, or None where something of them is missing."""
    entry, files = cache.get(_KIND, key), kept_files(cache, _FILES, key)
    if entry is None or files is None:
        return None
    record = json.loads(entry)
    names = record["files"]
    if len(names) != len(files):
        return None
    name, address = record["site"]
    return Frames(
        name,
        address,
        {url: Shell(tuple(pieces)) for url, pieces in record["pages"].items()},
        {(depth, section): Shell(tuple(pieces)) for depth, section, pieces in record["details"]},
        tuple(record["linked"]),
        {name: files[str(number)] for number, name in enumerate(names)},
        tuple(record["warnings"]),
    )
