"""Every file that a submission mentions, with the place where it does."""

from collections.abc import Iterator

from showcase.findings import Span
from showcase.model.paths import is_elsewhere, resolve_media
from showcase.model.submission import Mention, Submission

_ROLES = {
    ("photos", "file"): "photo",
    ("cover",): "cover",
    ("video", "file"): "video",
    ("video", "poster"): "poster",
    ("video", "captions"): "captions",
    ("compilation", "file"): "compilation",
}


def mentions_of(submission: Submission) -> Iterator[Mention]:
    """Yield the files of the front matter, then those of the text.

    They are known even where something else in the front matter is wrong.
    """
    known: dict[str, str] = {}
    for target, span, role in _targets(submission):
        path = known.get(target)
        if path is None:
            path = known[target] = _path(target, submission)
        yield Mention(target, path, span, role)


def _path(target: str, submission: Submission) -> str:
    if is_elsewhere(target):
        return ""
    return resolve_media(target, submission.path, submission.media_folder)


def _targets(submission: Submission) -> Iterator[tuple[str, Span, str]]:
    for location, target in submission.values.items():
        role = _ROLES.get(tuple(step for step in location if isinstance(step, str)))
        if role is not None and target.strip():
            yield target.strip(), submission.place(*location), role
    for picture in submission.outline.pictures:
        yield picture.src, picture.target, "picture"
