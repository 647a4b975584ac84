"""QR codes as inline SVG."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import segno
from markupsafe import Markup

# A screen is never torn or smudged: the lowest level of correction keeps the code small. The
# standard wants all eight masks tried for the handsomest pattern; every reader takes any, and
# trying costs four times as much as all the rest.
_LEVEL = "l"
_MASK = 3
_BORDER = 2
_DARK = re.compile(rb"\x01+")
_SVG = Markup(
    '<svg class="sc-code" role="img" aria-label="{label}" viewBox="0 0 {size} {size}">'
    '<path fill="#fff" d="M0 0h{size}v{size}h-{size}z"/><path stroke="#000" d="{path}"/></svg>'
)


@lru_cache(maxsize=1024)
def code_svg(address: str, label: str) -> Markup:
    """Return the QR code of an address; ``label`` is what it says to those who can't see it."""
    code = segno.make(address, error=_LEVEL, micro=False, boost_error=False, mask=_MASK)
    size = len(code.matrix) + 2 * _BORDER
    return _SVG.format(label=label, size=size, path="".join(_strokes(code.matrix)))


def _strokes(rows: Sequence[bytes | bytearray]) -> Iterator[str]:
    """Yield a stroke for each run of dark modules; it starts from where the one before ended."""
    column = line = 0
    for number, row in enumerate(rows):
        for run in _DARK.finditer(row):
            start, end = run.span()
            if number == column == 0:
                yield f"M{_BORDER} {_BORDER}.5h{end}"  # a finder pattern is in the first corner
            else:
                yield f"m{start - column} {number - line}h{end - start}"
            column, line = end, number
