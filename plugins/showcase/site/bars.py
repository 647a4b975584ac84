"""Bar charts: a table whose middle column is the bar, so that chart and table are one."""

from dataclasses import dataclass

from markupsafe import Markup

from showcase.site.charts import squares


@dataclass(frozen=True, slots=True)
class Bar:
    """A row: ``share`` is the length of the bar in hundredths of the full length, 0 to 100.

    ``squares`` stand in the bar's place where every single thing can be shown.
    """

    label: str
    url: str
    text: str
    share: int
    squares: Markup | None = None


@dataclass(frozen=True, slots=True)
class BarChart:
    """A chart: what it counts, in what order, and the headings of its table."""

    id: str
    title: str
    note: str
    label: str
    value: str
    bars: tuple[Bar, ...]


def part_bar(label: str, url: str, part: int, whole: int) -> Bar:
    """Return the row that shows how many of a number of things are there."""
    text = f"{part} / {whole}"
    return Bar(label, url, text, share_of(part, whole), squares(part, whole))


def share_of(part: int, whole: int) -> int:
    """Return a part in hundredths, from zero; what is there at all stays visible."""
    if whole <= 0 or part <= 0:
        return 0
    return max(1, round(100 * part / whole))
