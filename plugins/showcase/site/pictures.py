"""A photo as the pages want it: its sizes, its alternative text, its caption, its HTML."""

from dataclasses import dataclass

from markupsafe import Markup, escape

from showcase.model.casebook import ShownPhoto
from showcase.model.submission import MediaFile
from showcase.photos.variants import Format, Variant, site_variants

_FALLBACK_WIDTH = 960


@dataclass(frozen=True, slots=True)
class Picture:
    """``variants`` are sorted by width and stand there in every :class:`Format`.

    ``fallback`` is what stands in ``src``; ``preview`` is a tiny blurred copy as a data address,
    or nothing.
    """

    variants: tuple[Variant, ...]
    fallback: Variant
    alt: str
    caption: str = ""
    credit: str = ""
    preview: str = ""

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
    fallback = (middle or variants)[-1 if middle else 0]
    return Picture(variants, fallback, alt, caption, credit, file.preview)


def picture_markup(picture: Picture, base: str, sizes: str, eager: bool = False) -> Markup:
    """Return the HTML of a picture; ``sizes`` says how wide it will be, as CSS has it.

    The preview is an image of its own below the photo, because a background would need a style in the page,
    which a strict content policy forbids. ``eager`` is for the one photo that is seen first.
    """
    image = _choices(picture, base, sizes, _image(picture, base, sizes, eager))
    preview = ""
    if picture.preview:
        preview = (
            f'<img class="sc-picture__preview" src="{picture.preview}" alt="" aria-hidden="true">'
        )
    return Markup(f'<span class="sc-picture">{preview}{image}</span>')


def inline_markup(picture: Picture, base: str, sizes: str) -> Markup:
    """Return the HTML of a small picture within a line of text."""
    image = _image(picture, base, sizes, False, ' class="sc-inline-image"')
    return Markup(_choices(picture, base, sizes, image))


def plain_markup(picture: Picture, base: str, sizes: str) -> Markup:
    """Return the HTML of a picture for readers that have neither our styles nor new formats."""
    return Markup(_image(picture, base, sizes, False))


def _choices(picture: Picture, base: str, sizes: str, image: str) -> str:
    sources = "".join(
        f'<source type="{form.mime}" srcset="{_srcset(picture, base, form)}" sizes="{sizes}">'
        for form in Format
        if form is not Format.JPEG
    )
    return f"<picture>{sources}{image}</picture>"


def _image(picture: Picture, base: str, sizes: str, eager: bool, extra: str = "") -> str:
    size = f'width="{picture.largest.width}" height="{picture.largest.height}"'
    when = 'fetchpriority="high"' if eager else 'loading="lazy"'
    return (
        f'<img src="{escape(base + picture.fallback.url)}"'
        f' srcset="{_srcset(picture, base, Format.JPEG)}" sizes="{sizes}"'
        f' alt="{escape(picture.alt)}" {size} {when} decoding="async"{extra}>'
    )


def _srcset(picture: Picture, base: str, form: Format) -> str:
    found = (f"{base}{variant.url_as(form)} {variant.width}w" for variant in picture.variants)
    return str(escape(", ".join(found)))
