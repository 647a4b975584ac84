"""Which sizes of a photo the site shows, and what the files are called."""

from dataclasses import dataclass

from showcase.model.submission import MediaFile

SITE_WIDTHS = (480, 960, 1600)


@dataclass(frozen=True, slots=True)
class Variant:
    """One size of one photo. ``url`` counts from the site's root; sizes in pixels."""

    url: str
    width: int
    height: int


def site_variants(file: MediaFile) -> tuple[Variant, ...]:
    """Return the sizes of a photo for the site, smallest first; never larger than it is."""
    widths = [width for width in SITE_WIDTHS if width < file.width]
    if len(widths) < len(SITE_WIDTHS):
        widths.append(file.width)
    return tuple(_variant(file, width) for width in widths)


def _variant(file: MediaFile, width: int) -> Variant:
    height = max(1, round(file.height * width / file.width))
    return Variant(f"assets/photos/{file.digest[:16]}-{width}.jpg", width, height)
