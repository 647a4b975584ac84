"""QR codes as inline SVG."""

from functools import cache, lru_cache

import numpy as np
import numpy.typing as npt
import zxingcpp
from markupsafe import Markup, escape

# A screen is never torn or smudged: the lowest level of correction keeps the code small. The
# standard wants all eight masks tried for the handsomest pattern; every reader takes any, and
# trying costs twice as much as all the rest.
_LOOK = {"ec_level": "L", "data_mask": 3}
_LONGEST = 300
"""Characters; booklets print no longer ones either. No camera reads what takes more."""
_BORDER = 2
# Rows are at most 177 wide and laid end to end so far apart that the light between two dark
# modules tells by its length how many rows on the second is.
_ROW = 512


@lru_cache(maxsize=1024)
def code_svg(address: str, label: str) -> Markup | None:
    """Return the QR code of an address, or None where it is too long for one.

    ``label`` is what the code says to those who can't see it.
    """
    if len(address) > _LONGEST:
        return None
    code = zxingcpp.create_barcode(address, zxingcpp.BarcodeFormat.QRCode, **_LOOK)
    modules = np.asarray(code.to_image(scale=1, add_quiet_zones=False), dtype=np.uint8)
    size = len(modules) + 2 * _BORDER
    return Markup(
        f'<svg class="sc-code" role="img" aria-label="{escape(label)}" viewBox="0 0 {size} {size}">'
        f'<path fill="#fff" d="M0 0h{size}v{size}h-{size}z"/>'
        f'<path stroke="#000" d="{_path(modules == 0)}"/></svg>'
    )


def _path(dark: npt.NDArray[np.bool_]) -> str:
    """Return strokes over all dark modules; a finder pattern has one in the first corner."""
    side = len(dark)
    rows = np.zeros((side, _ROW), dtype=bool)
    rows[:, :side] = dark
    row = rows.ravel()
    ends = np.flatnonzero(row[1:] != row[:-1]) + 1
    lengths = np.diff(ends, prepend=0).tolist()
    strokes = [""] * len(lengths)
    strokes[::2] = map(_stroke, lengths[::2])
    strokes[1::2] = map(_way, lengths[1::2])
    return f"M{_BORDER} {_BORDER}.5" + "".join(strokes)


@cache
def _stroke(dark: int) -> str:
    return f"h{dark}"


@cache
def _way(light: int) -> str:
    """Return the way over so many modules that are light."""
    rows = (light + _ROW // 2) // _ROW
    return f"m{light - rows * _ROW} {rows}"
