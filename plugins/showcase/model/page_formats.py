"""The pages a booklet can have: trimmed size, measure, grid.

Every measure is a whole number of characters and every page a whole number of lines, so that
nothing has to be stretched. What the size has to spare goes to the inside and to the foot.
"""

from dataclasses import dataclass

_INCH = 25.4
_POINTS = 72
# Narrower than this (width by height) and a photo is taken for a portrait.
_PORTRAIT = 1.15
_GUTTER = 2


@dataclass(frozen=True, slots=True)
class PageFormat:
    """A page: ``width``, ``height``, ``outer`` and ``head`` in millimetres, type in points.

    ``body``, ``table`` and ``title`` are sizes of type, ``line`` is from baseline to baseline.
    """

    name: str
    width: float
    height: float
    outer: float
    head: float
    characters: int
    lines: int
    body: float = 10.5
    line: float = 18
    table: float = 9
    title: float = 24

    @property
    def full_mm(self) -> float:
        """The measure."""
        return self.characters * self.body / _POINTS * _INCH

    @property
    def gutter_mm(self) -> float:
        """What stands between two columns: two characters."""
        return _GUTTER * self.body / _POINTS * _INCH

    @property
    def half_mm(self) -> float:
        """Half the measure, less the gutter."""
        return (self.full_mm - self.gutter_mm) / 2

    @property
    def inner(self) -> float:
        """The margin at the spine."""
        return self.width - self.outer - self.full_mm

    @property
    def title_characters(self) -> int:
        """How many characters of a case's title go on a line, one to spare."""
        return int(self.characters * self.body / self.title) - 1

    @property
    def table_characters(self) -> float:
        """How many characters of a table's type go on a line."""
        return self.characters * self.body / self.table

    def single_mm(self, ratio: float) -> float:
        """Return how wide a photo of this width by height is set that has its row for itself."""
        return self.half_mm if is_portrait(ratio) else self.full_mm

    def pair_mm(self, ratio: float, other: float) -> float:
        """Return how wide a photo is set beside another one of the same height."""
        return (self.full_mm - self.gutter_mm) * ratio / (ratio + other)


def is_portrait(ratio: float) -> bool:
    """Tell whether a photo of this width by height is set half as wide as the text."""
    return ratio < _PORTRAIT


DEFAULT = PageFormat("大16开", 210, 285, outer=20, head=26, characters=44, lines=36)
BOOK_FORMATS = {
    page.name: page
    for page in (
        DEFAULT,
        PageFormat("16开", 185, 260, outer=18.5, head=23, characters=38, lines=33, title=22),
        PageFormat("A4", 210, 297, outer=20, head=27, characters=44, lines=38),
    )
}
# GB/T 9704: margins 37 (head), 28 (left) and 26 mm (right) leave 156 by 225 mm of an A4 page
# for 22 lines of 28 characters of size 3, which was 15.75 pt in metal and is 16 pt in Word.
OFFICIAL = PageFormat(
    "A4",
    210,
    297,
    outer=26,
    head=37,
    characters=28,
    lines=22,
    body=156 / 28 / _INCH * _POINTS,
    line=225 / 22 / _INCH * _POINTS,
    table=12,
    title=22,
)
