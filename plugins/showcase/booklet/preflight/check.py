"""The preflight of each profile."""

from collections.abc import Iterator
from pathlib import Path

import pikepdf

from showcase.booklet.preflight.archive import check_archive
from showcase.booklet.preflight.colours import check_colours
from showcase.booklet.preflight.fonts import check_fonts
from showcase.booklet.preflight.geometry import check_boxes, check_page_count
from showcase.booklet.preflight.links import check_links, check_weight
from showcase.booklet.preflight.painting import Picture, read_paintings
from showcase.booklet.preflight.resolution import Name, Photo, check_resolution
from showcase.booklet.profile import Profile, ProfileName
from showcase.findings import Finding

_CHECKS = {
    ProfileName.SCREEN: (check_boxes, check_fonts, check_links),
    ProfileName.ARCHIVE: (check_boxes, check_fonts, check_links, check_archive),
    ProfileName.PRESS: (check_boxes, check_fonts, check_page_count),
}


def _nobody(picture: Picture) -> Photo | None:
    return None


def preflight(
    path: Path, profile: Profile, name: Name = _nobody, *, separated: bool = False
) -> tuple[Finding, ...]:
    """Return all that a printer, an archive or a reader would find wrong with a finished PDF.

    ``name`` tells which photo a picture is. ``separated`` says that all of it should be inks by
    now; what there is to say of its photos' pixels was said before they were.
    What pages paint is read only where the profile is about it: it takes a millisecond a page.
    """
    found: list[Finding] = []
    with pikepdf.open(path) as pdf:
        for check in _CHECKS[profile.name]:
            found += check(pdf, profile)
        if profile.name is ProfileName.SCREEN:
            found += check_weight(path, profile)
        if profile.least_dpi:
            found += _check_paintings(pdf, profile, name, separated)
    return tuple(sorted(found, key=lambda finding: finding.sort_key))


def preflight_sheet(path: Path, profile: Profile, *, separated: bool) -> tuple[Finding, ...]:
    """Return what is wrong with sheets on which the pages of a finished PDF were laid."""
    with pikepdf.open(path) as pdf:
        return (
            *check_boxes(pdf, profile),
            *check_fonts(pdf, profile),
            *check_colours(read_paintings(pdf), separated=separated),
        )


def _check_paintings(
    pdf: pikepdf.Pdf, profile: Profile, name: Name, separated: bool
) -> Iterator[Finding]:
    paintings = tuple(read_paintings(pdf))
    if not separated:
        yield from check_resolution(paintings, profile.least_dpi, name)
    yield from check_colours(paintings, separated=separated)
