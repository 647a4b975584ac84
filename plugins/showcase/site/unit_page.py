"""What the pages of branches, colleges and institutions have in common."""

from dataclasses import dataclass

from showcase.model.casebook import Case, Casebook, Unit
from showcase.model.programme import Cohort
from showcase.site.links import browse_url, cohort_url, unit_url
from showcase.site.options import BookletLink, SiteOptions
from showcase.site.rosters import cohorts_of
from showcase.site.rows import CaseRows, case_rows

_KINDS = {"branch": "支部", "college": "学院", "institution": "学校"}


@dataclass(frozen=True, slots=True)
class UnitFact:
    """A line of the data card; ``url`` is empty where it leads nowhere."""

    label: str
    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class UnitLink:
    """A unit in a list of units."""

    name: str
    url: str
    note: str
    count: int


@dataclass(frozen=True, slots=True)
class CohortLink:
    """A cohort in a list of cohorts."""

    name: str
    url: str
    level: str
    year: int


@dataclass(frozen=True, slots=True)
class UnitView:
    """The page of a unit: ``parts`` are the units below it."""

    kind: str
    name: str
    facts: tuple[UnitFact, ...]
    cohorts: tuple[CohortLink, ...]
    count: int
    cases: CaseRows
    booklet: BookletLink | None
    parts_title: str = ""
    parts: tuple[UnitLink, ...] = ()


def cohort_link(cohort: Cohort) -> CohortLink:
    """Return the link to a cohort."""
    return CohortLink(cohort.name, cohort_url(cohort), cohort.level, cohort.year)


def unit_link(unit: Unit, casebook: Casebook) -> UnitLink:
    """Return a unit's line in a list; its note is the kind of branch."""
    note = unit.branch.type or "" if unit.branch else ""
    return UnitLink(unit.name, unit_url(unit), note, len(casebook.cases_of_unit(unit)))


def unit_view(
    unit: Unit,
    cases: tuple[Case, ...],
    facts: tuple[UnitFact, ...],
    casebook: Casebook,
    options: SiteOptions,
    parts_title: str = "",
    parts: tuple[UnitLink, ...] = (),
) -> UnitView:
    """Return the page of a unit with the cases it is to show."""
    facet = "institution" if unit.kind == "institution" else "college"
    value = unit.college.id if unit.kind != "institution" and unit.college else unit.id
    return UnitView(
        kind=_KINDS[unit.kind],
        name=unit.name,
        facts=facts,
        cohorts=tuple(cohort_link(cohort) for cohort in cohorts_of(unit, casebook)),
        count=len(cases),
        cases=case_rows(cases, casebook, browse_url(facet, value)),
        booklet=options.booklet_of(unit.id),
        parts_title=parts_title,
        parts=parts,
    )
