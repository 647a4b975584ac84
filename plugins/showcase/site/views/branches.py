"""The list of branches and the page of each."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from showcase.model.casebook import Casebook, Unit
from showcase.model.values import format_date
from showcase.site.links import college_url, institution_url, unit_url
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

URL = "branches/index.html"


@dataclass(frozen=True, slots=True)
class CollegeGroup:
    """A college and its branches."""

    name: str
    url: str
    units: tuple[UnitLink, ...]


@dataclass(frozen=True, slots=True)
class InstitutionGroup:
    """An institution and its colleges, in the programme's order."""

    name: str
    url: str
    colleges: tuple[CollegeGroup, ...]


@dataclass(frozen=True, slots=True)
class BranchesView:
    """All branches; ``shown`` of ``total`` have a published case."""

    total: int
    shown: int
    many: bool
    institutions: tuple[InstitutionGroup, ...]


def branches_view(casebook: Casebook, options: SiteOptions) -> Iterator[Page]:
    """Yield the list of branches."""
    branches = [unit for unit in casebook.units if unit.kind == "branch"]
    counts = [len(casebook.cases_of_unit(unit)) for unit in branches]
    shown = sum(1 for count in counts if count)

    def make() -> BranchesView:
        groups = tuple(_institutions(branches, casebook))
        return BranchesView(len(branches), shown, len(groups) > 1, groups)

    description = f"{len(branches)} 个支部，{shown} 个已有案例。"
    shows = (",".join(map(str, counts)),)
    yield Page(
        URL, "支部", description, "branches.html", make, "branches", landing=True, shows=shows
    )


def branch_views(casebook: Casebook, options: SiteOptions) -> Iterator[Page]:
    """Yield the page of every branch."""
    for unit in casebook.units:
        if unit.kind == "branch":
            cases = casebook.cases_of_unit(unit)
            description = f"{unit.institution.name}{unit.name}：{len(cases)} 篇案例。"
            make = partial(_branch, unit, casebook, options)
            shows = shown_of_unit(unit, cases, options)
            url = unit_url(unit)
            yield Page(url, unit.name, description, "unit.html", make, "branches", shows=shows)


def _branch(unit: Unit, casebook: Casebook, options: SiteOptions) -> UnitView:
    cases = casebook.cases_of_unit(unit)
    return unit_view(unit, cases, tuple(_facts(unit)), casebook, options)


def _institutions(branches: list[Unit], casebook: Casebook) -> Iterator[InstitutionGroup]:
    links: dict[str, list[UnitLink]] = {}
    for unit in branches:
        if unit.college:
            links.setdefault(unit.college.id, []).append(unit_link(unit, casebook))
    for institution in casebook.programme.institutions:
        colleges = []
        for college in casebook.programme.colleges:
            units = tuple(links.get(college.id, ()))
            if units and college.institution in {institution.id, institution.name}:
                colleges.append(CollegeGroup(college.name, college_url(college), units))
        if colleges:
            url = institution_url(institution)
            yield InstitutionGroup(institution.name, url, tuple(colleges))


def _facts(unit: Unit) -> Iterator[UnitFact]:
    if unit.college:
        yield UnitFact("所在学院", unit.college.name, college_url(unit.college))
    yield UnitFact("学校", unit.institution.name, institution_url(unit.institution))
    branch = unit.branch
    if branch and branch.type:
        yield UnitFact("类型", branch.type)
    if branch and isinstance(branch.founded, datetime.date):
        yield UnitFact("成立", format_date(branch.founded))
