"""Which booklets a casebook calls for: one a year, and one for each unit that brings none itself."""

from dataclasses import dataclass

from showcase.booklet.edition import Edition, unit_edition, yearly_edition
from showcase.model.casebook import Casebook, Unit
from showcase.site.links import unit_url
from showcase.site.options import BookletLink, OtherFormat, SiteOptions


@dataclass(frozen=True, slots=True)
class PlannedBooklet:
    """A booklet before it is set.

    ``name`` is what people call it while it is being made, ``title`` what the site calls it,
    ``url`` where it will stand, from the site's root.
    """

    edition: Edition
    name: str
    title: str
    url: str

    def link(self, pages: int, others: tuple[OtherFormat, ...] = ()) -> BookletLink:
        """Return what the site says of it once it has been made."""
        unit = self.edition.unit
        return BookletLink(
            self.title,
            self.edition.year,
            self.url,
            pages=pages,
            unit=unit.id if unit else "",
            others=others,
        )


def plan_booklets(casebook: Casebook, options: SiteOptions) -> tuple[PlannedBooklet, ...]:
    """Return all booklets of a build: the years, newest first, then the units in their order."""
    units = tuple(unit for unit in casebook.units if _wants_one(casebook, unit))
    return (
        *(plan_year(casebook, year, options) for year in casebook.years),
        *(plan_unit(casebook, unit, options) for unit in units),
    )


def plan_year(casebook: Casebook, year: int, options: SiteOptions) -> PlannedBooklet:
    """Return the compilation of a year."""
    edition = yearly_edition(casebook, year, options.site_name, options.site_url)
    title = f"{edition.title}　{edition.subtitle}"
    return PlannedBooklet(edition, f"{year} 年汇编", title, f"booklets/{year}.pdf")


def plan_unit(casebook: Casebook, unit: Unit, options: SiteOptions) -> PlannedBooklet:
    """Return the compilation of everything a unit has handed in."""
    edition = unit_edition(casebook, unit, options.site_name, options.site_url)
    title = f"{unit.name}成果资料汇编"
    url = f"booklets/{unit_url(unit).removesuffix('/index.html')}.pdf"
    return PlannedBooklet(edition, f"{unit.name}的汇编", title, url)


def _wants_one(casebook: Casebook, unit: Unit) -> bool:
    """Tell whether any of a unit's cases leaves the compilation to us (``compilation: auto``)."""
    return any(case.compilation is None for case in casebook.cases_of_unit(unit))
