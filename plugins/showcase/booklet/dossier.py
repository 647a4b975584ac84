"""What a unit's own booklet says of it: before its cases who it is, after them what came of it."""

from collections import defaultdict

from showcase.booklet.back import cohort_entry
from showcase.booklet.case_pages import case_id
from showcase.booklet.data import CohortEntry, Dossier, Entry, ListedResult, OneRow, ResultGroup
from showcase.booklet.edition import Edition
from showcase.booklet.front import publishers_note
from showcase.model.casebook import Case, Unit
from showcase.model.directory import UNIT_NAMES
from showcase.model.values import format_date

_OWN = "本册"
"""What the tool makes of everything a unit has handed in is the book in the reader's hands."""


def dossier(edition: Edition) -> Dossier | None:
    """Return the dossier of the unit whose booklet it is; None for the compilation of a year."""
    unit = edition.unit
    if unit is None:
        return None
    return Dossier(
        kind=UNIT_NAMES[unit.kind],
        name=unit.name,
        facts=_facts(unit, edition.cases),
        cohorts=_cohorts(edition),
        ones=_ones(edition.cases),
        notes=publishers_note(edition),
    )


def listed_results(edition: Edition) -> tuple[ResultGroup, ...]:
    """Return the results of all cases by type, in the programme's order of types."""
    groups: dict[str, list[ListedResult]] = defaultdict(list)
    for case in edition.cases:
        for result in case.study.results:
            facts = (f"{result.year}年" if result.year else "", result.level or "")
            shown = "　".join(fact for fact in facts if fact)
            groups[result.type].append(ListedResult(result.title, shown, case_id(case)))
    order = {kind: place for place, kind in enumerate(edition.casebook.programme.result_types)}
    types = sorted(groups, key=lambda kind: (order.get(kind, len(order)), kind))
    return tuple(ResultGroup(kind, tuple(groups[kind])) for kind in types)


def _facts(unit: Unit, cases: tuple[Case, ...]) -> tuple[Entry, ...]:
    branch = unit.branch
    photos = sum(len(case.photos) for case in cases)
    rows = (
        ("学校", unit.institution.name if unit.kind != "institution" else ""),
        ("学院", unit.college.name if unit.kind == "branch" and unit.college else ""),
        ("类型", branch.type or "" if branch else ""),
        ("成立", format_date(branch.founded) if branch and branch.founded else ""),
        ("案例", f"{len(cases)}篇，正文{sum(case.words for case in cases)}字"),
        ("照片", f"{photos}幅" if photos else ""),
    )
    return tuple(Entry(label, value) for label, value in rows if value)


def _cohorts(edition: Edition) -> tuple[CohortEntry, ...]:
    """Return the cohorts of the cases with their stages; who else was selected is left out."""
    cohorts = {case.cohort.id: case.cohort for case in edition.cases if case.cohort}
    return tuple(cohort_entry(cohort) for cohort in cohorts.values())


def _ones(cases: tuple[Case, ...]) -> tuple[OneRow, ...]:
    """Return each of the four ones that any case is asked for, with all there is of it."""
    titles: dict[str, dict[str, None]] = {}
    for case in cases:
        for one in case.deliverables:
            found = titles.setdefault(one.name, {})
            if one.present:
                found[_OWN if one.name == "汇编" and case.compilation is None else one.title] = None
    return tuple(OneRow(name, tuple(found)) for name, found in titles.items())
