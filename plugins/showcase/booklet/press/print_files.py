"""Everything a printer gets for one booklet."""

from dataclasses import dataclass
from pathlib import Path

import pikepdf

from showcase.booklet.compiler import timestamp
from showcase.booklet.compose import compose
from showcase.booklet.edition import Edition
from showcase.booklet.fonts import FontSet
from showcase.booklet.preflight.check import preflight_sheet
from showcase.booklet.press.cover_sheet import make_cover_sheet, make_inner_pages
from showcase.booklet.press.findings import bare_spine
from showcase.booklet.press.imposition import MOST_STITCHED, impose
from showcase.booklet.press.spine import LEAST_LETTERED, set_spine, spine_width
from showcase.booklet.profile import PRESS
from showcase.findings import Finding


@dataclass(frozen=True, slots=True)
class PrintFile:
    """One of the files: ``part`` is empty for the whole booklet, page by page."""

    part: str
    data: bytes
    note: str


@dataclass(frozen=True, slots=True)
class PrintFiles:
    """The files of one booklet and what is to be told about them."""

    files: tuple[PrintFile, ...]
    findings: tuple[Finding, ...]


def make_print_files(
    pages: Path,
    edition: Edition,
    folder: Path,
    fonts: FontSet,
    paper: float,
    *,
    separated: bool = False,
) -> PrintFiles:
    """Make the files that go with the single pages. Raises ``BookletError``.

    A thin booklet is stitched: its pages come once more in folding order. A thick one is
    glued: its cover comes as one sheet with the spine, and its inside without the cover.
    ``folder`` is for what is made on the way; ``separated`` says that the pages are in inks.
    """
    with pikepdf.open(pages) as pdf:
        count = len(pdf.pages)
    title = f"{edition.title}　{edition.subtitle}"
    whole = PrintFile("", pages.read_bytes(), f"单页，从封面到封底，共 {count} 页")
    if count <= MOST_STITCHED:
        spreads = folder / "spreads.pdf"
        impose(pages, spreads, PRESS, paper, f"{title}（骑马订拼版）")
        note = f"骑马订拼版，{count // 4} 张纸，每两面是一张纸的正反"
        findings = preflight_sheet(spreads, PRESS, separated=separated)
        return PrintFiles((whole, PrintFile("spreads", spreads.read_bytes(), note)), findings)
    inner, cover = folder / "inner.pdf", folder / "cover.pdf"
    inside = make_inner_pages(pages, inner, PRESS, f"{title}（内文）")
    width = spine_width(inside, paper)
    book = compose(edition, fonts, PRESS).data
    set_spine(book, width, folder / "spine", folder / "spine.pdf", fonts, timestamp(edition))
    make_cover_sheet(pages, folder / "spine.pdf", cover, PRESS, f"{title}（封面）")
    return PrintFiles(
        (
            whole,
            PrintFile("inner", inner.read_bytes(), f"胶装的内文，共 {inside} 页"),
            PrintFile(
                "cover",
                cover.read_bytes(),
                f"胶装的封面展开：封底、书脊、封面；书脊 {width:g} 毫米（每张纸 {paper:g} 毫米）",
            ),
        ),
        (
            *preflight_sheet(inner, PRESS, separated=separated),
            *preflight_sheet(cover, PRESS, separated=separated),
            *((bare_spine(width),) if width < LEAST_LETTERED else ()),
        ),
    )
