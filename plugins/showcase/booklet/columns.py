"""How a table's width is shared among its columns."""

import math
import unicodedata

from showcase.model.document import Table
from showcase.model.walk import inline_text

# Each column loses so many characters to its margins.
_MARGINS = 1.5


def column_weights(table: Table, line: float) -> tuple[float, ...]:
    """Return a share for each column of a table whose lines hold so many characters.

    If everything fits on one line, columns are as wide as their widest cell and the rest is
    spread evenly. Otherwise narrow columns keep their width and the wide ones share the rest,
    the fuller ones getting more.
    """
    columns = [
        [_width(inline_text(row[place])) for row in (table.head, *table.rows) if place < len(row)]
        for place in range(len(table.head))
    ]
    wanted = [max(cells) + _MARGINS for cells in columns]
    spare = line - sum(wanted)
    if spare >= 0:
        return tuple(round(width + spare / len(wanted), 2) for width in wanted)
    return _shared(wanted, [sum(cells) / len(cells) for cells in columns], line)


def _shared(wanted: list[float], means: list[float], line: float) -> tuple[float, ...]:
    shares = dict.fromkeys(range(len(wanted)), 0.0)
    wide = list(shares)
    rest = line
    while narrow := [place for place in wide if wanted[place] <= rest / len(wide)]:
        for place in narrow:
            shares[place] = wanted[place]
            rest -= wanted[place]
        wide = [place for place in wide if place not in narrow]
    fullness = {place: math.sqrt(means[place] + 1) for place in wide}
    for place in wide:
        shares[place] = rest * fullness[place] / sum(fullness.values())
    return tuple(round(share, 2) for share in shares.values())


def _width(text: str) -> float:
    return sum(1.0 if unicodedata.east_asian_width(c) in "WFA" else 0.55 for c in text)
