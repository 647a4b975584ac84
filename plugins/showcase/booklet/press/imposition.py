"""Pages in folding order, two on a side, for booklets that are stitched through the fold."""

from collections.abc import Iterator
from pathlib import Path

import pikepdf

from showcase.booklet.boxes import MM
from showcase.booklet.press.sheets import Placing, Sheets, trimmed_size
from showcase.booklet.profile import Profile

MOST_STITCHED = 64
"""Pages; a thicker booklet does not stay shut, and wants glue and a spine."""


def folding_order(pages: int) -> Iterator[tuple[int, int]]:
    """Yield left and right page (indexes) of each side, from the outermost sheet inwards.

    The sides of a sheet follow one another, front and back. ``pages`` is a multiple of four.
    """
    for first in range(0, pages // 2, 2):
        last = pages - 1 - first
        yield last, first
        yield first + 1, last - 1


def impose(pages: Path, out: Path, profile: Profile, paper: float, title: str) -> None:
    """Lay single pages on sheets for saddle stitching.

    The sheets inside stand out at the fore-edge by the thickness of those around them
    (``paper``, in millimetres) and lose as much when the book is trimmed; their pages are
    moved to the fold by that much, so that the margins come out even.
    """
    with pikepdf.open(pages) as pdf:
        width, height = trimmed_size(pdf.pages[0])
        sheets = Sheets(2 * width, height, profile)
        over = profile.bleed * MM
        for side, (left, right) in enumerate(folding_order(len(pdf.pages))):
            creep = side // 2 * paper * MM
            sheets.add(
                (
                    Placing(pdf.pages[left], creep, (-over, -over, width, height + over)),
                    Placing(
                        pdf.pages[right],
                        width - creep,
                        (width, -over, 2 * width + over, height + over),
                    ),
                ),
                folds=(width,),
            )
        sheets.save(out, title)
