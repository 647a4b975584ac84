"""Looking up who is meant: by id, full name, short name or alias."""

from showcase.model.casebook import Unit
from showcase.model.programme import Branch, Cohort, College, Institution, Programme

UNIT_NAMES = {"branch": "支部", "college": "学院", "institution": "学校"}
"""The kinds of unit, and what people call them."""


class Directory:
    """An index over a programme. Every id and name leads to its unit or cohort."""

    def __init__(self, programme: Programme) -> None:
        institutions = {entry.id: entry for entry in programme.institutions}
        colleges = {entry.id: entry for entry in programme.colleges}
        self.units: tuple[Unit, ...] = (
            *(_branch_unit(b, colleges[b.college], institutions) for b in programme.branches),
            *(
                Unit("college", c.id, c.name, institutions[c.institution], c)
                for c in programme.colleges
            ),
            *(Unit("institution", i.id, i.name, i) for i in programme.institutions),
        )
        self._cohorts = programme.cohorts
        self._cohorts_by_name: dict[str, Cohort] = {}
        for cohort in programme.cohorts:
            for name in (cohort.id, cohort.name):
                self._cohorts_by_name.setdefault(name, cohort)
        self._by_name: dict[str, Unit] = {}
        self._shared: dict[str, list[Unit]] = {}
        for unit in self.units:
            for name in _names(unit):
                first = self._by_name.setdefault(name, unit)
                if first is not unit:
                    self._shared.setdefault(name, [first]).append(unit)

    @property
    def unit_names(self) -> tuple[str, ...]:
        """Every id and name that leads to a unit."""
        return tuple(self._by_name)

    @property
    def cohort_names(self) -> tuple[str, ...]:
        """Every id and name that leads to a cohort."""
        return tuple(name for cohort in self._cohorts for name in (cohort.id, cohort.name))

    def unit(self, text: str) -> Unit | None:
        """Return the unit that an id or a name means, or None."""
        return self._by_name.get(text.strip())

    def units_called(self, text: str) -> tuple[Unit, ...]:
        """Return all units that an id or a name may mean."""
        name = text.strip()
        if name in self._shared:
            return tuple({(unit.kind, unit.id): unit for unit in self._shared[name]}.values())
        return (self._by_name[name],) if name in self._by_name else ()

    def cohort(self, text: str) -> Cohort | None:
        """Return the cohort that an id or a name means, or None."""
        return self._cohorts_by_name.get(text.strip())

    def cohort_for(self, named: str | None, unit: Unit | None) -> Cohort | None:
        """Return the cohort that is named, or where none is, the unit's newest."""
        if named is not None:
            return self.cohort(named)
        return next(iter(self.cohorts_of(unit)), None) if unit else None

    def cohorts_of(self, unit: Unit) -> tuple[Cohort, ...]:
        """Return the cohorts that a unit was selected in, newest first."""
        members = [cohort for cohort in self._cohorts if unit.id in members_of(cohort, unit.kind)]
        return tuple(sorted(members, key=lambda cohort: (-cohort.year, cohort.id)))


def _branch_unit(branch: Branch, college: College, institutions: dict[str, Institution]) -> Unit:
    institution = institutions[college.institution]
    return Unit("branch", branch.id, branch.name, institution, college, branch)


def _names(unit: Unit) -> tuple[str, ...]:
    """Ids and names; with the institution in front too, because names recur between them."""
    short = unit.institution.short_name or unit.institution.name
    aliases = unit.branch.aliases if unit.branch is not None else ()
    if unit.kind == "institution":
        return (unit.id, unit.name, short)
    return (unit.id, unit.name, *aliases, unit.institution.name + unit.name, short + unit.name)


def members_of(cohort: Cohort, kind: str) -> tuple[str, ...]:
    """Return the ids of a cohort's units of a kind: ``branch``, ``college`` or ``institution``."""
    if kind == "branch":
        return cohort.branches
    return cohort.colleges if kind == "college" else cohort.institutions
