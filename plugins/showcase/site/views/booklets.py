"""The shelf of booklets."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from showcase.model.casebook import Casebook
from showcase.site.booklet_cover import BookletCover, booklet_cover
from showcase.site.links import unit_url
from showcase.site.media import media_url
from showcase.site.options import BookletLink, SiteOptions
from showcase.site.page import Page

URL = "booklets/index.html"


@dataclass(frozen=True, slots=True)
class UnitBooklet:
    """The booklet of one unit."""

    unit: str
    unit_url: str
    booklet: BookletLink


@dataclass(frozen=True, slots=True)
class OwnBooklet:
    """A compilation that a unit made itself."""

    title: str
    url: str
    unit: str
    unit_url: str


@dataclass(frozen=True, slots=True)
class BookletsView:
    """The compilations of the years, those of the units, and those that units brought."""

    years: tuple[BookletCover, ...]
    units: tuple[UnitBooklet, ...]
    own: tuple[OwnBooklet, ...]


def booklets_view(casebook: Casebook, options: SiteOptions) -> Iterator[Page]:
    """Yield the page of booklets."""
    description = "年度汇编与各支部的成果资料汇编，供下载。"
    make = partial(_shelf, casebook, options)
    yield Page(URL, "汇编", description, "booklets.html", make, "booklets", landing=True)


def _shelf(casebook: Casebook, options: SiteOptions) -> BookletsView:
    units = ((unit, options.booklet_of(unit.id)) for unit in casebook.units)
    return BookletsView(
        years=tuple(booklet_cover(b, casebook, options) for b in options.year_booklets),
        units=tuple(UnitBooklet(u.name, unit_url(u), found) for u, found in units if found),
        own=tuple(
            OwnBooklet(
                case.study.compilation.title or case.title,
                media_url(case.compilation),
                case.unit.name,
                unit_url(case.unit),
            )
            for case in casebook.cases
            if case.compilation
        ),
    )
