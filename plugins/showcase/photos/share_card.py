"""The card that a case shows where its address is shared: title, branch, institution, photo."""

import io
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, ImageOps

from showcase.intake.decoding import opened, upright
from showcase.photos.line_breaks import break_title

WIDTH, HEIGHT = 1200, 630
_PHOTO = 460
"""Width of the photo, which stands on the right at full height."""
_MARGIN = 72
_PAPER, _INK, _QUIET, _VERMILION = "#FBF8F2", "#1E1B18", "#6B645C", "#A8231B"
_TITLE_SIZES = (68, 60, 52, 46, 40)
_MOST_LINES = 4
_LEADING = 1.36
_TITLE_HEIGHT = 290
_OPENING = frozenset("“‘（《〈【「『")


@dataclass(frozen=True, slots=True)
class CardText:
    """What stands on a card; ``label`` is above the title, ``site`` at the foot."""

    title: str
    label: str
    unit: str
    institution: str
    site: str


def draw_card(text: CardText, serif: Path, sans: Path, photo: tuple[str, bytes] | None) -> bytes:
    """Return the card as a JPEG. ``photo`` is the kind and the bytes of the case's cover."""
    card = Image.new("RGB", (WIDTH, HEIGHT), _PAPER)
    draw = ImageDraw.Draw(card)
    right = WIDTH - _MARGIN
    if photo is not None:
        right = WIDTH - _PHOTO - _MARGIN * 2 // 3
        card.paste(_cropped(*photo), (WIDTH - _PHOTO, 0))
    draw.rectangle((0, 0, 12, HEIGHT), fill=_VERMILION)
    room = right - _MARGIN
    if text.label:
        _line(draw, text.label, _MARGIN, 68, room, sans, 26, _VERMILION)
    lines, font = _title(text.title, room, serif)
    top = 132
    for line in lines:
        # A mark that opens has its ink in the right half of its square: it hangs out.
        hung = round(font.size * 0.45) if line[:1] in _OPENING else 0
        draw.text((_MARGIN - hung, top), line, font=font, fill=_INK)
        top += round(font.size * _LEADING)
    foot = HEIGHT - 188
    draw.line((_MARGIN, foot, _MARGIN + 64, foot), fill=_VERMILION, width=4)
    _line(draw, text.unit, _MARGIN, foot + 22, room, sans, 30, _INK)
    if text.institution and text.institution not in text.unit:
        _line(draw, text.institution, _MARGIN, foot + 66, room, sans, 26, _QUIET)
    _line(draw, text.site, _MARGIN, foot + 112, room, sans, 22, _QUIET)
    out = io.BytesIO()
    card.save(out, "JPEG", quality=85, subsampling="4:4:4", optimize=True)
    return out.getvalue()


def _title(title: str, room: int, serif: Path) -> tuple[list[str], ImageFont.FreeTypeFont]:
    """Return a title's lines in the largest letters that it fits in; the last resort is cut."""
    font = ImageFont.truetype(serif, _TITLE_SIZES[0])
    lines: tuple[str, ...] = ()
    for size in _TITLE_SIZES:
        font = ImageFont.truetype(serif, size)
        lines = break_title(title, room, font.getlength)
        fits = len(lines) <= _MOST_LINES and len(lines) * size * _LEADING <= _TITLE_HEIGHT
        if fits and max(map(font.getlength, lines)) <= room:
            return list(lines), font
    kept = [_shortened(line, room, font) for line in lines[:_MOST_LINES]]
    if len(lines) > _MOST_LINES:
        kept[-1] = _shortened(kept[-1] + "……", room, font)
    return kept, font


def _line(
    draw: ImageDraw.ImageDraw,
    text: str,
    left: int,
    top: int,
    room: int,
    file: Path,
    size: int,
    fill: str,
) -> None:
    font = ImageFont.truetype(file, size)
    draw.text((left, top), _shortened(text, room, font), font=font, fill=fill)


def _shortened(text: str, room: int, font: ImageFont.FreeTypeFont) -> str:
    if font.getlength(text) <= room:
        return text
    while text and font.getlength(text + "…") > room:
        text = text[:-1]
    return text + "…"


def _cropped(kind: str, data: bytes) -> Image.Image:
    """Return a photo that fills its place, cut at the sides or at top and foot."""
    with opened(kind, data) as image:
        shown = upright(image, 2 * _PHOTO)
    return ImageOps.fit(shown, (_PHOTO, HEIGHT), Image.Resampling.LANCZOS)
