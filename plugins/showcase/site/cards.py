"""A case in a row of others: a card with a photo, or a line in a list."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from showcase.model.casebook import Case, Casebook, Unit
from showcase.model.programme import Programme
from showcase.model.values import format_duration
from showcase.site.links import cohort_url, unit_url
from showcase.site.pictures import Picture, picture_of


@dataclass(frozen=True, slots=True)
class CaseCard:
    """What a card shows.

    ``place`` is the institution where the reader would not know it, ``mark`` what stands in
    place of a missing photo, ``duration`` the video's, ``reason`` why the case stands here.
    """

    key: str
    url: str
    title: str
    summary: str
    unit: str
    unit_url: str
    place: str
    label: str
    label_url: str
    date: datetime.date
    picture: Picture | None
    mark: str
    duration: str = ""
    reason: str = ""


def place_of(unit: Unit, programme: Programme) -> str:
    """Return the institution to name beside a unit, or nothing where it goes without saying."""
    if len(programme.institutions) < 2 or unit.institution.name in unit.name:
        return ""
    return unit.institution.name


def case_card(case: Case, casebook: Casebook, reason: str = "") -> CaseCard:
    """Return the card of a case; ``reason`` says why it stands here."""
    seconds = case.video.seconds if case.video else 0
    return CaseCard(
        key=case.key,
        url=case.url,
        title=case.title,
        summary=case.summary,
        unit=case.unit.name,
        unit_url=unit_url(case.unit),
        place=place_of(case.unit, casebook.programme),
        label=case.cohort.name if case.cohort else "",
        label_url=cohort_url(case.cohort) if case.cohort else "",
        date=case.date,
        picture=picture_of(case.cover) if case.cover else None,
        mark=next(iter(case.items), str(case.year)),
        duration=format_duration(seconds) if seconds else "",
        reason=reason,
    )


def case_cards(cases: Iterable[Case], casebook: Casebook) -> tuple[CaseCard, ...]:
    """Return the cards of several cases, in their order."""
    return tuple(case_card(case, casebook) for case in cases)
