"""From an edition to a PDF."""

import datetime
import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from showcase.booklet.broken_cases import find_broken
from showcase.booklet.case_pages import case_id, case_path
from showcase.booklet.compose import Composition, compose
from showcase.booklet.edition import Edition
from showcase.booklet.errors import BookletError, TypesettingError
from showcase.booklet.findings import broken_case, unsettled_layout
from showcase.booklet.finish import finish
from showcase.booklet.fonts import FontSet, find_fonts
from showcase.booklet.photo_files import photo_finder
from showcase.booklet.preflight.check import preflight
from showcase.booklet.process import Job, Limits, Printed, Typesetter
from showcase.booklet.profile import SCREEN, Profile
from showcase.booklet.workspace import MAIN, fill_workspace, write_data
from showcase.cache import Store
from showcase.findings import Finding

_MANY = 50
"""After a book of more cases the child has taken memory that others can use."""


@dataclass(frozen=True, slots=True)
class BookletResult:
    """A finished booklet and what is to be told about it.

    ``left_out`` are the paths of the cases that could not be set.
    """

    path: Path
    pages: int
    findings: tuple[Finding, ...]
    left_out: tuple[str, ...] = ()


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
    typesetter: Typesetter | None = None,
    composition: Composition | None = None,
) -> BookletResult:
    """Set an edition and write it to ``out``, which changes only when all went well.

    ``read_media`` returns the bytes of a media file by its path from the project's root.
    ``executor`` spreads the making of photos, ``cache`` keeps them, ``typesetter`` sets more
    than this. ``composition`` is the edition composed, where it has been already. The same
    edition gives the same bytes. A case that can't be set is left out. Raises ``BookletError``
    with a Chinese message where no book can be made.
    """
    if not edition.cases:
        raise BookletError("没有已发布的案例，汇编是空的")
    fonts = fonts or find_fonts()
    limits = limits or Limits()
    composition = composition or compose(edition, fonts, profile)
    with ExitStack() as stack:
        name = stack.enter_context(tempfile.TemporaryDirectory(prefix="booklet-"))
        if typesetter is None:
            typesetter = stack.enter_context(Typesetter(limits.memory))
        folder = Path(name) / "root"
        folder.mkdir()
        findings = [*fill_workspace(composition, read_media, folder, profile, executor, cache)]
        made = Path(name) / "book.pdf"
        job = Job(folder, MAIN, made, fonts, timestamp(edition), profile.standards)
        broken: Mapping[str, str] = {}
        try:
            printed = typesetter.set(job, limits.seconds_for(len(edition.cases)))
        except TypesettingError:
            broken = find_broken(composition.data, folder, fonts, job.timestamp, limits)
            rest = tuple(case for case in edition.cases if case_id(case) not in broken)
            if not broken or not rest:
                raise
            composition = compose(replace(edition, cases=rest), fonts, profile)
            write_data(composition, folder)
            printed = typesetter.set(job, limits.seconds_for(len(rest)))
        if len(edition.cases) > _MANY:
            typesetter.rest()
        findings += composition.findings
        findings += _heed(printed)
        left_out = {case_path(c): broken[case_id(c)] for c in edition.cases if case_id(c) in broken}
        findings += [broken_case(path, reason) for path, reason in left_out.items()]
        if profile.slug:
            finish(made, profile)
        findings += preflight(made, profile, photo_finder(composition.photos, folder))
        _put(made, out)
    ordered = sorted(findings, key=lambda finding: finding.sort_key)
    return BookletResult(out, printed.pages, tuple(ordered), tuple(left_out))


def _put(made: Path, out: Path) -> None:
    """Put a finished file where it belongs, whole or not at all."""
    out.parent.mkdir(parents=True, exist_ok=True)
    part = out.with_name(out.name + ".part")
    shutil.move(made, part)
    part.replace(out)


def timestamp(edition: Edition) -> int:
    """Return the book's date in seconds: ``SOURCE_DATE_EPOCH``, or its newest case's date."""
    return timestamp_of(max(case.date for case in edition.cases))


def timestamp_of(day: datetime.date) -> int:
    """Return noon of a day in seconds, or ``SOURCE_DATE_EPOCH``."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return int(epoch)
    noon = datetime.datetime.combine(day, datetime.time(12), datetime.UTC)
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
