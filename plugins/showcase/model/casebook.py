"""Everything that may be shown, resolved and frozen: what all views are made from.

No view looks anything up by id or opens a file to learn a fact: branches are branches here,
photos know their size, and every list is sorted.
"""

import datetime
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar, cast

from showcase.model.captions import Cue
from showcase.model.case import CaseStudy
from showcase.model.document import Document
from showcase.model.heads import WrittenText
from showcase.model.programme import (
    Branch,
    Cohort,
    College,
    Institution,
    Programme,
    Stage,
)
from showcase.model.standards import Standard
from showcase.model.submission import MediaFile

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Unit:
    """Who hands in: a branch, or a college or institution named in its place.

    ``kind`` is ``branch``, ``college`` or ``institution``; the parts above it are filled in.
    """

    kind: str
    id: str
    name: str
    institution: Institution
    college: College | None = None
    branch: Branch | None = None


@dataclass(frozen=True, slots=True)
class ShownPhoto:
    """A photo of a case: ``file`` is the original, its size as it is to be seen."""

    file: MediaFile
    caption: str
    credit: str
    alt: str


@dataclass(frozen=True, slots=True)
class ShownVideo:
    """A micro-video: either ``file`` or ``url`` is set. ``seconds`` is 0 where unknown.

    ``cues`` are its captions in the order of their times. ``platform`` is what people call the
    place where the ``url`` leads, and it is ``outside`` where readers on the intranet can't go.
    """

    title: str
    url: str
    seconds: int
    file: MediaFile | None = None
    poster: MediaFile | None = None
    captions: MediaFile | None = None
    transcript: str = ""
    cues: tuple[Cue, ...] = ()
    platform: str = ""
    outside: bool = False


@dataclass(frozen=True, slots=True)
class Deliverable:
    """One of the four ones and whether it is there: ``name`` is 经验, 平台, 微视频 or 汇编."""

    name: str
    title: str
    present: bool


@dataclass(frozen=True, slots=True)
class Case:
    """A published case. ``key`` is ``<year>/<slug>``, ``url`` its page from the site's root.

    ``digest`` changes with every byte that the case is made from but for the programme's: its
    file, its media and what the gate thinks of them.
    """

    key: str
    year: int
    slug: str
    digest: str
    study: CaseStudy
    unit: Unit
    cohort: Cohort | None
    standard: Standard | None
    text: WrittenText
    words: int
    photos: tuple[ShownPhoto, ...]
    cover: ShownPhoto | None
    video: ShownVideo | None
    compilation: MediaFile | None
    deliverables: tuple[Deliverable, ...]
    images: dict[str, ShownPhoto] = field(default_factory=dict)
    """Every image source that the text uses, mapped to the photo it means."""
    quoted: tuple[str, ...] = ()
    """The names that title, summary and text put between quotation marks."""

    @property
    def document(self) -> Document:
        """The tree of the text, read when it is asked for; nobody may hold those of all cases."""
        return self.text.document

    @property
    def url(self) -> str:
        """The page of the case, from the site's root."""
        return f"cases/{self.key}/index.html"

    @property
    def title(self) -> str:
        """The title of the case."""
        return self.study.title

    @property
    def date(self) -> datetime.date:
        """The date of the case."""
        return self.study.date

    @property
    def items(self) -> tuple[str, ...]:
        """The items of the standard that the case is held to, as the standard spells them."""
        if self.standard is None:
            return self.study.standards
        return tuple(self.standard.item(text) or text for text in self.study.standards)

    @property
    def summary(self) -> str:
        """The summary, or nothing."""
        return self.study.summary or ""


@dataclass(frozen=True, slots=True)
class Related:
    """A case that goes with another, and the Chinese reason to tell the reader."""

    key: str
    reason: str


@dataclass(frozen=True, slots=True)
class StageNow:
    """Where a cohort stands on a day: ``current`` is None before the first and after the last."""

    cohort: Cohort
    stages: tuple[Stage, ...]
    current: Stage | None


@dataclass(frozen=True)
class Casebook:
    """All published cases, newest first, and the programme they belong to.

    ``units`` are all branches, colleges and institutions, in the programme's order.
    ``related`` maps a case's key to its related cases, nearest first.
    """

    programme: Programme
    cases: tuple[Case, ...]
    units: tuple[Unit, ...]
    related: dict[str, tuple[Related, ...]]
    today: datetime.date

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The years that have cases, newest first."""
        return tuple(sorted({case.year for case in self.cases}, reverse=True))

    @cached_property
    def _made(self) -> dict[object, object]:
        return {}

    def once(self, make: "Callable[[Casebook], T]") -> T:
        """Return what a function at the top of a module makes of all cases; it is called once."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast("T", self._made[make])

    @cached_property
    def _by_key(self) -> dict[str, Case]:
        return {case.key: case for case in self.cases}

    @cached_property
    def _by_group(self) -> dict[tuple[str, str], tuple[Case, ...]]:
        groups: dict[tuple[str, str], list[Case]] = defaultdict(list)
        for case in self.cases:
            unit = case.unit
            names = [("year", str(case.year)), ("institution-all", unit.institution.id)]
            names.append((unit.kind, unit.id))
            if unit.college is not None:
                names.append(("college-all", unit.college.id))
            if case.cohort is not None:
                names.append(("cohort", case.cohort.id))
            names += [("item", item) for item in dict.fromkeys(case.items)]
            names += [("topic", topic) for topic in dict.fromkeys(case.study.topics)]
            for name in names:
                groups[name].append(case)
        return {name: tuple(cases) for name, cases in groups.items()}

    def case(self, key: str) -> Case:
        """Return the case with a key; KeyError where there is none."""
        return self._by_key[key]

    def cases_of_year(self, year: int) -> tuple[Case, ...]:
        """Return the cases of a year."""
        return self._by_group.get(("year", str(year)), ())

    def cases_of_unit(self, unit: Unit) -> tuple[Case, ...]:
        """Return what a branch, college or institution itself has handed in."""
        return self._by_group.get((unit.kind, unit.id), ())

    def cases_of_college(self, college: College) -> tuple[Case, ...]:
        """Return the cases of a college and of its branches."""
        return self._by_group.get(("college-all", college.id), ())

    def cases_of_institution(self, institution: Institution) -> tuple[Case, ...]:
        """Return the cases of an institution, its colleges and their branches."""
        return self._by_group.get(("institution-all", institution.id), ())

    def cases_of_cohort(self, cohort: Cohort) -> tuple[Case, ...]:
        """Return the cases of a cohort."""
        return self._by_group.get(("cohort", cohort.id), ())

    def cases_of_item(self, item: str) -> tuple[Case, ...]:
        """Return the cases held to an item of a standard."""
        return self._by_group.get(("item", item), ())

    def cases_of_topic(self, topic: str) -> tuple[Case, ...]:
        """Return the cases with a topic."""
        return self._by_group.get(("topic", topic), ())
