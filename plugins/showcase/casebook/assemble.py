"""Putting the casebook together."""

import datetime
from collections.abc import Iterable

from showcase.casebook.gather import gather_case
from showcase.casebook.related import find_related
from showcase.model.casebook import Case, Casebook
from showcase.model.directory import Directory
from showcase.model.heads import CaseHead
from showcase.model.programme import Programme
from showcase.model.values import Status

PUBLIC = frozenset({Status.PUBLISHED})
PREVIEW = frozenset({Status.DRAFT, Status.SUBMITTED, Status.PUBLISHED})
"""What an author sees while writing: everything but what was withdrawn."""


def assemble(
    programme: Programme,
    heads: Iterable[CaseHead],
    today: datetime.date,
    states: frozenset[Status] = PUBLIC,
) -> Casebook:
    """Return the casebook of all submissions that are in one of ``states``.

    ``heads`` are those of sound submissions: none has an error. Cases are sorted by date, newest first, then
    by key, so that nothing depends on the order of files.
    """
    directory = Directory(programme)
    cases = [
        gather_case(head, directory, programme) for head in heads if head.study.status in states
    ]
    cases.sort(key=_newest_first)
    ordered = tuple(cases)
    return Casebook(programme, ordered, directory.units, find_related(ordered), today)


def _newest_first(case: Case) -> tuple[int, str]:
    return (-case.date.toordinal(), case.key)
