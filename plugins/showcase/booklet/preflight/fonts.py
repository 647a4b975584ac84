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
    """Yield the fonts that hold glyphs; a composite font only points to one."""
    # Of a large book's hundred thousand objects most are no dictionaries, and few are fonts: to
    # ask for the kind of each and compare in Python took longer than all other checks.
    for found in pdf.objects:
        if found._type_code is not pikepdf.ObjectType.dictionary:
            continue
        if found.get("/Type") == "/Font" and found.get("/Subtype") not in ("/Type0", "/Type3"):
            yield found
