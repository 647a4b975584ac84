"""The photos that a case shows, each where it is first mentioned, and where they are listed."""

from collections.abc import Iterator

from showcase.findings import Span
from showcase.model.submission import MediaFile, Mention, Submission

_SHOWN = frozenset({"photo", "cover", "picture"})


def shown_photos(submission: Submission) -> Iterator[tuple[MediaFile, Mention]]:
    """Yield each photo that a case shows once, with its first mention; a film's poster is none.

    The front matter's mentions come first.
    """
    files = {file.path: file for file in submission.media if file.width}
    for mention in submission.mentions:
        if mention.role in _SHOWN and (file := files.pop(mention.path, None)):
            yield file, mention


def list_place(submission: Submission) -> Span:
    """Return where the photos are listed, or else the end of the front matter."""
    end = Span.on_line(max(submission.body_line - 1, 1), 1, 3)
    return submission.places.get(("photos",)) or end
