"""Who was selected: the units of a cohort, and what each has to show."""

from dataclasses import dataclass

from showcase.model.casebook import Case, Casebook, Unit
from showcase.model.programme import Cohort


@dataclass(frozen=True, slots=True)
class Selected:
    """A unit of a cohort and the cases that it has handed in for it."""

    unit: Unit
    cases: tuple[Case, ...]


def cohort_roster(cohort: Cohort, casebook: Casebook) -> tuple[Selected, ...]:
    """Return the units of a cohort in the programme's order; unknown ids are left out."""
    named = {
        "branch": set(cohort.branches),
        "college": set(cohort.colleges),
        "institution": set(cohort.institutions),
    }
    return tuple(
        Selected(unit, _handed_in(unit, cohort, casebook))
        for unit in casebook.units
        if named[unit.kind] & {unit.id, unit.name}
    )


def _handed_in(unit: Unit, cohort: Cohort, casebook: Casebook) -> tuple[Case, ...]:
    cases = casebook.cases_of_unit(unit)
    return tuple(case for case in cases if case.cohort and case.cohort.id == cohort.id)


def cohorts_of(unit: Unit, casebook: Casebook) -> tuple[Cohort, ...]:
    """Return the cohorts that a unit was selected for, newest first."""
    found = []
    for cohort in casebook.programme.cohorts:
        ids = {
            "branch": cohort.branches,
            "college": cohort.colleges,
            "institution": cohort.institutions,
        }[unit.kind]
        if unit.id in ids or unit.name in ids:
            found.append(cohort)
    return tuple(sorted(found, key=lambda cohort: -cohort.year))
