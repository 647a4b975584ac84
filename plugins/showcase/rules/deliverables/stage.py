"""How much a gap in the 四个一 weighs in the stage that a cohort is in."""

from showcase.findings import Severity
from showcase.model.programme import Cohort
from showcase.model.standards import STAGES
from showcase.model.submission import Submission
from showcase.model.values import Status
from showcase.rules.context import Context

ACCEPTANCE = STAGES[-1]


def weight_in(cohort: Cohort, context: Context) -> Severity | None:
    """Return how much a gap weighs, or None where the cohort is in none of its stages."""
    stage = context.stages.get(cohort.id)
    if stage == ACCEPTANCE:
        return Severity.ERROR
    return Severity.WARNING if stage or not cohort.stages else None


def weight_of(submission: Submission, name: str, context: Context) -> Severity | None:
    """Return how much a gap in one of the four weighs, or None where it is not asked for yet."""
    case, cohort = submission.case, context.cohort_of(submission)
    if case is None or cohort is None or name not in cohort.deliverables:
        return None
    if case.status in (Status.DRAFT, Status.WITHDRAWN):
        return None
    return weight_in(cohort, context)
