"""The page of every institution."""

from collections.abc import Iterator
from functools import partial

from showcase.model.casebook import Case, Casebook, Unit
from showcase.site.links import unit_url
from showcase.site.options import SiteOptions
from showcase.site.page import Page
from showcase.site.unit_page import UnitFact, UnitLink, UnitView, shown_of_unit, unit_view


def institution_views(casebook: Casebook, options: SiteOptions) -> Iterator[Page]:
    """Yield the page of every institution: its colleges, and all cases from it."""
    for unit in casebook.units:
        if unit.kind != "institution":
            continue
        cases = casebook.cases_of_institution(unit.institution)
        description = f"{unit.name}：{len(cases)} 篇案例。"
        make = partial(_institution, unit, cases, casebook, options)
        shows = shown_of_unit(unit, cases, options)
        url = unit_url(unit)
        yield Page(url, unit.name, description, "unit.html", make, "colleges", shows=shows)


def _institution(
    unit: Unit, cases: tuple[Case, ...], casebook: Casebook, options: SiteOptions
) -> UnitView:
    colleges = tuple(
        UnitLink(part.name, unit_url(part), "", len(casebook.cases_of_college(part.college)))
        for part in casebook.units
        if part.kind == "college" and part.college and part.institution.id == unit.id
    )
    short = unit.institution.short_name
    facts = (UnitFact("简称", short),) if short else ()
    return unit_view(unit, cases, facts, casebook, options, "学院", colleges)
