"""A booklet for the printer: single pages in inks, and the sheets that are made of them."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from showcase.booklet.fonts import find_fonts
from showcase.booklet.preflight.check import preflight
from showcase.booklet.press.findings import LEFT_IN_RGB, left_in_rgb
from showcase.booklet.press.ghostscript import NotSeparatedError, find_ghostscript
from showcase.booklet.press.print_files import PrintFile, make_print_files
from showcase.booklet.profile import PRESS
from showcase.build.booklets import FONTS_FOLDER, build_booklet
from showcase.build.editions import PlannedBooklet
from showcase.build.progress import step
from showcase.cache import Store, digest_of
from showcase.findings import Finding

_KIND = "separated-booklet"


@dataclass(frozen=True, slots=True)
class PressBooklet:
    """The files for the printer, the single pages first, and what is to be told about them."""

    files: tuple[PrintFile, ...]
    findings: tuple[Finding, ...]


def build_press_booklet(
    root: Path, plan: PlannedBooklet, cache: Store, jobs: int | None, paper: float
) -> PressBooklet:
    """Return one booklet as the printer gets it. Raises ``BookletError``.

    ``paper`` is the thickness of a leaf in millimetres.
    """
    made = build_booklet(root, plan, cache, jobs, PRESS)
    with tempfile.TemporaryDirectory(prefix="press-") as name:
        folder = Path(name)
        pages = folder / "pages.pdf"
        pages.write_bytes(made.pdf)
        told = _separate(pages, folder, cache)
        files = make_print_files(
            pages,
            plan.edition,
            folder,
            find_fonts(root / FONTS_FOLDER),
            paper,
            separated=LEFT_IN_RGB not in {finding.code for finding in told},
        )
    # What is wrong with a page is wrong with it on a sheet as well: each is told once.
    findings = {*made.findings, *told, *files.findings}
    return PressBooklet(files.files, tuple(sorted(findings, key=lambda f: f.sort_key)))


def _separate(pages: Path, folder: Path, cache: Store) -> tuple[Finding, ...]:
    """Turn the photos of the pages into inks, in place; tell why where they are left as they are."""
    program = find_ghostscript()
    if program is None:
        return (left_in_rgb("这台电脑上没有 Ghostscript"),)
    entry = digest_of(program.version, pages.read_bytes())
    inks = cache.get(_KIND, entry)
    if inks is None:
        step("照片转成四色（Ghostscript）")
        work, out = folder / "separation", folder / "inks.pdf"
        work.mkdir()
        try:
            program.separate(pages, out, work)
        except NotSeparatedError as error:
            return (left_in_rgb(str(error)),)
        inks = out.read_bytes()
        cache.put(_KIND, entry, inks)
    pages.write_bytes(inks)
    return preflight(pages, PRESS, separated=True)
