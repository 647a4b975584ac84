"""The three standards: an overview, and a page each with the cases of every item."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from showcase.model.casebook import Casebook
from showcase.model.standards import FIVE, SEVEN, SIX, Standard
from showcase.site.links import browse_url, standard_url
from showcase.site.options import SiteOptions
from showcase.site.page import Page
from showcase.site.rows import CaseRows, case_rows
from showcase.site.standard_band import StandardBand, standard_band

URL = "standards/index.html"


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a standard and its cases."""

    number: int
    name: str
    count: int
    cases: CaseRows


@dataclass(frozen=True, slots=True)
class StandardView:
    """A standard with the cases of every item."""

    name: str
    unit: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class StandardsView:
    """All three standards."""

    bands: tuple[StandardBand, ...]


def standards_view(casebook: Casebook, options: SiteOptions) -> Iterator[Page]:
    """Yield the overview of the three standards."""

    def make() -> StandardsView:
        return StandardsView(tuple(standard_band(one, casebook) for one in (SEVEN, FIVE, SIX)))

    description = "七个有力、五个到位、六个过硬：每一条下有哪些案例。"
    yield Page(URL, "对标", description, "standards.html", make, "standards", landing=True)


def standard_views(casebook: Casebook, options: SiteOptions) -> Iterator[Page]:
    """Yield the page of every standard."""
    for standard in (SEVEN, FIVE, SIX):
        description = f"党建工作{standard.unit}“{standard.name}”：{'、'.join(standard.items)}。"
        make = partial(_standard, standard, casebook)
        url = standard_url(standard)
        yield Page(url, standard.name, description, "standard.html", make, "standards")


def _standard(standard: Standard, casebook: Casebook) -> StandardView:
    return StandardView(standard.name, standard.unit, tuple(_items(standard, casebook)))


def _items(standard: Standard, casebook: Casebook) -> Iterator[Item]:
    for number, name in enumerate(standard.items, 1):
        cases = casebook.cases_of_item(name)
        rows = case_rows(cases, casebook, browse_url("item", name))
        yield Item(number, name, len(cases), rows)
