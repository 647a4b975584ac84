"""Which cases a project has: their units, years, places and project names."""

import datetime
import random
from collections import Counter
from dataclasses import dataclass

from tests.generator.cohorts import (
    Cohort,
    cohort_of_branch,
    cohort_of_college,
    cohort_of_institution,
)
from tests.generator.grammar import Facts, WordList, fact, word
from tests.generator.names import Planting, invent_names, planting_of
from tests.generator.neighbours import Neighbours, meet_neighbours
from tests.generator.units import Branch, found_branches

CASES_PER_BRANCH = 3
_COLLEGE_EVERY = 25  # one case in so many is a college's …
_INSTITUTION_EVERY = 100  # … or an institution's instead of a branch's
_MENTIONS = 0.25


@dataclass(frozen=True, slots=True)
class CasePlan:
    """What is settled about a case before a word of it is written.

    ``project`` is the project as the text names it, ``name`` the planted name in it;
    ``mentioned`` is the index of another case whose project the text mentions, or None.
    """

    index: int
    branch: Branch
    unit_id: str
    unit_name: str
    unit_key: str
    cohort: Cohort
    slug: str
    date: datetime.date
    name: str
    project: str
    planting: Planting
    mentioned: int | None
    neighbours: Neighbours

    @property
    def path(self) -> str:
        """The case file, relative to the project's root."""
        return f"cases/{self.date.year}/{self.slug}.md"

    @property
    def media_folder(self) -> str:
        """The folder of the case's photos, relative to the project's root."""
        return f"media/{self.date.year}/{self.slug}"

    @property
    def facts(self) -> Facts:
        """The slots that the case fills with what is its own."""
        college = self.branch.college
        year = self.date.year - 1
        return {
            "unit": fact(self.unit_name),
            "college": fact(college.discipline.name),
            "short_college": fact(college.discipline.short_name),
            "short": fact(college.institution.short_name),
            "field": WordList(college.discipline.terms),
            "project": fact(self.project),
            "past": fact(self.branch.founded[:4]),
            "year": fact(str(year)),
            "village": WordList(self.neighbours.villages),
            "firm": WordList(self.neighbours.firms),
            "person": WordList(self.neighbours.people),
        }


def random_of(seed: int, index: int, purpose: str) -> random.Random:
    """Return the random numbers for one purpose of one case, the same in every run."""
    return random.Random(f"{seed}/{index}/{purpose}")  # a string: seeded by SHA-512, not hash()


def plan_cases(count: int, seed: int) -> tuple[tuple[Branch, ...], tuple[CasePlan, ...]]:
    """Return the branches of a project and the plans of its cases."""
    branches = found_branches(-(-count // CASES_PER_BRANCH), seed)
    names = invent_names(count, seed)
    of_unit: Counter[str] = Counter()
    plans = []
    for index in range(count):
        branch = branches[index // CASES_PER_BRANCH]
        unit_id, unit_name, unit_key, cohort = _unit_of(index, branch)
        of_unit[unit_id] += 1
        rng = random_of(seed, index, "plan")
        planting = planting_of(index)
        plans.append(
            CasePlan(
                index=index,
                branch=branch,
                unit_id=unit_id,
                unit_name=unit_name,
                unit_key=unit_key,
                cohort=cohort,
                slug=f"{unit_id}-{of_unit[unit_id]}",
                date=datetime.date(
                    cohort.year + 1 + index % 2, rng.randrange(3, 11), rng.randrange(1, 29)
                ),
                name=names[index],
                project=_project(names[index], planting, word(rng, "suffix")),
                planting=planting,
                mentioned=_mentioned(index, count, rng),
                neighbours=meet_neighbours(rng),
            )
        )
    return branches, tuple(plans)


def _unit_of(index: int, branch: Branch) -> tuple[str, str, str, Cohort]:
    """Return the unit's id, its name, how the front matter spells it, and its cohort."""
    college, institution = branch.college, branch.college.institution
    if index % _INSTITUTION_EVERY == _INSTITUTION_EVERY - 1:
        return (
            institution.id,
            institution.name,
            institution.id,
            cohort_of_institution(branch),
        )
    if index % _COLLEGE_EVERY == _COLLEGE_EVERY - 1:
        return college.id, college.name, college.id, cohort_of_college(branch)
    spellings = (branch.id, branch.name, branch.alias)
    return branch.id, branch.name, spellings[index % len(spellings)], cohort_of_branch(branch)


def _project(name: str, planting: Planting, suffix: str) -> str:
    return f"{name}{suffix}" if planting is Planting.BARE else f"“{name}”{suffix}"


def _mentioned(index: int, count: int, rng: random.Random) -> int | None:
    if count < 2 or rng.random() >= _MENTIONS:
        return None
    return (index + 1 + int(rng.random() * (count - 1))) % count
