"""What stands behind the cases: the index of branches and the list of cohorts."""

from collections import defaultdict

from pypinyin import lazy_pinyin

from showcase.booklet.case_pages import case_id
from showcase.booklet.data import CohortEntry, CohortStage, IndexEntry, IndexGroup
from showcase.booklet.edition import Edition
from showcase.model.casebook import Unit
from showcase.model.programme import Cohort, Programme, Stage
from showcase.model.values import format_date


def branch_index(edition: Edition) -> tuple[IndexGroup, ...]:
    """Return everyone with a case, sorted by pinyin and grouped by initial letter."""
    groups: dict[str, list[tuple[tuple[str, ...], IndexEntry]]] = defaultdict(list)
    for unit in edition.units:
        syllables = _pinyin(unit.name)
        initial = syllables[0][0].upper() if syllables else "#"
        entry = IndexEntry(
            unit.name,
            _institution(unit),
            tuple(case_id(case) for case in edition.cases if case.unit == unit),
        )
        groups[initial if "A" <= initial <= "Z" else "#"].append((syllables, entry))
    return tuple(
        IndexGroup(
            initial,
            tuple(e for _, e in sorted(groups[initial], key=lambda pair: (pair[0], pair[1].name))),
        )
        for initial in sorted(groups)
    )


def cohort_entries(edition: Edition) -> tuple[CohortEntry, ...]:
    """Return the cohorts that have a case in the book, in the order of the book."""
    cohorts = {case.cohort.id: case.cohort for case in edition.cases if case.cohort}
    programme = edition.casebook.programme
    return tuple(cohort_entry(cohort, _members(cohort, programme)) for cohort in cohorts.values())


def cohort_entry(cohort: Cohort, members: tuple[str, ...] = ()) -> CohortEntry:
    """Return a cohort with its stages and those of its members that are to be named."""
    return CohortEntry(
        cohort.name,
        f"{cohort.year}年　{cohort.level}　{cohort.standard}",
        tuple(CohortStage(stage.name, _dates(stage)) for stage in cohort.stages),
        members,
    )


def _pinyin(name: str) -> tuple[str, ...]:
    """Syllables of a name; punctuation around it does not count."""
    letters = "".join(c for c in name if c.isalnum())
    return tuple(syllable.lower() for syllable in lazy_pinyin(letters) if syllable)


def _institution(unit: Unit) -> str:
    name = unit.institution.short_name or unit.institution.name
    return "" if unit.name.startswith(unit.institution.name) else name


def _dates(stage: Stage) -> str:
    first, last = stage.start, stage.end
    if first and last:
        return f"{format_date(first)}—{format_date(last)}"
    if first:
        return f"{format_date(first)}起"
    return f"至{format_date(last)}" if last else "日期未定"


def _members(cohort: Cohort, programme: Programme) -> tuple[str, ...]:
    """Names of the selected: institutions, then colleges, then branches."""
    institutions = [i.name for i in programme.institutions if i.id in cohort.institutions]
    colleges = [c.name for c in programme.colleges if c.id in cohort.colleges]
    branches = [b.name for b in programme.branches if b.id in cohort.branches]
    return (*institutions, *colleges, *branches)
