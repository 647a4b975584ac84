"""Whether pictures have enough pixels for the size at which they are printed."""

from collections.abc import Callable, Iterable, Iterator

from showcase.booklet.preflight.findings import coarse_picture
from showcase.booklet.preflight.painting import Painting, Picture
from showcase.findings import Finding

Photo = tuple[str, str]
"""The case that shows a photo, and the photo's file."""

Name = Callable[[Picture], Photo | None]
"""Tells which photo a picture of the PDF is."""


def check_resolution(paintings: Iterable[Painting], least: int, name: Name) -> Iterator[Finding]:
    """Name each photo that is printed below ``least`` dpi, once for each size of it."""
    told = set()
    for painting in paintings:
        for picture in painting.pictures:
            dpi = round(picture.dpi)
            if dpi >= least:
                continue
            photo, width = name(picture), round(picture.millimetres[0])
            if (key := (photo or picture.page, width)) not in told:
                told.add(key)
                yield coarse_picture(photo, picture.page, dpi, width)
