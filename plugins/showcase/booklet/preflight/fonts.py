"""Fonts: inside the file, and only the part of them that is used."""

from collections.abc import Iterator

import pikepdf

from showcase.booklet.preflight.findings import unembedded_font, whole_font
from showcase.booklet.profile import Profile
from showcase.findings import Finding

_PROGRAMS = ("/FontFile", "/FontFile2", "/FontFile3")
_SUBSET_TAG = 7
"""A subset's name begins with six capitals and a plus sign."""


def check_fonts(pdf: pikepdf.Pdf, profile: Profile) -> Iterator[Finding]:
    """Every font lies in the file, as a subset: no machine at a printer's has it."""
    missing, whole = set(), set()
    for font in _fonts(pdf):
        name = str(font.get("/BaseFont", "/?")).lstrip("/")
        descriptor = font.get("/FontDescriptor")
        if descriptor is None or not any(key in descriptor for key in _PROGRAMS):
            missing.add(name)
        elif "+" not in name[:_SUBSET_TAG]:
            whole.add(name)
    yield from (unembedded_font(name) for name in sorted(missing))
    yield from (whole_font(name) for name in sorted(whole))


def _fonts(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Yield the fonts that hold glyphs, each once; a composite font only points to one.

    From the pages downwards: going through every object of a thick book takes seconds.
    """
    seen: set[tuple[int, int]] = set()
    holders: list[pikepdf.Object] = [page.obj for page in pdf.pages]
    while holders:
        resources = holders.pop().get("/Resources", pikepdf.Dictionary())
        if _is_seen(resources, seen):
            continue
        for kind in ("/XObject", "/Pattern"):
            for _, thing in resources.get(kind, pikepdf.Dictionary()).items():
                if "/Resources" in thing and not _is_seen(thing, seen):
                    holders.append(thing)
        for _, font in resources.get("/Font", pikepdf.Dictionary()).items():
            if not _is_seen(font, seen) and font.get("/Subtype") != "/Type3":
                yield font.DescendantFonts[0] if "/DescendantFonts" in font else font


def _is_seen(thing: pikepdf.Object, seen: set[tuple[int, int]]) -> bool:
    """Tell whether an object that others can refer to was met before; remember it."""
    if not thing.is_indirect:
        return False
    known = thing.objgen in seen
    seen.add(thing.objgen)
    return known
