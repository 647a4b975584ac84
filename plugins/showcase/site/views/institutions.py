"""The page of every institution."""

from collections.abc import Iterator

from showcase.model.casebook import Casebook
from showcase.site.environment import render
from showcase.site.links import base_of, unit_url
from showcase.site.options import SiteOptions
from showcase.site.page import Page
from showcase.site.unit_page import UnitFact, UnitLink, unit_view


def institution_views(casebook: Casebook, options: SiteOptions) -> Iterator[Page]:
    """Yield the page of every institution: its colleges, and all cases from it."""
    for unit in casebook.units:
        if unit.kind != "institution":
            continue
        cases = casebook.cases_of_institution(unit.institution)
        colleges = tuple(
            UnitLink(part.name, unit_url(part), "", len(casebook.cases_of_college(part.college)))
            for part in casebook.units
            if part.kind == "college" and part.college and part.institution.id == unit.id
        )
        short = unit.institution.short_name
        facts = (UnitFact("简称", short),) if short else ()
        view = unit_view(unit, cases, facts, casebook, options, "学院", colleges)
        url = unit_url(unit)
        main = render("unit.html", view, base_of(url))
        yield Page(url, unit.name, f"{unit.name}：{len(cases)} 篇案例。", main, "colleges")
