"""The photos that a case shows, each where it is first mentioned."""

from collections.abc import Iterator

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
