"""Which sizes of a photo the site shows, in which formats, and what the files are called."""

from dataclasses import dataclass
from enum import StrEnum

from showcase.model.submission import MediaFile

SITE_WIDTHS = (480, 960, 1600)
_TALLEST = 16_000
"""WebP has no picture higher than 16,383 pixels."""


class Format(StrEnum):
    """A format of the site's photos, as its files' names end; best first."""

    AVIF = "avif"
    WEBP = "webp"
    JPEG = "jpg"

    @property
    def mime(self) -> str:
        """The name that browsers know it by."""
        return "image/jpeg" if self is Format.JPEG else f"image/{self.value}"


@dataclass(frozen=True, slots=True)
class Variant:
    """One size of one photo, in pixels; ``stem`` is its address from the site's root, unended."""

    stem: str
    width: int
    height: int

    @property
    def url(self) -> str:
        """The address of the format that every browser knows."""
        return self.url_as(Format.JPEG)

    def url_as(self, form: Format) -> str:
        """Return the address of a format, from the site's root."""
        return f"{self.stem}.{form.value}"


def site_variants(file: MediaFile) -> tuple[Variant, ...]:
    """Return the sizes of a photo for the site, smallest first; never larger than it is."""
    most = min(file.width, max(1, _TALLEST * file.width // file.height), SITE_WIDTHS[-1])
    widths = (*(width for width in SITE_WIDTHS if width < most), most)
    return tuple(_variant(file, width) for width in widths)


def _variant(file: MediaFile, width: int) -> Variant:
    height = max(1, round(file.height * width / file.width))
    return Variant(f"assets/photos/{file.digest[:16]}-{width}", width, height)
