"""What the pages of branches, colleges and institutions have in common."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from showcase.model.casebook import Case, Casebook, Unit
from showcase.model.programme import Cohort
from showcase.site.booklet_cover import BookletCover, booklet_cover
from showcase.site.links import browse_url, cohort_url, unit_url
from showcase.site.ones import One, unit_ones
from showcase.site.options import SiteOptions
from showcase.site.page import digests_of
from showcase.site.pictures import Picture, picture_of
from showcase.site.rosters import cohorts_of
from showcase.site.rows import CaseRows, case_rows
from showcase.site.stages import StageLine, stage_line

PHOTO_LIMIT = 6


@dataclass(frozen=True, slots=True)
class UnitFact:
    """A line of the data card; ``url`` is empty where it leads nowhere."""

    label: str
    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class UnitLink:
    """A unit in a list of units."""

    name: str
    url: str
    note: str
    count: int


@dataclass(frozen=True, slots=True)
class Selection:
    """A cohort that the unit was selected for: where it stands, and what is handed in for it."""

    name: str
    url: str
    level: str
    year: int
    line: StageLine | None
    ones: tuple[One, ...]


@dataclass(frozen=True, slots=True)
class UnitPhoto:
    """A photo and the case it belongs to."""

    picture: Picture
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class UnitView:
    """The page of a unit: ``parts`` are the units below it."""

    name: str
    facts: tuple[UnitFact, ...]
    selections: tuple[Selection, ...]
    count: int
    cases: CaseRows
    photos: tuple[UnitPhoto, ...]
    booklet: BookletCover | None
    parts_title: str = ""
    parts: tuple[UnitLink, ...] = ()


def unit_link(unit: Unit, casebook: Casebook) -> UnitLink:
    """Return a unit's line in a list; its note is the kind of branch."""
    note = unit.branch.type or "" if unit.branch else ""
    return UnitLink(unit.name, unit_url(unit), note, len(casebook.cases_of_unit(unit)))


def shown_of_unit(unit: Unit, cases: tuple[Case, ...], options: SiteOptions) -> tuple[str, ...]:
    """Return what the page of a unit looks at."""
    return (repr(options.booklet_of(unit.id)), *digests_of(cases))


def unit_view(
    unit: Unit,
    cases: tuple[Case, ...],
    facts: tuple[UnitFact, ...],
    casebook: Casebook,
    options: SiteOptions,
    parts_title: str = "",
    parts: tuple[UnitLink, ...] = (),
) -> UnitView:
    """Return the page of a unit with the cases it is to show."""
    facet = "institution" if unit.kind == "institution" else "college"
    value = unit.college.id if unit.kind != "institution" and unit.college else unit.id
    booklet = options.booklet_of(unit.id)
    return UnitView(
        name=unit.name,
        facts=facts,
        selections=tuple(
            _selection(cohort, unit, casebook, options) for cohort in cohorts_of(unit, casebook)
        ),
        count=len(cases),
        cases=case_rows(cases, casebook, browse_url(facet, value)),
        photos=tuple(islice(_photos(cases), PHOTO_LIMIT)),
        booklet=booklet_cover(booklet, casebook, options) if booklet else None,
        parts_title=parts_title,
        parts=parts,
    )


def _selection(cohort: Cohort, unit: Unit, casebook: Casebook, options: SiteOptions) -> Selection:
    own = tuple(
        case
        for case in casebook.cases_of_unit(unit)
        if case.cohort is not None and case.cohort.id == cohort.id
    )
    return Selection(
        name=cohort.name,
        url=cohort_url(cohort),
        level=cohort.level,
        year=cohort.year,
        line=stage_line(cohort, casebook.today),
        ones=unit_ones(own, cohort.deliverables, options),
    )


def _photos(cases: tuple[Case, ...]) -> Iterator[UnitPhoto]:
    """Yield the photos of the newest cases; their covers stand beside their titles already."""
    for case in cases:
        for photo in case.photos:
            picture = picture_of(photo)
            if picture and (case.cover is None or photo.file != case.cover.file):
                yield UnitPhoto(picture, case.title, case.url)
