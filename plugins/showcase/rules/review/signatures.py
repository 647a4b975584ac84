"""The signed reviews of a submission, as the programme asks for them."""

import datetime
from collections.abc import Iterator

from msgspec import Struct

from showcase.findings import Severity
from showcase.model.programme import REVIEW_NAMES
from showcase.model.submission import Submission
from showcase.model.values import Status
from showcase.rules.context import Context


class SignedStep(Struct, frozen=True, gc=False):
    """One review that was signed: its key, its name, by whom and on which day."""

    step: str
    name: str
    by: str
    on: datetime.date | None


def signed_steps(submission: Submission, context: Context) -> Iterator[SignedStep]:
    """Yield the reviews that are needed and signed, in the order in which they are taken."""
    case = submission.case
    if case is None:
        return
    for step in context.programme.review.needed:
        signature = getattr(case.review, step)
        if signature is not None:
            yield SignedStep(step, REVIEW_NAMES[step], signature.by, signature.on)


def weight_of_review(submission: Submission) -> Severity | None:
    """Return how much a slip in the reviews weighs; None where nobody is to review yet or again."""
    status = submission.case.status if submission.case else None
    if status is Status.PUBLISHED:
        return Severity.ERROR
    return Severity.WARNING if status is Status.SUBMITTED else None
