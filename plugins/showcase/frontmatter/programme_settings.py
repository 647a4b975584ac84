"""Limits that contradict one another, and a review without steps."""

from collections.abc import Iterator

from showcase.findings import FaultKind
from showcase.frontmatter.slip import Slip
from showcase.model.programme import REVIEW_NAMES, Limits, Programme, ReviewPolicy


def check_settings(programme: Programme) -> Iterator[Slip]:
    """Find settings that nothing can satisfy."""
    yield from _check_limits(programme.limits)
    yield from _check_steps(programme.review)


def _check_limits(limits: Limits) -> Iterator[Slip]:
    low, high = limits.words
    if low > high:
        yield _contradiction("words", "words", low, "", high)
    low, high = limits.photos
    if low > high:
        yield _contradiction("photos", "photos", low, "", high)
    longer, shorter = limits.photo_pixels
    if shorter > longer:
        yield _contradiction("photo_pixels", "photo_pixels", shorter, "", longer)
    for key, most in (("words", limits.words[1]), ("video_minutes", limits.video_minutes)):
        cap = f"{key}_max"
        if most > (largest := getattr(limits, cap)):
            place = cap if cap in limits.model_fields_set else key
            yield _contradiction(place, key, most, cap, largest)


def _contradiction(place: str, key: str, larger: int, other: str, smaller: int) -> Slip:
    numbers = (str(larger), str(smaller))
    return Slip(FaultKind.CONTRADICTING_LIMITS, ("limits", place), key, other, numbers)


def _check_steps(review: ReviewPolicy) -> Iterator[Slip]:
    if not review.steps:
        yield Slip(FaultKind.REVIEW_STEPS, ("review", "steps"))
    seen: set[str] = set()
    for place, step in enumerate(review.steps):
        name = REVIEW_NAMES.get(step, step)
        if name in seen:
            yield Slip(FaultKind.REVIEW_STEPS, ("review", "steps", place), step, name)
        seen.add(name)
