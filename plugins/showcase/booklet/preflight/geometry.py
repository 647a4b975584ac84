"""Page boxes and the number of pages."""

from collections.abc import Iterator

import pikepdf

from showcase.booklet.boxes import MM, Box, boxes_of
from showcase.booklet.preflight.findings import odd_page_count, wrong_box
from showcase.booklet.profile import Profile
from showcase.findings import Finding

_NAMES = {"/MediaBox": "纸面", "/BleedBox": "出血", "/TrimBox": "成品"}
_TOLERANCE = 0.1 * MM
_SHEET = 4


def check_boxes(pdf: pikepdf.Pdf, profile: Profile) -> Iterator[Finding]:
    """Every page has one size, and the boxes that the profile promises lie where they should."""
    wrong: dict[str, list[int]] = {}
    first = _box(pdf.pages[0].obj, "/MediaBox")
    for number, page in enumerate(pdf.pages):
        media = _box(page.obj, "/MediaBox")
        if media is None or first is None or not _same(_size(media), _size(first)):
            wrong.setdefault("/MediaBox", []).append(number)
            continue
        if not profile.slug:
            continue
        for name, due in boxes_of(media, profile).items():
            found = _box(page.obj, name)
            if found is None or not _same(found, due):
                wrong.setdefault(name, []).append(number)
    for name, pages in wrong.items():
        yield wrong_box(_NAMES[name], name.strip("/"), pages)


def check_page_count(pdf: pikepdf.Pdf, profile: Profile) -> Iterator[Finding]:
    """A book that is folded from sheets has a multiple of four pages."""
    if len(pdf.pages) % _SHEET:
        yield odd_page_count(len(pdf.pages))


def _box(page: pikepdf.Object, name: str) -> Box | None:
    value = page.get(name)
    if value is None or len(value) != 4:
        return None
    left, bottom, right, top = (float(v) for v in value)
    return (left, bottom, right, top)


def _size(box: Box) -> tuple[float, ...]:
    return (box[2] - box[0], box[3] - box[1])


def _same(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return all(abs(a - b) <= _TOLERANCE for a, b in zip(one, other, strict=True))
