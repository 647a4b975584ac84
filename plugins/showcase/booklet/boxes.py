"""The boxes a printer's software reads: where the page is trimmed, how far colour runs over."""

from pathlib import Path

import pikepdf

from showcase.booklet.profile import Profile

_POINTS = 72 / 25.4


def set_boxes(path: Path, profile: Profile) -> None:
    """Write trim box and bleed box into every page; nothing without a slug."""
    if not profile.slug:
        return
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        for page in pdf.pages:
            left, bottom, right, top = (float(value) for value in page.mediabox)
            for name, margin in (
                ("/TrimBox", profile.slug),
                ("/BleedBox", profile.slug - profile.bleed),
            ):
                inset = margin * _POINTS
                page[name] = pikepdf.Array(
                    [
                        round(value, 3)
                        for value in (left + inset, bottom + inset, right - inset, top - inset)
                    ]
                )
        pdf.save(path, deterministic_id=True)
