"""Every file that a submission mentions, with the place where it does."""

from collections.abc import Iterator
from dataclasses import dataclass

from showcase.findings import Span
from showcase.model.paths import resolve_media
from showcase.model.submission import Submission
from showcase.model.walk import image_captions


@dataclass(frozen=True, slots=True)
class Mention:
    """``target`` as the author wrote it, ``path`` what it means in the project."""

    target: str
    path: str
    span: Span


def mentions_of(submission: Submission) -> Iterator[Mention]:
    """Yield the files of the front matter, then those of the text."""
    for target, span in _targets(submission):
        yield Mention(target, resolve_media(target, submission.path, submission.media_folder), span)


def _targets(submission: Submission) -> Iterator[tuple[str, Span]]:
    case = submission.case
    if case is not None:
        for index, photo in enumerate(case.photos):
            yield photo.file, submission.place("photos", index, "file")
        if case.cover:
            yield case.cover, submission.place("cover")
        if case.video is not None:
            for name in ("file", "poster", "captions"):
                if target := getattr(case.video, name):
                    yield target, submission.place("video", name)
        if case.compilation.file:
            yield case.compilation.file, submission.place("compilation", "file")
    for src, _, line in image_captions(submission.document):
        yield src, Span.on_line(line)
