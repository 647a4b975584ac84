"""Pages laid on larger sheets, with crop marks and fold marks around them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pikepdf
from pikepdf import Array, Name

from showcase.booklet.boxes import MM, Box, write_boxes
from showcase.booklet.profile import Profile

_GAP = 1 * MM
_HAIRLINE = "0.25 w"


@dataclass(frozen=True, slots=True)
class Placing:
    """A page on a sheet: where its lower left trimmed corner comes, and what of it is shown.

    Both in points from the lower left trimmed corner of the sheet.
    """

    page: pikepdf.Page
    left: float
    window: Box


class Sheets:
    """A document of sheets, each trimmed to one size, with the profile's slug around.

    They are added to ``pdf`` where there is one, or else to a new one.
    """

    def __init__(
        self, width: float, height: float, profile: Profile, pdf: pikepdf.Pdf | None = None
    ) -> None:
        self.pdf = pikepdf.new() if pdf is None else pdf
        self.width, self.height = width, height
        self.slug, self.bleed = profile.slug * MM, profile.bleed * MM

    def add(self, placings: tuple[Placing, ...], folds: tuple[float, ...] = ()) -> None:
        """Add a sheet; ``folds`` are where it is folded, from its trimmed left edge."""
        size = (self.width + 2 * self.slug, self.height + 2 * self.slug)
        page = self.pdf.add_blank_page(page_size=size)
        source = ["q", f"1 0 0 1 {self.slug:.3f} {self.slug:.3f} cm"]
        for number, placing in enumerate(placings):
            # Left alone, it chooses a name at random.
            name = Name(f"/Page{number}")
            page.add_resource(self._form(placing.page), Name.XObject, name)
            trim = [float(value) for value in placing.page.trimbox]
            left, bottom, right, top = placing.window
            source += [
                "q",
                f"{left:.3f} {bottom:.3f} {right - left:.3f} {top - bottom:.3f} re W n",
                f"1 0 0 1 {placing.left - trim[0]:.3f} {-trim[1]:.3f} cm {name} Do",
                "Q",
            ]
        source += ["Q", *self._marks(folds)]
        page.obj.Contents = self.pdf.make_stream("\n".join(source).encode("ascii"))
        edges = (0.0, 0.0, self.width, self.height)
        write_boxes(
            page, {"/TrimBox": self._around(edges, 0), "/BleedBox": self._around(edges, self.bleed)}
        )

    def save(self, path: Path, title: str) -> None:
        """Write the document; the same sheets give the same bytes."""
        self.pdf.docinfo["/Title"] = pikepdf.String(title)
        self.pdf.save(path, deterministic_id=True)

    def _around(self, edges: Box, by: float) -> Box:
        left, bottom, right, top = edges
        start = self.slug
        return (left + start - by, bottom + start - by, right + start + by, top + start + by)

    def _form(self, page: pikepdf.Page) -> pikepdf.Object:
        form = page.as_form_xobject()
        # As it comes, it is cut off at the trim box: the bleed would be lost.
        form.BBox = Array([float(value) for value in page.mediabox])
        return self.pdf.copy_foreign(form)

    def _marks(self, folds: tuple[float, ...]) -> list[str]:
        """Draw crop marks at the corners, and at folds dashes above and below."""
        long = self.slug - self.bleed - _GAP
        right, top = self.width + 2 * self.slug, self.height + 2 * self.slug
        lines = ["q", "0 G", _HAIRLINE]
        for x in (self.slug, self.slug + self.width):
            lines += [_line(x, 0, x, long), _line(x, top - long, x, top)]
        for y in (self.slug, self.slug + self.height):
            lines += [_line(0, y, long, y), _line(right - long, y, right, y)]
        lines.append("[2 2] 0 d")
        for fold in folds:
            x = self.slug + fold
            lines += [_line(x, 0, x, long), _line(x, top - long, x, top)]
        return [*lines, "Q"]


def _line(left: float, bottom: float, right: float, top: float) -> str:
    return f"{left:.3f} {bottom:.3f} m {right:.3f} {top:.3f} l S"


def trimmed_size(page: pikepdf.Page) -> tuple[float, float]:
    """Return width and height of a trimmed page, in points."""
    left, bottom, right, top = (float(value) for value in page.trimbox)
    return right - left, top - bottom


def is_blank(page: pikepdf.Page) -> bool:
    """Tell whether a page has neither text nor picture; crop marks are neither."""
    return not any(True for _ in pikepdf.parse_content_stream(page, "Tj TJ Do sh"))
