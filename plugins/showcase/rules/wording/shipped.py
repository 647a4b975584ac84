"""The phrases that come with the product, in a table like the department's own."""

from functools import cache
from pathlib import Path

from showcase.intake import read_wording
from showcase.model.wording import WordingRows

SHIPPED = Path(__file__).parent / "assets" / "phrases.csv"


@cache
def shipped_rows() -> WordingRows:
    """Return the shipped slips and set phrases."""
    return read_wording(SHIPPED.read_text(encoding="utf-8")).rows
