"""What the pages of a PDF paint: pictures with their size on paper, and the colours in use."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf
from pikepdf import Matrix

from showcase.booklet.boxes import Box
from showcase.booklet.preflight.spaces import Space, space_of

_OPERATORS = "q Q cm Do sh g G rg RG k K cs CS sc SC scn SCN INLINE IMAGE BI ID EI"
_DEVICE = {"g": Space.GREY, "rg": Space.RGB, "k": Space.CMYK}
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture on a page (an index), the ``place``-th that it paints.

    Sizes are width, height; ``box`` is in points from the sheet's lower left corner.
    """

    page: int
    place: int
    pixels: tuple[int, int]
    millimetres: tuple[float, float]
    box: Box
    space: Space
    data: pikepdf.Object

    @property
    def dpi(self) -> float:
        """The resolution at which it is printed, the lesser of both directions."""
        return min(n / mm * 25.4 for n, mm in zip(self.pixels, self.millimetres, strict=True))


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour in which text or a shape is painted; no ``values`` for a pattern or a shading."""

    space: Space
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Painting:
    """All that a page paints."""

    pictures: tuple[Picture, ...]
    colours: frozenset[Colour]


def read_paintings(pdf: pikepdf.Pdf) -> Iterator[Painting]:
    """Yield what each page paints, page by page."""
    for number, page in enumerate(pdf.pages):
        reader = _Reader(number)
        reader.read(page.obj, page.obj, Matrix(), 0)
        yield Painting(tuple(reader.pictures), frozenset(reader.colours))


class _Reader:
    """Follows one page's instructions, and those of the forms that it places."""

    def __init__(self, page: int) -> None:
        self.page = page
        self.pictures: list[Picture] = []
        self.colours: set[Colour] = set()

    def read(
        self, content: pikepdf.Object, page: pikepdf.Object, matrix: Matrix, depth: int
    ) -> None:
        """Follow a page's or a form's instructions; ``page`` lends resources that a form lacks."""
        resources = content.get("/Resources", page.get("/Resources", pikepdf.Dictionary()))
        spaces = {"fill": Space.GREY, "stroke": Space.GREY}
        saved: list[tuple[Matrix, dict[str, Space]]] = []
        for instruction in pikepdf.parse_content_stream(content, _OPERATORS):
            operands, name = list(instruction.operands), str(instruction.operator)
            if name == "q":
                saved.append((matrix, dict(spaces)))
            elif name == "Q" and saved:
                matrix, spaces = saved.pop()
            elif name == "cm":
                matrix = Matrix(*(float(v) for v in operands)) @ matrix
            elif name == "Do":
                self._place(_named(resources, "/XObject", operands[0]), page, matrix, depth)
            elif name == "sh":
                shading = _named(resources, "/Shading", operands[0])
                self.colours.add(Colour(space_of(shading.get("/ColorSpace"), resources), ()))
            elif name == "INLINE IMAGE":
                self._picture(operands[0].obj, matrix, resources)
            else:
                self._colour(name, operands, spaces, resources)

    def _colour(
        self,
        name: str,
        operands: list[Any],
        spaces: dict[str, Space],
        resources: pikepdf.Object,
    ) -> None:
        use = "stroke" if name.isupper() else "fill"
        name = name.lower()
        if name in _DEVICE:
            spaces[use] = _DEVICE[name]
        elif name == "cs":
            spaces[use] = space_of(operands[0], resources)
            return
        last = operands[-1] if operands else None
        if isinstance(last, pikepdf.Name):
            pattern = _named(resources, "/Pattern", last)
            if "/Shading" in pattern:
                shaded = space_of(pattern.Shading.get("/ColorSpace"), resources)
                self.colours.add(Colour(shaded, ()))
            return
        self.colours.add(Colour(spaces[use], tuple(round(float(v), 4) for v in operands)))

    def _place(
        self, thing: pikepdf.Object, page: pikepdf.Object, matrix: Matrix, depth: int
    ) -> None:
        if thing.get("/Subtype") == "/Image":
            self._picture(thing, matrix, page.get("/Resources", pikepdf.Dictionary()))
        elif thing.get("/Subtype") == "/Form" and depth < _DEEPEST:
            own = Matrix(*(float(v) for v in thing.get("/Matrix", [1, 0, 0, 1, 0, 0])))
            self.read(thing, page, own @ matrix, depth + 1)

    def _picture(self, image: pikepdf.Object, matrix: Matrix, resources: pikepdf.Object) -> None:
        width = image.get("/Width", image.get("/W", 0))
        height = image.get("/Height", image.get("/H", 0))
        is_mask = bool(image.get("/ImageMask", image.get("/IM", False)))
        across = (matrix.a**2 + matrix.b**2) ** 0.5 / 72 * 25.4
        down = (matrix.c**2 + matrix.d**2) ** 0.5 / 72 * 25.4
        if is_mask or not (across and down):
            return
        space = space_of(image.get("/ColorSpace", image.get("/CS")), resources)
        pixels = int(width), int(height)
        place = len(self.pictures)
        corners = [matrix.transform(corner) for corner in ((0, 0), (1, 0), (0, 1), (1, 1))]
        xs, ys = zip(*corners, strict=True)
        box = (min(xs), min(ys), max(xs), max(ys))
        self.pictures.append(Picture(self.page, place, pixels, (across, down), box, space, image))


def _named(resources: pikepdf.Object, kind: str, name: pikepdf.Object) -> pikepdf.Object:
    found = resources.get(kind, pikepdf.Dictionary()).get(str(name))
    return pikepdf.Dictionary() if found is None else found
