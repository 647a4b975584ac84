"""Cohorts and the units in them."""

import datetime
from collections.abc import Iterator

from showcase.findings import FaultKind
from showcase.frontmatter.slip import Slip
from showcase.model.programme import Cohort, Programme
from showcase.model.standards import MEMBERS
from showcase.model.submission import Location

_YEARS = 2  # a branch must be so old to be selected


def check_cohorts(programme: Programme) -> Iterator[Slip]:
    """Find cohorts without units, with units twice, of a kind or an age that doesn't fit."""
    founded = {branch.id: branch.founded for branch in programme.branches}
    for index, cohort in enumerate(programme.cohorts):
        at: Location = ("cohorts", index)
        if not any(getattr(cohort, key) for key in MEMBERS.values()):
            yield Slip(FaultKind.COHORT_WITHOUT_UNITS, (*at, "name"), cohort.name, cohort.standard)
        for key in MEMBERS.values():
            units: tuple[str, ...] = getattr(cohort, key)
            yield from _twice(units, (*at, key), cohort)
            if units and key != MEMBERS[cohort.standard]:
                yield Slip(FaultKind.UNFIT_STANDARD, (*at, key), key, cohort.standard)
        for place, unit in enumerate(cohort.branches):
            day = founded.get(unit)
            if day is not None and _is_young(day, cohort):
                where: Location = (*at, "branches", place)
                yield Slip(FaultKind.YOUNG_BRANCH, where, unit, cohort.name, (day.isoformat(),))


def _twice(units: tuple[str, ...], at: Location, cohort: Cohort) -> Iterator[Slip]:
    seen: set[str] = set()
    for place, unit in enumerate(units):
        if unit in seen:
            yield Slip(FaultKind.MEMBER_TWICE, (*at, place), unit, cohort.name)
        seen.add(unit)


def _is_young(founded: datetime.date, cohort: Cohort) -> bool:
    """Tell whether a branch was certainly younger than it must be on the day of selection."""
    days = [stage.end or stage.start for stage in cohort.stages if stage.name == "认定"]
    selected = next((day for day in days if day), datetime.date(cohort.year, 12, 31))
    old_enough = (founded.year + _YEARS, founded.month, founded.day)
    return old_enough > (selected.year, selected.month, selected.day)
