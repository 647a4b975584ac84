"""Who takes part: invented universities, their colleges and their Party branches."""

import random
from dataclasses import dataclass
from functools import cache
from pathlib import Path

BRANCHES_PER_COLLEGE = 12
COLLEGES_PER_INSTITUTION = 25  # so an institution has 300 branches, as real ones do

_STEMS = ("岚桥", "青屿", "望澜", "栖岭", "砚川", "沐河", "朔屏", "澄垣", "霁原", "络浦")
_KINDS = (
    ("大学", "大"),
    ("理工大学", "理工"),
    ("师范大学", "师大"),
    ("农业大学", "农大"),
    ("医科大学", "医大"),
    ("工业大学", "工大"),
    ("财经大学", "财大"),
    ("交通大学", "交大"),
)
_BRANCH_KINDS = (
    ("本科生", "学生"),
    ("教工", "专任教师"),
    ("研究生", "学生"),
    ("实验中心", "科研一线"),
    ("机关", "管理服务"),
)
_ORDINALS = "一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Discipline:
    """What a kind of college is called and what it works on, the commonest term first."""

    name: str
    short_name: str
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Institution:
    """A university."""

    id: str
    name: str
    short_name: str


@dataclass(frozen=True, slots=True)
class College:
    """A college; ``name`` includes its institution's, so that it is unique."""

    id: str
    name: str
    institution: Institution
    discipline: Discipline


@dataclass(frozen=True, slots=True)
class Branch:
    """A branch; ``number`` counts all branches from 0."""

    id: str
    number: int
    name: str
    alias: str
    college: College
    type: str
    founded: str


@cache
def disciplines() -> tuple[Discipline, ...]:
    """Return the kinds of college in disciplines.txt."""
    text = Path(__file__).with_name("disciplines.txt").read_text(encoding="utf-8")
    rows = [line.split() for line in text.splitlines() if line and not line.startswith("#")]
    return tuple(Discipline(name, short, tuple(terms)) for name, short, *terms in rows)


def found_branches(count: int, seed: int) -> tuple[Branch, ...]:
    """Return ``count`` branches with as many colleges and institutions as they need."""
    rng = random.Random(f"{seed}/units")
    colleges: list[College] = []
    branches: list[Branch] = []
    for number in range(count):
        place = number % BRANCHES_PER_COLLEGE
        if place == 0:
            colleges.append(_found_college(len(colleges)))
        branches.append(_found_branch(number, place, colleges[-1], rng))
    return tuple(branches)


@cache
def _found_institution(number: int) -> Institution:
    if number >= len(_STEMS) * len(_KINDS):
        raise ValueError(f"there are names for {len(_STEMS) * len(_KINDS)} institutions only")
    turn, place = divmod(number, len(_STEMS))
    stem, (kind, short) = _STEMS[place], _KINDS[(place + turn) % len(_KINDS)]
    return Institution(f"u{number + 1:02}", stem + kind, stem[0] + short)


def _found_college(number: int) -> College:
    institution = _found_institution(number // COLLEGES_PER_INSTITUTION)
    place = number % COLLEGES_PER_INSTITUTION
    discipline = disciplines()[place]
    name = institution.name + discipline.name
    return College(f"{institution.id}c{place + 1:02}", name, institution, discipline)


def _found_branch(number: int, place: int, college: College, rng: random.Random) -> Branch:
    row, column = divmod(place, len(_BRANCH_KINDS))
    kind, type_ = _BRANCH_KINDS[column]
    title = f"{kind}第{_ORDINALS[row]}"
    return Branch(
        id=f"{college.id}b{place + 1:02}",
        number=number,
        name=f"{college.name}{title}党支部",
        alias=f"{college.institution.short_name}{college.discipline.short_name}{title}支部",
        college=college,
        type=type_,
        founded=f"{rng.randrange(1986, 2013)}-{rng.randrange(1, 13):02}-{rng.randrange(1, 29):02}",
    )
