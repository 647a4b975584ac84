"""The cover of a book that is glued: back cover, spine and front cover on one sheet."""

from pathlib import Path

import pikepdf

from showcase.booklet.boxes import MM
from showcase.booklet.finish import use_black_ink
from showcase.booklet.press.sheets import Placing, Sheets, is_blank, trimmed_size
from showcase.booklet.profile import Profile

_SHEET = 4


def make_cover_sheet(pages: Path, spine: Path, out: Path, profile: Profile, title: str) -> None:
    """Lay back cover, spine and front cover side by side; ``spine`` is a page that narrow.

    What stands on the inside of the front cover makes a second page.
    """
    with pikepdf.open(pages) as pdf, pikepdf.open(spine) as strip:
        width, height = trimmed_size(pdf.pages[0])
        thick = float(strip.pages[0].mediabox[2])
        over = profile.bleed * MM
        sheets = Sheets(2 * width + thick, height, profile)
        use_black_ink(strip)
        strip.pages[0].trimbox = pikepdf.Array([0, over, thick, over + height])
        outer, inner = (-over, -over, width, height + over), width + thick
        front = (inner, -over, inner + width + over, height + over)
        folds = (width, inner)
        sheets.add(
            (
                Placing(pdf.pages[-1], 0, outer),
                Placing(strip.pages[0], width, (width, -over, inner, height + over)),
                Placing(pdf.pages[0], inner, front),
            ),
            folds,
        )
        if not is_blank(pdf.pages[1]):
            sheets.add((Placing(pdf.pages[1], 0, outer),), folds)
        sheets.save(out, title)


def make_inner_pages(pages: Path, out: Path, profile: Profile, title: str) -> int:
    """Write the pages between the covers, with empty ones to a multiple of four; return how many.

    Nothing is printed on the inside of the back cover: a text that would have come there
    goes on inside the book.
    """
    with pikepdf.open(pages) as pdf:
        width, height = trimmed_size(pdf.pages[0])
        del pdf.pages[:2]
        del pdf.pages[-1]
        while is_blank(pdf.pages[-1]):
            del pdf.pages[-1]
        sheets = Sheets(width, height, profile, pdf)
        for _ in range(-len(pdf.pages) % _SHEET):
            sheets.add(())
        _forget_the_rest(pdf)
        sheets.save(out, title)
        return len(pdf.pages)


def _forget_the_rest(pdf: pikepdf.Pdf) -> None:
    """Take out bookmarks, links and tags: they would lead to pages that are no longer there."""
    for key in set(pdf.Root.keys()) - {"/Type", "/Pages"}:
        del pdf.Root[key]
    for page in pdf.pages:
        for key in ("/Annots", "/StructParents", "/Tabs"):
            if key in page.obj:
                del page.obj[key]
