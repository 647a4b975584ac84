"""Making the site's files of photos, each once, kept by content."""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

from showcase.cache import Store, digest_of, keep_files, kept_files
from showcase.model.submission import STILL, MediaFile
from showcase.photos.derive import SITE_SETTINGS, encode, make_sizes
from showcase.photos.variants import SITE_WIDTHS, Format, site_variants
from showcase.videos.stills import take_still
from showcase.work import run_each

FEW = 4
"""So few photos are made here sooner than other processes start."""
_KIND = "photo"
_RECIPE = "site-2"


def missing_photos(files: Iterable[MediaFile], kept: Store) -> tuple[MediaFile, ...]:
    """Return the photos whose files are not all there yet, each content once."""
    return tuple(f for f in _once(files) if kept_files(kept, _KIND, photo_key(f)) is None)


def make_photos(
    root: Path, files: tuple[MediaFile, ...], kept: Store, *, jobs: int | None = None
) -> Iterator[MediaFile]:
    """Make the files of photos, wherever work is done; yield each photo when it is kept.

    Each is kept at once, so that a build that is broken off goes on where it was.
    """
    arguments = ((*_original(root, file), _widths(file)) for file in files)
    for place, made in run_each(make_photo, arguments, len(files), jobs, FEW):
        keep_files(kept, _KIND, photo_key(files[place]), made)
        yield files[place]


def make_photo(kind: str, data: bytes, widths: tuple[int, ...]) -> dict[str, bytes]:
    """Return all files of one photo by name."""
    sizes = make_sizes(kind, data, widths)
    return {
        _name(width, form): encode(image, form) for width, image in sizes.items() for form in Format
    }


def site_photos(
    root: Path, files: Iterable[MediaFile], kept: Store
) -> Iterator[tuple[str, Path | bytes]]:
    """Yield address and file of every size and format of every photo, the same content once.

    Where nothing could be kept, because the disk is full, the bytes are made on the way.
    """
    for file in _once(files):
        found = kept_files(kept, _KIND, photo_key(file)) or _made(root, file)
        for variant in site_variants(file):
            for form in Format:
                yield variant.url_as(form), found[_name(variant.width, form)]


def photo_key(file: MediaFile) -> str:
    """Return what the files of a photo are kept under: its content, and how they are made."""
    return digest_of(_recipe(), file.digest)


def _made(root: Path, file: MediaFile) -> dict[str, bytes]:
    return make_photo(*_original(root, file), _widths(file))


def _widths(file: MediaFile) -> tuple[int, ...]:
    return tuple(variant.width for variant in site_variants(file))


def _original(root: Path, file: MediaFile) -> tuple[str, bytes]:
    """Return what a picture is made of: its file, or a frame of a video."""
    if file.kind == STILL and file.video is not None:
        return "png", take_still(root / file.path, file.video)
    return file.kind, (root / file.path).read_bytes()


def _once(files: Iterable[MediaFile]) -> Iterable[MediaFile]:
    return {file.digest: file for file in files}.values()


def _name(width: int, form: Format) -> str:
    return f"{width}.{form.value}"


@cache
def _recipe() -> str:
    """Return what the files depend on besides the photo."""
    versions = (version(name) for name in ("pillow", "pillow-heif"))
    return digest_of(_RECIPE, *versions, repr(SITE_SETTINGS), repr(SITE_WIDTHS))
