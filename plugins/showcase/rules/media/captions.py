"""The captions and alternative texts of a submission, with their places."""

from collections.abc import Iterator
from dataclasses import dataclass

from showcase.findings import Span
from showcase.model.submission import Submission


@dataclass(frozen=True, slots=True)
class Caption:
    """A text about a picture; ``what`` is 图说 or 替代文字, ``target`` the picture it is about."""

    text: str
    span: Span
    what: str
    target: str


def captions_of(submission: Submission) -> Iterator[Caption]:
    """Yield what is said of the listed photos, then of the pictures in the text."""
    photos = submission.case.photos if submission.case else ()
    for index, photo in enumerate(photos):
        if photo.caption:
            place = submission.place("photos", index, "caption")
            yield Caption(photo.caption, place, "图说", photo.file)
        if photo.alt and photo.alt != photo.caption:
            place = submission.place("photos", index, "alt")
            yield Caption(photo.alt, place, "替代文字", photo.file)
    for picture in submission.outline.pictures:
        if picture.caption.strip():
            yield Caption(picture.caption.strip(), picture.span, "图说", picture.src)
