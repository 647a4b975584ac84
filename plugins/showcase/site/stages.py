"""The stage line of a cohort, with today marked."""

import datetime
from dataclasses import dataclass

from showcase.model.programme import Cohort, Stage
from showcase.model.values import format_date
from showcase.site.links import cohort_url
from showcase.site.period import format_period


@dataclass(frozen=True, slots=True)
class StageMark:
    """A stage: ``state`` is ``past``, ``now``, ``next`` or, without dates, ``open``."""

    name: str
    period: str
    state: str
    state_text: str


@dataclass(frozen=True, slots=True)
class StageLine:
    """All stages of a cohort and a sentence that says where it stands."""

    cohort: str
    cohort_url: str
    marks: tuple[StageMark, ...]
    note: str


_STATE_TEXTS = {"past": "已完成", "now": "进行中", "next": "未开始", "open": "时间待定"}


def stage_state(stage: Stage, today: datetime.date) -> str:
    """Return where a stage stands on a day."""
    if stage.start is None and stage.end is None:
        return "open"
    if stage.end is not None and stage.end < today:
        return "past"
    if stage.start is not None and stage.start > today:
        return "next"
    return "now"


def stage_line(cohort: Cohort, today: datetime.date) -> StageLine | None:
    """Return the stage line of a cohort; None where it has no stages."""
    if not cohort.stages:
        return None
    marks = tuple(
        StageMark(stage.name, format_period(stage.start, stage.end), state, _STATE_TEXTS[state])
        for stage in cohort.stages
        for state in (stage_state(stage, today),)
    )
    return StageLine(cohort.name, cohort_url(cohort), marks, _note(cohort.stages, marks, today))


def current_cohorts(cohorts: tuple[Cohort, ...], today: datetime.date) -> tuple[Cohort, ...]:
    """Return the cohorts that are in a stage on a day; else the newest one that has several."""
    staged = [cohort for cohort in cohorts if cohort.stages]
    current = tuple(c for c in staged if any(stage_state(s, today) == "now" for s in c.stages))
    if current or not staged:
        return current
    return (max(staged, key=lambda cohort: (len(cohort.stages) > 1, cohort.year)),)


def _note(stages: tuple[Stage, ...], marks: tuple[StageMark, ...], today: datetime.date) -> str:
    for mark in marks:
        if mark.state == "now":
            return f"今天（{format_date(today)}）处在“{mark.name}”阶段"
    if all(mark.state == "past" for mark in marks):
        last = max(stage.end for stage in stages if stage.end)
        return f"各阶段已于{format_date(last)}走完"
    for stage, mark in zip(stages, marks, strict=True):
        if mark.state == "next" and stage.start:
            return f"“{mark.name}”自{format_date(stage.start)}开始"
    return ""
