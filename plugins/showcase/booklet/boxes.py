"""The boxes a printer's software reads: where the page is trimmed, how far colour runs over."""

import pikepdf

from showcase.booklet.profile import Profile

MM = 72 / 25.4
"""Points in a millimetre."""

Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points."""


def boxes_of(sheet: Box, profile: Profile) -> dict[str, Box]:
    """Return trim box and bleed box of a sheet that has the profile's slug around the page."""
    return {
        "/TrimBox": inset(sheet, profile.slug * MM),
        "/BleedBox": inset(sheet, (profile.slug - profile.bleed) * MM),
    }


def inset(box: Box, by: float) -> Box:
    """Return a box that is narrower by so many points on each side."""
    left, bottom, right, top = box
    return (left + by, bottom + by, right - by, top - by)


def write_boxes(page: pikepdf.Page, boxes: dict[str, Box]) -> None:
    """Write boxes into a page, to a thousandth of a point."""
    for name, box in boxes.items():
        page.obj[name] = pikepdf.Array([round(value, 3) for value in box])


def set_boxes(pdf: pikepdf.Pdf, profile: Profile) -> None:
    """Write trim box and bleed box into every page; nothing without a slug."""
    if not profile.slug:
        return
    for page in pdf.pages:
        left, bottom, right, top = (float(value) for value in page.mediabox)
        write_boxes(page, boxes_of((left, bottom, right, top), profile))
