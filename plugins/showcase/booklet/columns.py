"""How a table's width is shared among its columns."""

import math
import unicodedata

from showcase.model.document import Table
from showcase.model.walk import inline_text

# A line of a table at 9 pt holds so many characters, less the space between columns.
_LINE = 51
_PADDING = 1.5


def column_weights(table: Table) -> tuple[float, ...]:
    """Return a share for each column.

    If everything fits on one line, columns are as wide as their widest cell and the rest is
    spread evenly. Otherwise wide columns give way, but none below what its heading needs.
    """
    columns = [
        [_width(inline_text(row[place])) for row in (table.head, *table.rows) if place < len(row)]
        for place in range(len(table.head))
    ]
    widest = [max(cells, default=1) + _PADDING for cells in columns]
    spare = _LINE - sum(widest)
    if spare >= 0:
        return tuple(round(width + spare / len(widest), 2) for width in widest)
    floors = [min(width, max(cells[0], 4) + _PADDING) for width, cells in zip(widest, columns, strict=True)]
    wants = [
        max(math.sqrt(width * (sum(cells) / len(cells) + 1)), floor)
        for width, cells, floor in zip(widest, columns, floors, strict=True)
    ]
    return tuple(round(want, 2) for want in wants)


def _width(text: str) -> float:
    return sum(1.0 if unicodedata.east_asian_width(c) in "WFA" else 0.55 for c in text)
