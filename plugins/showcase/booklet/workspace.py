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
from showcase.booklet.photo_files import write_photos
from showcase.booklet.profile import Profile
from showcase.booklet.qr import draw_code
from showcase.findings import Finding

MAIN = "book.typ"


def fill_workspace(
    composition: Composition,
    read_media: Callable[[str], bytes],
    folder: Path,
    profile: Profile,
    executor: Executor | None = None,
) -> tuple[Finding, ...]:
    """Write everything that a book is set from into an empty folder."""
    findings = write_photos(composition.photos, read_media, folder, profile.dpi, executor)
    absent = tuple(p.file for p in composition.photos if not (folder / p.file).is_file())
    for code in composition.codes:
        target = folder / code.file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(draw_code(code.address))
    book = composition.data
    book = replace(book, setup=replace(book.setup, absent=absent))
    text = json.dumps(asdict(book), ensure_ascii=False, separators=(",", ":"))
    (folder / "data.json").write_text(text, "utf-8")
    for file in resources.files("showcase.booklet").joinpath("typst").iterdir():
        if file.name.endswith(".typ"):
            (folder / file.name).write_bytes(file.read_bytes())
    return findings
