"""Which cases go into a book, in which order, under which title."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from showcase.model.casebook import Case, Casebook, ShownPhoto, Unit
from showcase.model.programme import Imprint, Institution
from showcase.model.standards import LEVELS

_NO_LEVEL = "其他"


@dataclass(frozen=True)
class EditionPart:
    """The cases of one level or college, which open with a page of their own."""

    title: str
    cases: tuple[Case, ...]


@dataclass(frozen=True)
class Edition:
    """A book before it is set: ``cases`` stand in the order of the book.

    ``unit`` is set where the book is one branch's own: it needs no parts and no index.
    """

    title: str
    subtitle: str
    year: int
    cases: tuple[Case, ...]
    imprint: Imprint
    casebook: Casebook
    site_url: str = ""
    unit: Unit | None = None

    @cached_property
    def parts(self) -> tuple[EditionPart, ...]:
        """The parts of the book: one for each level, or college, that has cases."""
        parts: dict[tuple[str, str], list[Case]] = {}
        for case in self.cases:
            key = (
                (case.unit.institution.id, _college(case))
                if self.by_college
                else ("", _level(case))
            )
            parts.setdefault(key, []).append(case)
        return tuple(EditionPart(title, tuple(cases)) for (_, title), cases in parts.items())

    @property
    def by_college(self) -> bool:
        """Whether its parts are colleges, not levels."""
        return self.unit is None and self.imprint.parts == "学院"

    @cached_property
    def cover_photo(self) -> tuple[ShownPhoto, Case] | None:
        """The photo on the cover, and the case that it is from; None where there is none."""
        if self.unit is not None:
            return None
        written = (self.imprint.cover or "").replace("\\", "/")
        path = written[max(written.find("media/"), 0) :]
        for case in self.casebook.cases:
            for photo in case.photos:
                if photo.file.path == path:
                    return photo, case
        return None

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """Everyone who has a case in the book, each once, in the order of the book."""
        return tuple({(case.unit.kind, case.unit.id): case.unit for case in self.cases}.values())

    @cached_property
    def institutions(self) -> tuple[Institution, ...]:
        """The universities in the book, in the programme's order."""
        present = {case.unit.institution.id for case in self.cases}
        return tuple(i for i in self.casebook.programme.institutions if i.id in present)


def yearly_edition(casebook: Casebook, year: int, site_name: str, site_url: str = "") -> Edition:
    """Return the compilation of a year: by level, cohort, college and branch, or by college first."""
    imprint = casebook.programme.imprint
    return Edition(
        title=site_name,
        subtitle=f"{year}年度案例汇编",
        year=year,
        cases=_in_book_order(casebook, casebook.cases_of_year(year), imprint.parts),
        imprint=imprint,
        casebook=casebook,
        site_url=site_url,
    )


def unit_edition(casebook: Casebook, unit: Unit, site_name: str, site_url: str = "") -> Edition:
    """Return the compilation of everything one branch has handed in (汇编, the fourth one)."""
    cases = _in_book_order(casebook, casebook.cases_of_unit(unit))
    return Edition(
        title=unit.name,
        subtitle=f"成果资料汇编　{site_name}",
        year=max((case.year for case in cases), default=casebook.today.year),
        cases=cases,
        imprint=casebook.programme.imprint,
        casebook=casebook,
        site_url=site_url,
        unit=unit,
    )


def _level(case: Case) -> str:
    return case.cohort.level if case.cohort else _NO_LEVEL


def _college(case: Case) -> str:
    college = case.unit.college
    return college.name if college is not None else case.unit.institution.name


def _in_book_order(casebook: Casebook, cases: Iterable[Case], by: str = "级别") -> tuple[Case, ...]:
    programme = casebook.programme
    levels = {level: place for place, level in enumerate((*LEVELS, _NO_LEVEL))}
    cohorts = {cohort.id: place for place, cohort in enumerate(programme.cohorts)}
    colleges = {college.id: place for place, college in enumerate(programme.colleges)}
    schools = {school.id: place for place, school in enumerate(programme.institutions)}
    units = {(unit.kind, unit.id): place for place, unit in enumerate(casebook.units)}

    def place(case: Case) -> tuple[tuple[int, ...], tuple[int, ...], int, int, str]:
        cohort, college, unit = case.cohort, case.unit.college, case.unit
        level = (
            levels[_level(case)],
            cohort.year if cohort else 0,
            cohorts.get(cohort.id, -1) if cohort else -1,
        )
        where = (colleges.get(college.id, -1) if college else -1,)
        # Those of the whole institution before its colleges.
        whole = (schools.get(unit.institution.id, -1), *where)
        order = (whole, level) if by == "学院" else (level, where)
        return (*order, units.get((unit.kind, unit.id), -1), case.date.toordinal(), case.key)

    return tuple(sorted(cases, key=place))
