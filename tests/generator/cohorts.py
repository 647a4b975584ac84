"""Which unit was selected when, at which level and by which standard."""

from collections.abc import Iterable
from dataclasses import dataclass

from tests.generator.units import Branch

YEARS = (2019, 2021, 2023)
SEVEN = (
    "教育党员有力",
    "管理党员有力",
    "监督党员有力",
    "组织师生有力",
    "宣传师生有力",
    "凝聚师生有力",
    "服务师生有力",
)
FIVE = (
    "党组织领导和运行机制到位",
    "政治把关作用到位",
    "思想政治工作到位",
    "基层组织制度执行到位",
    "推动改革发展到位",
)
SIX = ("把方向过硬", "管大局过硬", "做决策过硬", "抓班子过硬", "带队伍过硬", "保落实过硬")
STANDARDS = {"七个有力": SEVEN, "五个到位": FIVE, "六个过硬": SIX}


@dataclass(frozen=True, slots=True)
class Cohort:
    """Units selected together; ``member_key`` is the programme's key for that kind of unit."""

    id: str
    name: str
    year: int
    level: str
    standard: str
    member_key: str

    @property
    def items(self) -> tuple[str, ...]:
        """The items of the cohort's standard."""
        return STANDARDS[self.standard]

    @property
    def stages(self) -> tuple[tuple[str, str, str], ...]:
        """The five stages: name, first day, last day."""
        first, second, third = self.year, self.year + 1, self.year + 2
        return (
            ("选苗", f"{first}-03-01", f"{first}-04-15"),
            ("认定", f"{first}-04-16", f"{first}-06-15"),
            ("培育", f"{first}-06-16", f"{second}-05-31"),
            ("中期评估", f"{second}-06-01", f"{second}-06-30"),
            ("收获推广", f"{second}-07-01", f"{third}-12-31"),
        )


def cohort_of_branch(branch: Branch) -> Cohort:
    """Return a branch's cohort: of ten branches one is national and three are provincial."""
    tens, ones = divmod(branch.number, 10)
    year = YEARS[tens % len(YEARS)]
    if ones == 0:
        return Cohort(
            f"yb-gj-{year}",
            f"全国党建工作样板支部（{year}年）",
            year,
            "国家级",
            "七个有力",
            "branches",
        )
    if ones <= 3:
        return Cohort(
            f"yb-sj-{year}",
            f"全省党建工作样板支部（{year}年）",
            year,
            "省级",
            "七个有力",
            "branches",
        )
    return Cohort(
        f"yb-xj-{year}",
        f"校级党建工作样板支部（{year}年）",
        year,
        "校级",
        "七个有力",
        "branches",
    )


def cohort_of_college(branch: Branch) -> Cohort:
    """Return the cohort of a branch's college."""
    year = YEARS[int(branch.college.id[-2:]) % len(YEARS)]
    return Cohort(
        f"bg-{year}", f"党建工作标杆院系（{year}年）", year, "省级", "五个到位", "colleges"
    )


def cohort_of_institution(branch: Branch) -> Cohort:
    """Return the cohort of a branch's institution."""
    year = YEARS[int(branch.college.institution.id[1:]) % len(YEARS)]
    return Cohort(
        f"sf-{year}", f"党建工作示范高校（{year}年）", year, "国家级", "六个过硬", "institutions"
    )


def members_by_cohort(branches: Iterable[Branch]) -> dict[Cohort, tuple[str, ...]]:
    """Return the ids of the units in each cohort, cohorts in the order of their ids."""
    members: dict[Cohort, dict[str, None]] = {}
    for branch in branches:
        for cohort, unit in (
            (cohort_of_branch(branch), branch.id),
            (cohort_of_college(branch), branch.college.id),
            (cohort_of_institution(branch), branch.college.institution.id),
        ):
            members.setdefault(cohort, {})[unit] = None
    return {cohort: tuple(members[cohort]) for cohort in sorted(members, key=lambda c: c.id)}
