"""What Typst leaves open in a PDF for the press: page boxes, greys of black ink, blending in inks."""

from collections.abc import Iterator
from pathlib import Path

import pikepdf

from showcase.booklet.boxes import set_boxes
from showcase.booklet.profile import Profile


def finish(path: Path, profile: Profile) -> None:
    """Give every page its boxes, set all greys in black ink, and let nothing be blended in lights."""
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        set_boxes(pdf, profile)
        use_black_ink(pdf)
        _blend_in_inks(pdf)
        pdf.save(path, deterministic_id=True)


def use_black_ink(pdf: pikepdf.Pdf) -> None:
    """Let greys that a colour profile describes be black ink.

    Typst describes its greys by a profile, and software that makes inks of it may mix all four.
    """
    for resources in _resources(pdf):
        for name, space in resources.get("/ColorSpace", pikepdf.Dictionary()).items():
            if isinstance(space, pikepdf.Array) and _is_grey(space):
                resources.ColorSpace[name] = pikepdf.Name.DeviceGray


def _blend_in_inks(pdf: pikepdf.Pdf) -> None:
    """Let transparent layers be mixed as inks; mixed as lights, black becomes four inks again."""
    for holder in (*(page.obj for page in pdf.pages), *_forms(pdf)):
        group = holder.get("/Group")
        if group is not None and "/CS" in group:
            group.CS = pikepdf.Name.DeviceCMYK


def _forms(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for found in pdf.objects:
        if isinstance(found, pikepdf.Stream) and found.get("/Subtype") == "/Form":
            yield found


def _resources(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for page in pdf.pages:
        yield page.resources
    for form in _forms(pdf):
        yield form.get("/Resources", pikepdf.Dictionary())


def _is_grey(space: pikepdf.Array) -> bool:
    return space[0] == "/ICCBased" and space[1].get("/N") == 1
