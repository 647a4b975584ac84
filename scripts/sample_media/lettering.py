"""Chinese type: fonts from an installed package, and the label every picture bears."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

from PIL import ImageFont

from sample_media.canvas import Canvas
from sample_media.palette import INK, PAPER, QUIET

SERIF = "NotoSerifSC-Regular.otf"
SANS = "NotoSansSC-Regular.otf"


@lru_cache(maxsize=4)
def font(name: str) -> ImageFont.FreeTypeFont:
    """Return a font of the package ``pylopdf-fonts-zh-cn`` at a nominal size."""
    source = resources.files("pylopdf_fonts_zh_cn") / name
    with resources.as_file(source) as file:
        return ImageFont.truetype(str(file), 32)


def label(cv: Canvas, title: str) -> None:
    """Write “示意图 · title” on a quiet slip of paper at the lower left."""
    words = f"示意图 · {title}"
    size, pad, margin = 22.0, 14.0, 30.0
    face = font(SANS)
    wide = face.getlength(words) / 32 * size
    high = size + 18
    top = cv.h - margin - high
    cv.rect(margin, top, wide + 2 * pad, high, PAPER, 0.86)
    cv.rect(margin, top, 3, high, INK, 0.5)
    cv.text(margin + pad, top + high / 2, words, face, size, QUIET)
