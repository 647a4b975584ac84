"""The indexes at a book's end: what can be looked up, and on which pages it stands."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from pypinyin import lazy_pinyin

from showcase.booklet.case_pages import case_id
from showcase.booklet.data import Index, IndexEntry, IndexGroup
from showcase.booklet.edition import Edition
from showcase.model.casebook import Case, Unit
from showcase.model.standards import STANDARDS

_Found = Iterable[tuple[str, str, Case]]
"""Name, note and case of each thing that is looked up."""


def indexes(edition: Edition) -> tuple[Index, ...]:
    """Return the indexes of a compilation that have anything in them."""
    cases = edition.cases
    made = (
        Index("index-branches", "支部索引", _by_initial(_units(cases))),
        Index("index-colleges", "学院索引", _by_initial(_colleges(cases))),
        Index("index-standards", "对标索引", _by_standard(cases)),
        Index("index-topics", "主题索引", _by_initial(_topics(cases))),
        Index("index-names", "名称索引", _by_initial(_names(cases))),
    )
    return tuple(index for index in made if index.groups)


def _units(cases: tuple[Case, ...]) -> Iterator[tuple[str, str, Case]]:
    for case in cases:
        yield case.unit.name, _institution(case.unit), case


def _colleges(cases: tuple[Case, ...]) -> Iterator[tuple[str, str, Case]]:
    for case in cases:
        if case.unit.college is not None:
            name = case.unit.institution.short_name or case.unit.institution.name
            known = case.unit.college.name.startswith(case.unit.institution.name)
            yield case.unit.college.name, "" if known else name, case


def _topics(cases: tuple[Case, ...]) -> Iterator[tuple[str, str, Case]]:
    for case in cases:
        for topic in case.study.topics:
            yield topic, "", case


def _names(cases: tuple[Case, ...]) -> Iterator[tuple[str, str, Case]]:
    """Yield what cases call their experience, platform and micro-video."""
    for case in cases:
        study = case.study
        if study.experience and study.experience.name:
            yield study.experience.name, "经验", case
        if study.platform and study.platform.name:
            yield study.platform.name, study.platform.kind or "平台", case
        if case.video and case.video.title:
            yield case.video.title, "微视频", case


def _by_initial(found: _Found) -> tuple[IndexGroup, ...]:
    """Sort by pinyin and group by initial letter; what begins with none stands under #."""
    groups: dict[str, list[tuple[tuple[str, ...], IndexEntry]]] = defaultdict(list)
    for (name, note), cases in _gathered(found).items():
        syllables = _pinyin(name)
        initial = syllables[0][0].upper() if syllables else "#"
        entry = IndexEntry(name, note, tuple(cases))
        groups[initial if "A" <= initial <= "Z" else "#"].append((syllables, entry))
    return tuple(
        IndexGroup(
            initial,
            tuple(
                entry
                for _, entry in sorted(
                    groups[initial], key=lambda pair: (pair[0], pair[1].name, pair[1].note)
                )
            ),
        )
        for initial in sorted(groups)
    )


def _by_standard(cases: tuple[Case, ...]) -> tuple[IndexGroup, ...]:
    """Group by standard; items stand in the order of their standard."""
    groups = []
    for standard in STANDARDS.values():
        held = _gathered(
            (item, "", case)
            for item in standard.items
            for case in cases
            if case.standard is standard and item in case.items
        )
        if held:
            entries = tuple(
                IndexEntry(name, note, tuple(ids)) for (name, note), ids in held.items()
            )
            groups.append(IndexGroup(standard.name, entries))
    return tuple(groups)


def _gathered(found: _Found) -> dict[tuple[str, str], dict[str, None]]:
    """Map each name and note to the ids of its cases, each once, in the order of the book."""
    gathered: dict[tuple[str, str], dict[str, None]] = {}
    for name, note, case in found:
        gathered.setdefault((name, note), {})[case_id(case)] = None
    return gathered


def _pinyin(name: str) -> tuple[str, ...]:
    """Syllables of a name; punctuation around it does not count."""
    letters = "".join(c for c in name if c.isalnum())
    return tuple(syllable.lower() for syllable in lazy_pinyin(letters) if syllable)


def _institution(unit: Unit) -> str:
    name = unit.institution.short_name or unit.institution.name
    return "" if unit.name.startswith(unit.institution.name) else name
