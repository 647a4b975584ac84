"""The list of colleges and the page of each."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from showcase.model.casebook import Case, Casebook, Unit
from showcase.site.links import institution_url, unit_url
from showcase.site.options import SiteOptions
from showcase.site.page import Page
from showcase.site.unit_page import (
    UnitFact,
    UnitLink,
    UnitView,
    shown_of_unit,
    unit_link,
    unit_view,
)

URL = "colleges/index.html"


@dataclass(frozen=True, slots=True)
class CollegeLines:
    """An institution and its colleges."""

    name: str
    url: str
    units: tuple[UnitLink, ...]


@dataclass(frozen=True, slots=True)
class CollegesView:
    """All colleges, under their institutions."""

    many: bool
    institutions: tuple[CollegeLines, ...]


def colleges_view(casebook: Casebook, options: SiteOptions) -> Iterator[Page]:
    """Yield the list of colleges."""

    def make() -> CollegesView:
        groups = tuple(_institutions(casebook))
        return CollegesView(len(groups) > 1, groups)

    description = "各学院的支部与案例。"
    yield Page(URL, "学院", description, "colleges.html", make, "colleges", landing=True)


def college_views(casebook: Casebook, options: SiteOptions) -> Iterator[Page]:
    """Yield the page of every college: its own cases and those of its branches."""
    for unit in casebook.units:
        if unit.kind == "college" and unit.college:
            cases = casebook.cases_of_college(unit.college)
            description = f"{unit.institution.name}{unit.name}：{len(cases)} 篇案例。"
            make = partial(_college, unit, cases, casebook, options)
            shows = shown_of_unit(unit, cases, options)
            url = unit_url(unit)
            yield Page(url, unit.name, description, "unit.html", make, "colleges", shows=shows)


def _college(
    unit: Unit, cases: tuple[Case, ...], casebook: Casebook, options: SiteOptions
) -> UnitView:
    institution = unit.institution
    facts = (UnitFact("学校", institution.name, institution_url(institution)),)
    branches = tuple(unit_link(branch, casebook) for branch in _branches(unit, casebook))
    return unit_view(unit, cases, facts, casebook, options, "支部", branches)


def _branches(college: Unit, casebook: Casebook) -> Iterator[Unit]:
    for unit in casebook.units:
        if unit.kind == "branch" and unit.college and unit.college.id == college.id:
            yield unit


def _institutions(casebook: Casebook) -> Iterator[CollegeLines]:
    for institution in casebook.programme.institutions:
        links = tuple(
            UnitLink(unit.name, unit_url(unit), "", len(casebook.cases_of_college(unit.college)))
            for unit in casebook.units
            if unit.kind == "college" and unit.college and unit.institution.id == institution.id
        )
        if links:
            yield CollegeLines(institution.name, institution_url(institution), links)
