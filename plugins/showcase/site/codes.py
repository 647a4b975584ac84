"""QR codes as inline SVG."""

import re
from functools import cache, lru_cache

import numpy as np
import zxingcpp
from markupsafe import Markup

# A screen is never torn or smudged: the lowest level of correction keeps the code small. The
# standard wants all eight masks tried for the handsomest pattern; every reader takes any, and
# trying costs twice as much as all the rest.
_LOOK = {"ec_level": "L", "data_mask": 3}
_BORDER = 2
# Dark modules side by side, or the way over light ones, perhaps to the next row.
_RUN = re.compile(rb"\x00+|\xff*\n\xff*|\xff+")
_SVG = Markup(
    '<svg class="sc-code" role="img" aria-label="{label}" viewBox="0 0 {size} {size}">'
    '<path fill="#fff" d="M0 0h{size}v{size}h-{size}z"/><path stroke="#000" d="{path}"/></svg>'
)


@lru_cache(maxsize=1024)
def code_svg(address: str, label: str) -> Markup:
    """Return the QR code of an address; ``label`` is what it says to those who can't see it."""
    code = zxingcpp.create_barcode(address, zxingcpp.BarcodeFormat.QRCode, **_LOOK)
    modules = np.asarray(code.to_image(scale=1, add_quiet_zones=False), dtype=np.uint8)
    side = len(modules)
    return _SVG.format(label=label, size=side + 2 * _BORDER, path=_path(modules.tobytes(), side))


def _path(modules: bytes, side: int) -> str:
    """Return strokes over all dark modules; the first module, of a finder pattern, is dark."""
    rows = (modules[at : at + side] for at in range(0, side * side, side))
    runs = _RUN.findall(b"\n".join(rows).rstrip(b"\xff"))
    return f"M{_BORDER} {_BORDER}.5" + "".join(map(_strokes(side).__getitem__, runs))


@cache
def _strokes(side: int) -> "_Strokes":
    return _Strokes(side)


class _Strokes(dict[bytes, str]):
    """Maps each run in a code so many modules wide to its part of the path."""

    def __init__(self, side: int) -> None:
        super().__init__()
        self._side = side

    def __missing__(self, run: bytes) -> str:
        if run[0] == 0:
            stroke = f"h{len(run)}"
        elif b"\n" in run:
            stroke = f"m{len(run) - 1 - self._side} 1"
        else:
            stroke = f"m{len(run)} 0"
        self[run] = stroke
        return stroke
