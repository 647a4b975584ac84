"""The list of cohorts and the page of each."""

from collections.abc import Iterator
from dataclasses import dataclass

from showcase.model.casebook import Casebook
from showcase.model.programme import Cohort
from showcase.model.standards import STANDARDS
from showcase.site.cards import CaseCard, case_cards, place_of
from showcase.site.environment import render
from showcase.site.links import base_of, browse_url, cohort_url, standard_url, unit_url
from showcase.site.options import SiteOptions
from showcase.site.page import Page
from showcase.site.rosters import Selected, cohort_roster
from showcase.site.rows import CaseRows, case_rows
from showcase.site.stages import StageLine, stage_line

URL = "cohorts/index.html"


@dataclass(frozen=True, slots=True)
class Member:
    """A selected unit; ``cases`` are its cases in this cohort."""

    name: str
    url: str
    place: str
    cases: tuple[CaseCard, ...]


@dataclass(frozen=True, slots=True)
class CohortView:
    """A cohort: ``covered`` of its members have a published case."""

    cohort: Cohort
    standard_url: str
    line: StageLine | None
    members: tuple[Member, ...]
    covered: int
    cases: CaseRows


@dataclass(frozen=True, slots=True)
class CohortLine:
    """A cohort in the list of cohorts."""

    name: str
    url: str
    year: int
    level: str
    standard: str
    selected: int
    covered: int


@dataclass(frozen=True, slots=True)
class CohortsView:
    """All cohorts, newest first."""

    cohorts: tuple[CohortLine, ...]


def cohorts_view(casebook: Casebook, options: SiteOptions) -> Iterator[Page]:
    """Yield the list of cohorts."""
    lines = tuple(
        CohortLine(
            cohort.name,
            cohort_url(cohort),
            cohort.year,
            cohort.level,
            cohort.standard,
            len(roster),
            _covered(roster),
        )
        for cohort in sorted(casebook.programme.cohorts, key=lambda cohort: -cohort.year)
        for roster in (cohort_roster(cohort, casebook),)
    )
    main = render("cohorts.html", CohortsView(lines), base_of(URL))
    description = "各批次的入选单位、阶段与案例。"
    yield Page(URL, "批次", description, main, "cohorts", landing=True)


def cohort_views(casebook: Casebook, options: SiteOptions) -> Iterator[Page]:
    """Yield the page of every cohort."""
    for cohort in casebook.programme.cohorts:
        roster = cohort_roster(cohort, casebook)
        cases = casebook.cases_of_cohort(cohort)
        view = CohortView(
            cohort=cohort,
            standard_url=standard_url(STANDARDS[cohort.standard]),
            line=stage_line(cohort, casebook.today),
            members=tuple(
                Member(
                    selected.unit.name,
                    unit_url(selected.unit),
                    place_of(selected.unit, casebook),
                    case_cards(selected.cases, casebook),
                )
                for selected in roster
            ),
            covered=_covered(roster),
            cases=case_rows(cases, casebook, browse_url("cohort", cohort.id)),
        )
        url = cohort_url(cohort)
        description = (
            f"{cohort.name}（{cohort.level}）：入选 {len(roster)} 个，案例 {len(cases)} 篇。"
        )
        main = render("cohort.html", view, base_of(url))
        yield Page(url, cohort.name, description, main, "cohorts")


def _covered(roster: tuple[Selected, ...]) -> int:
    return sum(1 for selected in roster if selected.cases)
