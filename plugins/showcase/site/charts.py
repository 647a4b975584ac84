"""Charts drawn at build time: rows of squares, and columns by year."""

from dataclasses import dataclass

from markupsafe import Markup

# A square for each thing as long as they can be counted with the eyes.
SQUARE_LIMIT = 100
_ROW = 20
_SIDE, _STEP = 10, 14
_COLUMN, _BAR, _RISE, _FOOT = 72, 40, 150, 28


@dataclass(frozen=True, slots=True)
class Column:
    """A year: how many came in it, and how many there were at its end."""

    label: str
    url: str
    count: int
    so_far: int


@dataclass(frozen=True, slots=True)
class ColumnChart:
    """The years in their order and the drawing of them; the table behind it says the same."""

    columns: tuple[Column, ...]
    drawing: Markup


def squares(filled: int, of: int) -> Markup | None:
    """Draw a square for each of ``of`` things, the first ``filled`` full; None for too many."""
    if not 0 < of <= SQUARE_LIMIT:
        return None
    width = min(of, _ROW) * _STEP - (_STEP - _SIDE)
    height = -(-of // _ROW) * _STEP - (_STEP - _SIDE)
    return Markup(
        '<svg class="sc-squares" viewBox="0 0 {w} {h}" width="{w}" height="{h}" aria-hidden="true"'
        ' focusable="false"><path class="sc-bar__part" d="{full}"/>'
        '<path class="sc-squares__open" d="{open}"/></svg>'
    ).format(
        w=width,
        h=height,
        full="".join(_square(n, 0) for n in range(filled)),
        open="".join(_square(n, 0.5) for n in range(filled, of)),
    )


def column_chart(counts: dict[str, tuple[int, str]]) -> ColumnChart:
    """Return the chart of counts in the order given; values are a count and its address."""
    columns: list[Column] = []
    so_far = 0
    for label, (count, url) in counts.items():
        so_far += count
        columns.append(Column(label, url, count, so_far))
    return ColumnChart(tuple(columns), _drawn(tuple(columns)))


def _square(number: int, inset: float) -> str:
    x, y = number % _ROW * _STEP + inset, number // _ROW * _STEP + inset
    side = _SIDE - 2 * inset
    return f"M{x:g} {y:g}h{side:g}v{side:g}h-{side:g}z"


def _drawn(columns: tuple[Column, ...]) -> Markup:
    most = max((column.count for column in columns), default=0)
    width, base = len(columns) * _COLUMN, _RISE + _FOOT
    parts = [
        Markup('<svg class="sc-columns" viewBox="0 0 {} {}" role="img" aria-label="{}">').format(
            width, base + _FOOT, "，".join(f"{c.label}{c.count}篇" for c in columns)
        )
    ]
    for place, column in enumerate(columns):
        height = round(_RISE * column.count / most) if most else 0
        middle = place * _COLUMN + _COLUMN // 2
        parts.append(
            Markup(
                '<rect class="sc-bar__part" x="{}" y="{}" width="{}" height="{}"/>'
                '<text class="sc-columns__number" x="{}" y="{}">{}</text>'
                '<text class="sc-columns__label" x="{}" y="{}">{}</text>'
            ).format(
                middle - _BAR // 2,
                base - height,
                _BAR,
                height,
                middle,
                base - height - 8,
                column.count,
                middle,
                base + 20,
                column.label,
            )
        )
    parts.append(
        Markup('<path class="sc-columns__base" d="M0 {}.5h{}"/></svg>').format(base, width)
    )
    return Markup("").join(parts)
