"""A photo as the templates want it: its sizes, its alternative text, its caption."""

from dataclasses import dataclass

from showcase.model.casebook import ShownPhoto
from showcase.model.submission import MediaFile
from showcase.photos.variants import Variant, site_variants

_FALLBACK_WIDTH = 960


@dataclass(frozen=True, slots=True)
class Picture:
    """``variants`` are sorted by width; ``fallback`` is what stands in ``src``."""

    variants: tuple[Variant, ...]
    fallback: Variant
    alt: str
    caption: str = ""
    credit: str = ""

    @property
    def largest(self) -> Variant:
        """The largest size there is."""
        return self.variants[-1]

    @property
    def tall(self) -> bool:
        """Whether the photo is upright, and would fill the screen at full width."""
        return self.largest.height > self.largest.width


def picture_of(photo: ShownPhoto) -> Picture | None:
    """Return the picture of a photo; None where its size is unknown."""
    alt = photo.alt or photo.caption
    return picture_of_file(photo.file, alt, photo.caption, photo.credit)


def picture_of_file(
    file: MediaFile, alt: str, caption: str = "", credit: str = ""
) -> Picture | None:
    """Return the picture of a file, such as a video's poster; None where it is no picture."""
    if file.width <= 0 or file.height <= 0:
        return None
    variants = site_variants(file)
    middle = [variant for variant in variants if variant.width <= _FALLBACK_WIDTH]
    return Picture(variants, (middle or variants)[-1 if middle else 0], alt, caption, credit)
