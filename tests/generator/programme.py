"""The text of cases/programme.yml."""

from collections.abc import Iterable, Iterator

from tests.generator.cohorts import Cohort, members_by_cohort
from tests.generator.photos import HEIGHT, WIDTH
from tests.generator.units import Branch

_HEAD = "# 由 tests/benchmarks/generate.py 生成的测试数据，单位、人名与事迹均为虚构。\n"

_TAIL = """
review: {steps: [first, second, final], distinct: true}

imprint:
  编印单位: 示例党委宣传部
  发送对象: 各基层党支部
  印刷单位: 示例印刷厂
  印刷日期: 2026-03
  印数: 300
  准印证号: 示例准字第001号

notices:
  - title: 校级党建工作样板支部拟认定名单公示
    from: 2023-05-10
    to: 2023-05-19
    text: 现将拟认定名单予以公示，接受师生员工监督。
    contact: 党委组织部
"""


def write_programme(branches: tuple[Branch, ...], photos: int) -> str:
    """Return the programme of these branches; every case has ``photos`` photos."""
    return "".join(
        (
            _HEAD,
            *_institutions(branches),
            *_colleges(branches),
            *_branches(branches),
            *_cohorts(branches),
            _limits(photos),
            _TAIL,
        )
    )


def _institutions(branches: Iterable[Branch]) -> Iterator[str]:
    yield "\ninstitutions:\n"
    for unit in dict.fromkeys(branch.college.institution for branch in branches):
        yield f"  - {{id: {unit.id}, name: {unit.name}, short_name: {unit.short_name}}}\n"


def _colleges(branches: Iterable[Branch]) -> Iterator[str]:
    yield "\ncolleges:\n"
    for unit in dict.fromkeys(branch.college for branch in branches):
        yield f"  - {{id: {unit.id}, name: {unit.name}, institution: {unit.institution.id}}}\n"


def _branches(branches: Iterable[Branch]) -> Iterator[str]:
    yield "\nbranches:\n"
    for unit in branches:
        yield (
            f"  - {{id: {unit.id}, name: {unit.name}, college: {unit.college.id}, "
            f"type: {unit.type}, founded: {unit.founded}, aliases: [{unit.alias}]}}\n"
        )


def _cohorts(branches: Iterable[Branch]) -> Iterator[str]:
    yield "\ncohorts:\n"
    for cohort, members in members_by_cohort(branches).items():
        yield from _cohort(cohort, members)


def _cohort(cohort: Cohort, members: tuple[str, ...]) -> Iterator[str]:
    yield f"  - id: {cohort.id}\n"
    yield f"    name: {cohort.name}\n"
    yield f"    year: {cohort.year}\n"
    yield f"    level: {cohort.level}\n"
    yield f"    standard: {cohort.standard}\n"
    yield f"    {cohort.member_key}: [{', '.join(members)}]\n"
    yield "    stages:\n"
    for name, first, last in cohort.stages:
        yield f"      - {{name: {name}, from: {first}, to: {last}}}\n"


def _limits(photos: int) -> str:
    """Return the default limits, but for photos: those are as many and as large as they are."""
    return (
        "\nlimits: {words: [1500, 3000], summary: 300, "
        f"photos: [{min(photos, 3)}, {max(photos, 6)}], photo_pixels: [{WIDTH}, {HEIGHT}]}}\n"
        "hosts: [example.edu.cn]\n"
    )
