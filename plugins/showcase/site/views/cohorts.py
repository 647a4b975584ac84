"""The list of cohorts and the page of each."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from showcase.model.casebook import Case, Casebook
from showcase.model.programme import DELIVERABLES, Cohort
from showcase.model.standards import STANDARDS
from showcase.site.bars import BarChart, part_bar
from showcase.site.cards import place_of
from showcase.site.links import browse_url, cohort_url, standard_url, unit_url
from showcase.site.ones import WHOLE_NAMES
from showcase.site.options import SiteOptions
from showcase.site.page import Page, digests_of
from showcase.site.rosters import Selected, cohort_roster
from showcase.site.rows import CaseRows, case_rows
from showcase.site.stages import StageLine, stage_line
from showcase.site.unit_page import UnitLink

URL = "cohorts/index.html"


@dataclass(frozen=True, slots=True)
class CohortView:
    """A cohort: ``covered`` of its units have a published case; ``place`` is theirs, if one."""

    cohort: Cohort
    standard_url: str
    place: str
    line: StageLine | None
    ones: BarChart
    units: tuple[UnitLink, ...]
    covered: int
    count: int
    cases: CaseRows


@dataclass(frozen=True, slots=True)
class CohortLine:
    """A cohort in the list of cohorts; ``stage`` says where it stands today."""

    name: str
    url: str
    level: str
    standard: str
    stage: str
    selected: int
    covered: int


@dataclass(frozen=True, slots=True)
class CohortYear:
    """The cohorts of a year."""

    year: int
    cohorts: tuple[CohortLine, ...]


@dataclass(frozen=True, slots=True)
class CohortsView:
    """All cohorts by year, newest first."""

    years: tuple[CohortYear, ...]


def cohorts_view(casebook: Casebook, options: SiteOptions) -> Iterator[Page]:
    """Yield the list of cohorts."""
    description, make = "各批次的入选单位、阶段与案例。", partial(_cohorts, casebook)
    yield Page(URL, "批次", description, "cohorts.html", make, "cohorts", landing=True)


def _cohorts(casebook: Casebook) -> CohortsView:
    cohorts = casebook.programme.cohorts
    return CohortsView(
        tuple(
            CohortYear(year, tuple(_line(c, casebook) for c in cohorts if c.year == year))
            for year in sorted({cohort.year for cohort in cohorts}, reverse=True)
        )
    )


def cohort_views(casebook: Casebook, options: SiteOptions) -> Iterator[Page]:
    """Yield the page of every cohort."""
    for cohort in casebook.programme.cohorts:
        roster = cohort_roster(cohort, casebook)
        cases = casebook.cases_of_cohort(cohort)
        description = (
            f"{cohort.name}（{cohort.level}）：入选 {len(roster)} 个，案例 {len(cases)} 篇。"
        )
        make = partial(_cohort, cohort, roster, cases, casebook)
        shows, url = digests_of(cases), cohort_url(cohort)
        yield Page(url, cohort.name, description, "cohort.html", make, "cohorts", shows=shows)


def _cohort(
    cohort: Cohort, roster: tuple[Selected, ...], cases: tuple[Case, ...], casebook: Casebook
) -> CohortView:
    place = _place(roster, casebook)
    return CohortView(
        cohort=cohort,
        standard_url=standard_url(STANDARDS[cohort.standard]),
        place=place,
        line=stage_line(cohort, casebook.today),
        ones=_ones(cohort, roster),
        units=tuple(
            UnitLink(
                selected.unit.name,
                unit_url(selected.unit),
                "" if place else place_of(selected.unit, casebook.programme),
                len(selected.cases),
            )
            for selected in roster
        ),
        covered=_covered(roster),
        count=len(cases),
        cases=case_rows(cases, casebook, browse_url("cohort", cohort.id)),
    )


def _place(roster: tuple[Selected, ...], casebook: Casebook) -> str:
    """Return the institution that all units are of, where there are others."""
    names = {selected.unit.institution.name for selected in roster}
    return names.pop() if len(names) == 1 and len(casebook.programme.institutions) > 1 else ""


def _line(cohort: Cohort, casebook: Casebook) -> CohortLine:
    roster = cohort_roster(cohort, casebook)
    line = stage_line(cohort, casebook.today)
    return CohortLine(
        cohort.name,
        cohort_url(cohort),
        cohort.level,
        cohort.standard,
        line.note if line else "",
        len(roster),
        _covered(roster),
    )


def _ones(cohort: Cohort, roster: tuple[Selected, ...]) -> BarChart:
    """Return how many of the units have handed in each of what the cohort asks for."""
    handed_in = [
        {d.name for case in selected.cases for d in case.deliverables if d.present}
        for selected in roster
    ]
    bars = tuple(
        part_bar(WHOLE_NAMES[name], "", sum(name in names for names in handed_in), len(roster))
        for name in DELIVERABLES
        if name in cohort.deliverables
    )
    note = "一格是一个入选单位，实心的已经交来。"
    return BarChart("ones", "“四个一”", note, "成果", "已交 / 入选", bars if roster else ())


def _covered(roster: tuple[Selected, ...]) -> int:
    return sum(1 for selected in roster if selected.cases)
