"""The folder that Typst sees: data, photos, codes and the template, and nothing else.

Everything in it was written by us, so no symbolic link leads out of it.
"""

import json
from collections.abc import Callable, Iterable
from concurrent.futures import Executor
from dataclasses import fields, replace
from importlib import resources
from pathlib import Path
from typing import Any

from showcase.booklet.compose import Composition
from showcase.booklet.data import BookData, Code, Offprint
from showcase.booklet.photo_files import write_photos
from showcase.booklet.pictures import PlacedPhoto
from showcase.booklet.profile import Profile
from showcase.booklet.qr import kept_code
from showcase.cache import Store
from showcase.findings import Finding

MAIN = "book.typ"
FRONT = "front.typ"
"""The front cover alone."""
OFFPRINT = "offprint.typ"
"""A case by itself."""


def fill_workspace(
    composition: Composition,
    read_media: Callable[[str], bytes],
    folder: Path,
    profile: Profile,
    executor: Executor | None = None,
    cache: Store | None = None,
) -> tuple[Finding, ...]:
    """Write everything that a book is set from into an empty folder."""
    photos = composition.photos
    findings = write_photos(photos, read_media, folder, profile, executor, cache)
    write_codes(composition.codes, folder, cache)
    write_data(composition, folder)
    write_template(folder)
    return findings


def write_data(composition: Composition, folder: Path) -> None:
    """Write what the template reads; the photos are there already, or can't be had."""
    book = composition.data
    setup = replace(book.setup, absent=absent_photos(composition.photos, folder))
    (folder / "data.json").write_bytes(data_bytes(replace(book, setup=setup)))


def absent_photos(photos: Iterable[PlacedPhoto], folder: Path) -> tuple[str, ...]:
    """Return the files of those photos that could not be read."""
    return tuple(photo.file for photo in photos if not (folder / photo.file).is_file())


def write_codes(codes: Iterable[Code], folder: Path, cache: Store | None) -> None:
    """Draw QR codes, or take them from the cache."""
    for code in codes:
        target = folder / code.file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(kept_code(code.address, cache))


def write_template(folder: Path) -> None:
    """Write the files of the template."""
    for name, source in template_files():
        (folder / name).write_bytes(source)


def data_bytes(data: BookData | Offprint) -> bytes:
    """Return data as the JSON that the template reads."""
    # dataclasses.asdict would copy every leaf first, which takes longer than all the rest.
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), default=_plain).encode()


def _plain(value: Any) -> dict[str, Any]:
    return {field.name: getattr(value, field.name) for field in fields(value)}


def template_files() -> tuple[tuple[str, bytes], ...]:
    """Return name and content of every file of the template."""
    folder = resources.files("showcase.booklet").joinpath("typst")
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".typ")), key=lambda f: f.name)
    return tuple((file.name, file.read_bytes()) for file in files)
