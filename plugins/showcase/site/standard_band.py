"""A standard as a band of cells, one an item, each an entrance."""

from dataclasses import dataclass

from showcase.model.casebook import Casebook
from showcase.model.standards import Standard
from showcase.site.links import item_url, standard_url


@dataclass(frozen=True, slots=True)
class Cell:
    """An item and how many cases are held to it."""

    name: str
    url: str
    count: int


@dataclass(frozen=True, slots=True)
class StandardBand:
    """A standard, for which kind of unit it is, and its cells."""

    name: str
    unit: str
    url: str
    cells: tuple[Cell, ...]


def standard_band(standard: Standard, casebook: Casebook) -> StandardBand:
    """Return the band of a standard, items in the order of the standard."""
    cells = tuple(
        Cell(item, item_url(item), len(casebook.cases_of_item(item))) for item in standard.items
    )
    return StandardBand(standard.name, standard.unit, standard_url(standard), cells)
