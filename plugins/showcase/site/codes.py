"""QR codes as inline SVG."""

from functools import lru_cache

import segno
from markupsafe import Markup

# A screen is never torn or smudged: the lowest level of correction keeps the code small. The
# standard wants all eight masks tried for the handsomest pattern; every reader takes any, and
# trying costs four times as much as all the rest.
_LEVEL = "l"
_MASK = 3


@lru_cache(maxsize=1024)
def code_svg(address: str, label: str) -> Markup:
    """Return the QR code of an address; ``label`` is what it says to those who can't see it."""
    code = segno.make(address, error=_LEVEL, micro=False, boost_error=False, mask=_MASK)
    svg = code.svg_inline(border=2, omitsize=True, light="#fff", svgclass=None, lineclass=None)
    opening = Markup('<svg class="sc-code" role="img" aria-label="{}" ').format(label)
    return opening + Markup(svg.removeprefix("<svg "))
