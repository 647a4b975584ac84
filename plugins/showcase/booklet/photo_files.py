"""Photos for print: verified JPEGs, each wrapped as a one-page PDF where the profile says so."""

import logging
from collections.abc import Callable, Iterable
from concurrent.futures import Executor
from pathlib import Path

import img2pdf

from showcase.booklet.findings import coarse_photo, unreadable_photo
from showcase.booklet.pictures import PlacedPhoto
from showcase.booklet.preflight.painting import Picture
from showcase.booklet.preflight.resolution import Name, Photo
from showcase.booklet.profile import Profile
from showcase.cache import Store, digest_of
from showcase.findings import Finding
from showcase.photos.derive import make_jpeg

# It warns of pages that are small for a viewer; ours are pictures, not pages.
logging.getLogger("img2pdf").setLevel(logging.ERROR)
_AT_ONCE = 16
_KIND = "print-photo"
_VERSION = 2
_COARSE_DPI = 150


def make_photo(kind: str, data: bytes, pixels: int, profile: Profile) -> bytes | None:
    """Return a photo as a JPEG, or as a PDF that holds it; None where it can't be read."""
    try:
        jpeg = make_jpeg(kind, data, pixels, dpi=profile.dpi, fine=profile.fine_colours)
    except (OSError, ValueError, SyntaxError):
        return None
    if not profile.wrap:
        return jpeg
    wrapped: bytes = img2pdf.convert(jpeg, nodate=True, engine=img2pdf.Engine.internal)
    return wrapped


def write_photos(
    photos: Iterable[PlacedPhoto],
    read_media: Callable[[str], bytes],
    folder: Path,
    profile: Profile,
    executor: Executor | None = None,
    cache: Store | None = None,
) -> tuple[Finding, ...]:
    """Write every photo of a book below ``folder``; tell of those that are missing or coarse.

    A photo that can't be read leaves no file. What is in the cache is not made again.
    """
    findings: list[Finding] = []
    for batch in _batches(tuple(photos)):
        made = _from_cache(batch, profile, cache)
        todo = [photo for photo in batch if photo.file not in made]
        originals = [_read(read_media, photo.source) for photo in todo]
        sizes = [photo.pixels for photo in todo]
        kinds = [photo.kind for photo in todo]
        apply = executor.map if executor else map
        for photo, fresh in zip(
            todo, apply(make_photo, kinds, originals, sizes, [profile] * len(todo)), strict=True
        ):
            made[photo.file] = fresh
            if cache and fresh:
                cache.put(_KIND, _key(photo, profile), fresh)
        for photo in batch:
            data = made[photo.file]
            if data is None:
                findings.append(unreadable_photo(photo.case_path, photo.source))
                continue
            target = folder / photo.file
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
            reached = round(photo.has_pixels / photo.millimetres * 25.4)
            # With a limit of its own, the preflight tells it.
            if 0 < reached < _COARSE_DPI and not profile.least_dpi:
                findings.append(
                    coarse_photo(photo.case_path, photo.source, reached, round(photo.millimetres))
                )
    return tuple(findings)


def photo_finder(photos: Iterable[PlacedPhoto], folder: Path) -> Name:
    """Return a function that tells which photo of a case a picture of the finished PDF is.

    Photos go into a PDF byte for byte, so a picture's data stands in the file it was made from.
    """
    known = tuple(photos)

    def find(picture: Picture) -> Photo | None:
        data = picture.data.read_raw_bytes()
        for photo in known:
            if photo.pixels == picture.pixels[0] and data in (folder / photo.file).read_bytes():
                return photo.case_path, photo.source
        return None

    return find


def _from_cache(
    photos: tuple[PlacedPhoto, ...], profile: Profile, cache: Store | None
) -> dict[str, bytes | None]:
    if cache is None:
        return {}
    found = {photo.file: cache.get(_KIND, _key(photo, profile)) for photo in photos}
    return {file: data for file, data in found.items() if data is not None}


def _key(photo: PlacedPhoto, profile: Profile) -> str:
    """The file's name has the original's digest, the width and the kind."""
    return digest_of(_VERSION, photo.file, profile.dpi, profile.fine_colours)


def _batches(photos: tuple[PlacedPhoto, ...]) -> Iterable[tuple[PlacedPhoto, ...]]:
    for start in range(0, len(photos), _AT_ONCE):
        yield photos[start : start + _AT_ONCE]


def _read(read_media: Callable[[str], bytes], source: str) -> bytes:
    try:
        return read_media(source)
    except (OSError, KeyError):
        return b""
