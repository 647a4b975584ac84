"""Where cohorts stand on the line of stages."""

import datetime

from showcase.model.casebook import StageNow
from showcase.model.programme import Cohort
from showcase.model.standards import STAGES


def stage_now(cohort: Cohort, today: datetime.date) -> StageNow:
    """Return a cohort's stages in their order, and the one that ``today`` falls in."""
    stages = tuple(sorted(cohort.stages, key=lambda stage: STAGES.index(stage.name)))
    current = None
    for stage in stages:
        begun = stage.start is None or stage.start <= today
        over = stage.end is not None and stage.end < today
        if begun and not over and (stage.start or stage.end):
            current = stage
    return StageNow(cohort, stages, current)
