"""Which files of the submissions the pages use, and where they will stand on the site."""

from collections.abc import Iterator

from showcase.model.casebook import Case, Casebook
from showcase.model.submission import MediaFile


def media_url(file: MediaFile) -> str:
    """Return where a video, a caption file or a PDF stands: its own path, from the site's root."""
    return file.path


def shown_pictures(casebook: Casebook) -> tuple[MediaFile, ...]:
    """Return every picture whose :func:`site_variants` the pages use, each once, by path."""
    return _once(file for case in casebook.cases for file in _pictures(case))


def linked_files(casebook: Casebook) -> tuple[MediaFile, ...]:
    """Return every file that the pages link as it is, each once, by path."""
    return _once(file for case in casebook.cases for file in _files(case))


def _pictures(case: Case) -> Iterator[MediaFile]:
    yield from (photo.file for photo in case.photos)
    yield from (photo.file for photo in case.images.values())
    if case.cover is not None:
        yield case.cover.file
    if case.video is not None and case.video.poster is not None:
        yield case.video.poster


def _files(case: Case) -> Iterator[MediaFile]:
    if case.video is not None and case.video.file is not None:
        yield case.video.file
        if case.video.captions is not None:
            yield case.video.captions
    if case.compilation is not None:
        yield case.compilation


def _once(files: Iterator[MediaFile]) -> tuple[MediaFile, ...]:
    found = {file.path: file for file in files}
    return tuple(found[path] for path in sorted(found))
