"""Which files of the submissions the pages use, and where they will stand on the site."""

from collections.abc import Iterator

from showcase.model.captions import write_captions
from showcase.model.casebook import Case, Casebook
from showcase.model.submission import MediaFile


def media_url(file: MediaFile) -> str:
    """Return where a video or a PDF stands: its own path, from the site's root."""
    return file.path


def captions_url(file: MediaFile) -> str:
    """Return where the captions of a file stand, written anew as WebVTT."""
    return file.path if file.kind == "vtt" else f"{file.path}.vtt"


def shown_pictures(casebook: Casebook) -> tuple[MediaFile, ...]:
    """Return every picture whose :func:`site_variants` the pages use, each once, by path."""
    return _once(file for case in casebook.cases for file in _pictures(case))


def shown_films(casebook: Casebook) -> tuple[MediaFile, ...]:
    """Return every video that plays on a page, each once, by path."""
    films = (case.video.file for case in casebook.cases if case.video is not None)
    return _once(film for film in films if film is not None)


def caption_files(casebook: Casebook) -> Iterator[tuple[str, str]]:
    """Yield address and text of the captions of every video."""
    for case in casebook.cases:
        if (video := case.video) is not None and video.captions is not None and video.cues:
            yield captions_url(video.captions), write_captions(video.cues)


def linked_files(casebook: Casebook) -> tuple[MediaFile, ...]:
    """Return every file that the pages link as it is, each once, by path."""
    own = (case.compilation for case in casebook.cases)
    return _once(file for file in own if file is not None)


def _pictures(case: Case) -> Iterator[MediaFile]:
    yield from (photo.file for photo in case.photos)
    yield from (photo.file for photo in case.images.values())
    if case.cover is not None:
        yield case.cover.file
    if case.video is not None and case.video.poster is not None:
        yield case.video.poster


def _once(files: Iterator[MediaFile]) -> tuple[MediaFile, ...]:
    found = {(file.path, file.kind): file for file in files}
    return tuple(found[key] for key in sorted(found))
