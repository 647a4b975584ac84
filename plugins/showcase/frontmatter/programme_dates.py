"""Stages that don't follow one another, and notices that are too short."""

import datetime
from collections.abc import Iterator

from showcase.findings import FaultKind
from showcase.frontmatter.slip import Slip
from showcase.model.programme import Cohort, Notice, Programme, Stage
from showcase.model.standards import STAGES
from showcase.model.submission import Location

_NOTICE_DAYS = 5


def check_dates(programme: Programme) -> Iterator[Slip]:
    """Find dates that contradict one another."""
    for index, cohort in enumerate(programme.cohorts):
        yield from _check_stages(cohort, ("cohorts", index, "stages"))
    for index, notice in enumerate(programme.notices):
        yield from _check_notice(notice, ("notices", index))


def _check_stages(cohort: Cohort, at: Location) -> Iterator[Slip]:
    first: dict[str, tuple[int, Stage]] = {}
    for index, stage in enumerate(cohort.stages):
        if stage.name in first:
            yield Slip(FaultKind.STAGE_TWICE, (*at, index, "name"), stage.name, cohort.name)
            continue
        first[stage.name] = (index, stage)
        if stage.start is None and stage.end is None:
            yield Slip(FaultKind.UNDATED_STAGE, (*at, index, "name"), stage.name, cohort.name)
        elif _is_backward(stage.start, stage.end):
            yield _backward((*at, index, "to"), f"“{stage.name}”阶段", stage.start, stage.end)
    in_order = sorted(first.values(), key=lambda found: STAGES.index(found[1].name))
    known: Stage | None = None
    for index, stage in in_order:
        if known is not None and _overlap(known, stage):
            key = "from" if stage.start else "to"
            days = (_iso(stage.start), _iso(stage.end), _iso(known.start), _iso(known.end))
            yield Slip(
                FaultKind.STAGES_OUT_OF_ORDER, (*at, index, key), stage.name, known.name, days
            )
        if (stage.start or stage.end) and not _is_backward(stage.start, stage.end):
            known = stage


def _overlap(earlier: Stage, later: Stage) -> bool:
    """Tell whether a stage begins before the one before it is over; both may share a day."""
    begins, ends = later.start or later.end, earlier.end or earlier.start
    return begins is not None and ends is not None and begins < ends


def _check_notice(notice: Notice, at: Location) -> Iterator[Slip]:
    if _is_backward(notice.start, notice.end):
        yield _backward((*at, "to"), f"公示“{notice.title}”", notice.start, notice.end)
        return
    days = (notice.end - notice.start).days + 1
    working = _working_days(notice.start, days)
    if working < _NOTICE_DAYS:
        wanted = (str(days), str(working), str(_NOTICE_DAYS))
        yield Slip(FaultKind.SHORT_NOTICE, (*at, "to"), notice.title, wanted=wanted)


def _working_days(start: datetime.date, days: int) -> int:
    """Count Mondays to Fridays, as far as matters; holidays are known only a year ahead."""
    span = range(min(days, 7 * _NOTICE_DAYS))
    return sum((start.weekday() + day) % 7 < 5 for day in span)


def _is_backward(start: datetime.date | None, end: datetime.date | None) -> bool:
    return start is not None and end is not None and end < start


def _backward(
    at: Location, what: str, start: datetime.date | None, end: datetime.date | None
) -> Slip:
    return Slip(FaultKind.END_BEFORE_START, at, what, wanted=(_iso(start), _iso(end)))


def _iso(day: datetime.date | None) -> str:
    return day.isoformat() if day else ""
