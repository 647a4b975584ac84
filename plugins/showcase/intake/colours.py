"""Whatever a picture's colours are, as people are to see them: sRGB, 8 bits, on white paper."""

import io

import numpy as np
from PIL import Image, ImageCms

_PROFILED = {"RGB": "RGB", "CMYK": "CMYK", "L": "GRAY"}
"""Modes that a profile can be for, and what the profile calls them."""


def plain_pixels(image: Image.Image) -> Image.Image:
    """Return a picture in 8 bits without palette, whose pixels can be mixed: a mode of
    ``L``, ``LA``, ``RGB``, ``RGBA`` or ``CMYK``; its colours are still its own."""
    if image.mode.startswith("I"):
        return _in_eight_bits(image)
    if "transparency" in image.info:
        return image.convert("RGBA")
    if image.mode == "1":
        return image.convert("L")
    return image if image.mode in {"L", "LA", "RGB", "RGBA", "CMYK"} else image.convert("RGB")


def in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Return a picture of plain pixels as RGB in sRGB; transparency is laid on white."""
    alpha = image.getchannel("A") if image.mode in {"LA", "RGBA"} else None
    if alpha is not None:
        image = image.convert(image.mode[:-1])
    colours = _by_profile(image, profile) if profile else image.convert("RGB")
    if alpha is None:
        return colours
    paper = Image.new("RGB", colours.size, "white")
    paper.paste(colours, mask=alpha)
    return paper


def _in_eight_bits(image: Image.Image) -> Image.Image:
    """Scale 16 bits down; Pillow's own conversion would cut them off at 255."""
    values = np.asarray(image)
    grey = Image.fromarray((np.clip(values, 0, 65_535) >> 8).astype(np.uint8))
    clear = image.info.get("transparency")
    if not isinstance(clear, int):
        return grey
    grey.putalpha(Image.fromarray(np.where(values == clear, 0, 255).astype(np.uint8)))
    return grey


def _by_profile(image: Image.Image, profile: bytes) -> Image.Image:
    """Convert by the embedded profile, which counts for nothing where it is broken or another's."""
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if source.profile.xcolor_space.strip() == _PROFILED[image.mode]:
            srgb = ImageCms.createProfile("sRGB")
            found = ImageCms.profileToProfile(image, source, srgb, outputMode="RGB")
            if found is not None:
                return found
    except (ImageCms.PyCMSError, OSError):
        pass
    return image.convert("RGB")
