"""By what the cases can be narrowed: every facet, its values, and what a case has of each."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from showcase.model.casebook import Case, Casebook
from showcase.model.standards import LEVELS, STANDARDS
from showcase.site.links import (
    cohort_url,
    college_url,
    institution_url,
    item_url,
    topic_url,
    value_url,
    year_url,
)

SHOWN_LIMIT = 40
_WITH_VIDEO = "有微视频"


@dataclass(frozen=True, slots=True)
class FacetValue:
    """``value`` stands in the address, ``label`` is read, ``url`` is the page of its cases."""

    value: str
    label: str
    count: int
    url: str


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet with the values that occur."""

    key: str
    label: str
    values: tuple[FacetValue, ...]

    @property
    def shown(self) -> tuple[FacetValue, ...]:
        """The values to choose from; the others are reached from the cases that have them."""
        return self.values[:SHOWN_LIMIT] if self.key == "topic" else self.values

    @property
    def is_long(self) -> bool:
        """Whether only the first values are seen at once; browse/long.js has the same numbers."""
        return len(self.shown) > 10

    @property
    def is_vast(self) -> bool:
        """Whether a value is better found by its name."""
        return len(self.shown) > 20


@dataclass(frozen=True, slots=True)
class _Kind:
    """How one facet is read off a case; ``values`` are (value, label, url) in their order."""

    key: str
    label: str
    of_case: Callable[[Case], tuple[str, ...]]
    values: Callable[[Casebook], Iterable[tuple[str, str, str]]]


def values_of(case: Case) -> dict[str, tuple[str, ...]]:
    """Return what a case has of every facet."""
    return {kind.key: tuple(dict.fromkeys(kind.of_case(case))) for kind in _KINDS}


Held = Mapping[str, tuple[tuple[str, ...], ...]]
"""What each case of a casebook has of a facet, by the facet's key."""


def values_held(casebook: Casebook) -> Held:
    """Return what the cases have of every facet, in the casebook's order."""
    return casebook.once(_values_held)


def _values_held(casebook: Casebook) -> Held:
    held = [values_of(case) for case in casebook.cases]
    return {kind.key: tuple(values[kind.key] for values in held) for kind in _KINDS}


def facets_of(casebook: Casebook) -> tuple[Facet, ...]:
    """Return the facets that tell cases apart: those with at least two ways to choose."""
    return casebook.once(_facets)


def _facets(casebook: Casebook) -> tuple[Facet, ...]:
    return weighed_facets(casebook, lambda case: 1)


def weighed_facets(casebook: Casebook, weigh: Callable[[Case], int]) -> tuple[Facet, ...]:
    """Return such facets; ``weigh`` tells how often a case counts, as once for each photo."""
    facets, held = [], values_held(casebook)
    weights = [weigh(case) for case in casebook.cases]
    for kind in _KINDS:
        counts: Counter[str] = Counter()
        for values_of_case, weight in zip(held[kind.key], weights, strict=True):
            for value in values_of_case:
                counts[value] += weight
        values = tuple(
            FacetValue(value, label, counts[value], url)
            for value, label, url in dict.fromkeys(kind.values(casebook))
            if counts[value]
        )
        if kind.key == "topic":
            values = tuple(sorted(values, key=lambda v: (-v.count, v.label)))
        if len(values) > 1 or (values and values[0].count < sum(weights)):
            facets.append(Facet(kind.key, kind.label, values))
    return tuple(facets)


def _years(casebook: Casebook) -> Iterable[tuple[str, str, str]]:
    return ((str(year), f"{year}年", year_url(year)) for year in casebook.years)


def _cohorts(casebook: Casebook) -> Iterable[tuple[str, str, str]]:
    cohorts = sorted(casebook.programme.cohorts, key=lambda cohort: -cohort.year)
    return ((cohort.id, cohort.name, cohort_url(cohort)) for cohort in cohorts)


def _institutions(casebook: Casebook) -> Iterable[tuple[str, str, str]]:
    return ((i.id, i.name, institution_url(i)) for i in casebook.programme.institutions)


def _colleges(casebook: Casebook) -> Iterable[tuple[str, str, str]]:
    return ((c.id, c.name, college_url(c)) for c in casebook.programme.colleges)


def _kinds(casebook: Casebook) -> Iterable[tuple[str, str, str]]:
    types = (branch.type for branch in casebook.programme.branches if branch.type)
    return ((kind, kind, value_url("kind", kind)) for kind in types)


def _items(casebook: Casebook) -> Iterable[tuple[str, str, str]]:
    standards = reversed(tuple(STANDARDS.values()))
    return ((item, item, item_url(item)) for standard in standards for item in standard.items)


def _topics(casebook: Casebook) -> Iterable[tuple[str, str, str]]:
    return ((t, t, topic_url(t)) for case in casebook.cases for t in case.study.topics)


def _results(casebook: Casebook) -> Iterable[tuple[str, str, str]]:
    return ((n, n, value_url("result", n)) for n in casebook.programme.result_types)


def _branch_kind(case: Case) -> tuple[str, ...]:
    branch = case.unit.branch
    return (branch.type,) if branch and branch.type else ()


_KINDS = (
    _Kind("year", "年份", lambda case: (str(case.year),), _years),
    _Kind("cohort", "批次", lambda case: (case.cohort.id,) if case.cohort else (), _cohorts),
    _Kind(
        "level",
        "级别",
        lambda case: (case.cohort.level,) if case.cohort else (),
        lambda _: ((level, level, value_url("level", level)) for level in LEVELS),
    ),
    _Kind("institution", "学校", lambda case: (case.unit.institution.id,), _institutions),
    _Kind(
        "college",
        "学院",
        lambda case: (case.unit.college.id,) if case.unit.college else (),
        _colleges,
    ),
    _Kind("kind", "支部类型", _branch_kind, _kinds),
    _Kind("item", "对标", lambda case: case.items, _items),
    _Kind("topic", "主题", lambda case: case.study.topics, _topics),
    _Kind("result", "成果类型", lambda case: tuple(r.type for r in case.study.results), _results),
    _Kind(
        "video",
        "微视频",
        lambda case: (_WITH_VIDEO,) if case.video else (),
        lambda _: ((_WITH_VIDEO, _WITH_VIDEO, "videos/index.html"),),
    ),
)
