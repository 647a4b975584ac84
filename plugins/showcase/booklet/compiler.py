"""From an edition to a PDF."""

import datetime
import os
import shutil
import tempfile
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

from showcase.booklet.compose import compose
from showcase.booklet.edition import Edition
from showcase.booklet.errors import BookletError
from showcase.booklet.findings import unsettled_layout
from showcase.booklet.finish import finish
from showcase.booklet.fonts import FontSet, find_fonts
from showcase.booklet.photo_files import photo_finder
from showcase.booklet.preflight.check import preflight
from showcase.booklet.process import Limits, Printed, run_typst
from showcase.booklet.profile import SCREEN, Profile
from showcase.booklet.workspace import MAIN, fill_workspace
from showcase.cache import Store
from showcase.findings import Finding


@dataclass(frozen=True, slots=True)
class BookletResult:
    """A finished booklet and what is to be told about it."""

    path: Path
    pages: int
    findings: tuple[Finding, ...]


def compile_booklet(
    edition: Edition,
    read_media: Callable[[str], bytes],
    out: Path,
    *,
    limits: Limits | None = None,
    profile: Profile = SCREEN,
    fonts: FontSet | None = None,
    executor: Executor | None = None,
    cache: Store | None = None,
) -> BookletResult:
    """Set an edition and write it to ``out``, which changes only when all went well.

    ``read_media`` returns the bytes of a media file by its path from the project's root.
    ``executor`` spreads the making of photos, ``cache`` keeps them. The same edition gives the
    same bytes. Raises ``BookletError`` with a Chinese message where no book can be made.
    """
    if not edition.cases:
        raise BookletError("没有已发布的案例，汇编是空的")
    fonts = fonts or find_fonts()
    composition = compose(edition, fonts, profile)
    with tempfile.TemporaryDirectory(prefix="booklet-") as name:
        folder = Path(name) / "root"
        folder.mkdir()
        findings = [*composition.findings]
        findings += fill_workspace(composition, read_media, folder, profile, executor, cache)
        made = Path(name) / "book.pdf"
        printed = run_typst(
            folder, MAIN, made, fonts, timestamp(edition), profile.standards, limits or Limits()
        )
        findings += _heed(printed)
        if profile.slug:
            finish(made, profile)
        findings += preflight(made, profile, photo_finder(composition.photos, folder))
        out.parent.mkdir(parents=True, exist_ok=True)
        part = out.with_name(out.name + ".part")
        shutil.copyfile(made, part)
        part.replace(out)
    return BookletResult(
        out, printed.pages, tuple(sorted(findings, key=lambda finding: finding.sort_key))
    )


def timestamp(edition: Edition) -> int:
    """Return the book's date in seconds: ``SOURCE_DATE_EPOCH``, or its newest case's date."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return int(epoch)
    newest = max(case.date for case in edition.cases)
    noon = datetime.datetime.combine(newest, datetime.time(12), datetime.UTC)
    return int(noon.timestamp())


def _heed(printed: Printed) -> list[Finding]:
    """Turn Typst's warnings into findings; a missing family is no warning but an error."""
    findings = []
    for warning in printed.warnings:
        if "font family" in warning:
            raise BookletError(f"汇编的版式要用一种找不到的字体：{warning}")
        if "converge" in warning:
            findings.append(unsettled_layout())
    return findings[:1]
