"""Which photo stands where, how wide, and from which file."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from showcase.booklet.nodes import Picture, Piece
from showcase.booklet.profile import Profile
from showcase.model.casebook import ShownPhoto
from showcase.model.page_formats import DEFAULT, PageFormat, is_portrait

_INCH = 25.4
_BLEED_MM = 3
# What a press wants; below it the opening page stays white.
_PLATE_DPI = 270

_TOLD = ("摄", "摄影", "绘", "绘制", "制图", "供图", "提供", "资料图", "截图")

Captioned = tuple[ShownPhoto | None, str]
"""A photo, or None where the file is not to be had, and its caption."""


_NARROWEST = 0.0001
"""The height of a photo is reckoned from its ratio, which must not be rounded to nothing."""


@dataclass(frozen=True, slots=True)
class PlacedPhoto:
    """One photo at one width: ``file`` in the book's folder is made from ``source``."""

    file: str
    source: str
    kind: str
    case_path: str
    pixels: int
    millimetres: float
    has_pixels: int


@dataclass
class PhotoShelf:
    """Gathers the photos of a book while its cases are composed."""

    profile: Profile
    page: PageFormat = DEFAULT
    placed: dict[str, PlacedPhoto] = field(default_factory=dict)

    def figures(self, photos: Sequence[Captioned], case_path: str) -> list[Piece]:
        """Lay out photos that follow one another; each comes with its caption.

        Two portraits share a row, a single one gets half the measure, all others the full.
        """
        pieces: list[Piece] = []
        queue = list(photos)
        while queue:
            photo, caption = queue.pop(0)
            if not _is_portrait(photo):
                pieces.append(self._full(photo, caption, case_path))
            elif queue and _is_portrait(queue[0][0]):
                pieces.append(self.pair([(photo, caption), queue.pop(0)], case_path))
            else:
                picture = self._picture(photo, caption, self.page.half_mm, case_path)
                pieces.append(Piece("figure", layout="half", pictures=(picture,)))
        return pieces

    def gallery(self, photos: tuple[ShownPhoto, ...], case_path: str) -> list[Piece]:
        """Lay out the photos that the text did not place: two and two, the last one alone."""
        pieces = []
        for start in range(0, len(photos), 2):
            row = tuple((photo, photo.caption) for photo in photos[start : start + 2])
            if len(row) == 2:
                pieces.append(self.pair(row, case_path))
            else:
                pieces += self.figures(row, case_path)
        return [replace(piece, fixed=True) for piece in pieces]

    def plate(self, photo: ShownPhoto, case_path: str) -> Piece | None:
        """Lay a photo over the whole width of the page; None where it is not good enough."""
        width = self._sheet_mm
        if is_portrait(_ratio(photo)) or photo.file.width < width / _INCH * _PLATE_DPI:
            return None
        picture = self._picture(photo, photo.caption, width, case_path)
        return Piece("figure", layout="full", pictures=(picture,))

    def cover(self, photo: ShownPhoto, case_path: str) -> Picture:
        """Lay a photo over the whole width of the cover."""
        return self._picture(photo, photo.caption, self._sheet_mm, case_path)

    @property
    def _sheet_mm(self) -> float:
        return self.page.width + 2 * _BLEED_MM

    def pair(self, row: Sequence[Captioned], case_path: str) -> Piece:
        """Lay two photos side by side at the same height."""
        (first, _), (second, _) = row
        ratios = _ratio(first), _ratio(second)
        widths = self.page.pair_mm(*ratios), self.page.pair_mm(*reversed(ratios))
        pictures = tuple(
            self._picture(photo, caption, width, case_path)
            for (photo, caption), width in zip(row, widths, strict=True)
        )
        return Piece("figure", layout="pair", pictures=pictures)

    def _full(self, photo: ShownPhoto | None, caption: str, case_path: str) -> Piece:
        picture = self._picture(photo, caption, self.page.full_mm, case_path)
        return Piece("figure", layout="full", pictures=(picture,))

    def _picture(
        self, photo: ShownPhoto | None, caption: str, width: float, case_path: str
    ) -> Picture:
        if photo is None:
            return Picture(caption=caption, alt=caption)
        pixels = min(self.profile.pixels(width), photo.file.width or 10_000)
        ending = "pdf" if self.profile.wrap else "jpg"
        file = f"photos/{photo.file.digest[:20]}-{pixels}.{ending}"
        self.placed[file] = PlacedPhoto(
            file, photo.file.path, photo.file.kind, case_path, pixels, width, photo.file.width
        )
        caption = caption or photo.caption
        return Picture(
            file=file,
            ratio=_ratio(photo),
            caption=caption,
            credit="" if photo.credit in caption else _credit_line(photo.credit),
            alt=photo.alt or caption or "照片",
        )


def _credit_line(credit: str) -> str:
    """Return who took a photo, or whatever its author wrote of it, such as 资料图 or 某某绘制."""
    return credit if credit.endswith(_TOLD) else f"{credit}　摄"


def _ratio(photo: ShownPhoto | None) -> float:
    if photo is None or not photo.file.width or not photo.file.height:
        return 1.5
    return max(round(photo.file.width / photo.file.height, 4), _NARROWEST)


def _is_portrait(photo: ShownPhoto | None) -> bool:
    return is_portrait(_ratio(photo))
