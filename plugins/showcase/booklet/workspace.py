"""The folder that Typst sees: data, photos, codes and the template, and nothing else.

Everything in it was written by us, so no symbolic link leads out of it.
"""

import json
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import asdict, replace
from importlib import resources
from pathlib import Path

from showcase.booklet.compose import Composition
from showcase.booklet.data import BookData
from showcase.booklet.photo_files import write_photos
from showcase.booklet.profile import Profile
from showcase.booklet.qr import draw_code
from showcase.cache import Store
from showcase.findings import Finding

MAIN = "book.typ"
FRONT = "front.typ"
"""The front cover alone."""


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
    absent = tuple(p.file for p in photos if not (folder / p.file).is_file())
    for code in composition.codes:
        target = folder / code.file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(draw_code(code.address))
    book = composition.data
    book = replace(book, setup=replace(book.setup, absent=absent))
    (folder / "data.json").write_bytes(data_bytes(book))
    for name, source in template_files():
        (folder / name).write_bytes(source)
    return findings


def data_bytes(book: BookData) -> bytes:
    """Return a book's data as the JSON that the template reads."""
    return json.dumps(asdict(book), ensure_ascii=False, separators=(",", ":")).encode()


def template_files() -> tuple[tuple[str, bytes], ...]:
    """Return name and content of every file of the template."""
    folder = resources.files("showcase.booklet").joinpath("typst")
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".typ")), key=lambda f: f.name)
    return tuple((file.name, file.read_bytes()) for file in files)
