"""Names that lead to two units, and units that are written twice."""

from collections.abc import Iterator
from dataclasses import dataclass

from showcase.findings import FaultKind
from showcase.frontmatter.slip import Slip
from showcase.model.programme import Programme
from showcase.model.submission import Location


@dataclass(frozen=True, slots=True)
class _Name:
    """One name of a unit: where it stands, whose it is, and the institution it is used in."""

    text: str
    at: Location
    unit: str
    full: str
    seat: str

    @property
    def kind(self) -> str:
        return str(self.at[0])

    @property
    def is_full(self) -> bool:
        return self.at[-1] == "name"


def check_names(programme: Programme) -> Iterator[Slip]:
    """Find what an author might write to mean one unit and that would be taken for another.

    Names recur between universities; there, authors put the university's name in front.
    """
    colleges = {college.id: college.name for college in programme.colleges}
    of_branch = [branch.college for branch in programme.branches]
    first: dict[tuple[str, str], _Name] = {}
    for name in _names(programme):
        known = first.setdefault((name.seat, name.text), name)
        if (known.kind, known.unit) == (name.kind, name.unit):
            continue
        if known.kind == name.kind == "branches" and known.is_full and name.is_full:
            homes = (of_branch[int(known.at[1])], of_branch[int(name.at[1])])
            wanted = tuple(colleges.get(home, home) for home in dict.fromkeys(homes))
            yield Slip(FaultKind.BRANCH_TWICE, name.at, name.text, known.unit, wanted)
        else:
            yield Slip(FaultKind.AMBIGUOUS_NAME, name.at, name.text, known.full)
    cohorts: dict[str, str] = {}
    for index, cohort in enumerate(programme.cohorts):
        if cohorts.setdefault(cohort.name, cohort.id) != cohort.id:
            at: Location = ("cohorts", index, "name")
            yield Slip(FaultKind.AMBIGUOUS_NAME, at, cohort.name, cohort.name)


def _names(programme: Programme) -> Iterator[_Name]:
    """Yield every name, full names first."""
    for index, entry in enumerate(programme.institutions):
        at: Location = ("institutions", index, "name")
        yield _Name(entry.name, at, entry.id, entry.name, "")
        yield _Name(entry.name, at, entry.id, entry.name, entry.id)
    seats = {college.id: college.institution for college in programme.colleges}
    for index, college in enumerate(programme.colleges):
        at = ("colleges", index, "name")
        yield _Name(college.name, at, college.id, college.name, college.institution)
    settled = [
        (i, b, seats[b.college]) for i, b in enumerate(programme.branches) if b.college in seats
    ]
    for index, branch, seat in settled:
        yield _Name(branch.name, ("branches", index, "name"), branch.id, branch.name, seat)
    for index, branch, seat in settled:
        for place, alias in enumerate(branch.aliases):
            at = ("branches", index, "aliases", place)
            yield _Name(alias, at, branch.id, branch.name, seat)
