"""Making the site's sizes of photos, each once, kept by content."""

from collections.abc import Iterator
from pathlib import Path

from showcase.cache import Store, digest_of
from showcase.model.submission import MediaFile
from showcase.photos.derive import make_jpeg
from showcase.photos.variants import Variant, site_variants
from showcase.work import open_executor

QUALITY = 80
FEW = 6
"""So few photos are made here sooner than other processes start."""
_RECIPE = "site-jpeg-1"


def make_site_photos(
    root: Path, files: tuple[MediaFile, ...], cache: Store, *, jobs: int | None = None
) -> Iterator[tuple[str, bytes]]:
    """Yield address and bytes of every size of every photo, in the order of ``files``.

    What isn't in the cache is made first, spread over processes; then all is read from there.
    """
    wanted = [(file, variant) for file in files for variant in site_variants(file)]
    missing = dict.fromkeys(file for file, variant in wanted if not _kept(file, variant, cache))
    with open_executor(len(missing), jobs, small=FEW) as executor:
        for future in [executor.submit(make_sizes, root, f, cache.folder) for f in missing]:
            future.result()
    for file, variant in wanted:
        jpeg = cache.get("photo", _entry(file, variant))
        if jpeg is None:  # a full disk keeps nothing
            jpeg = make_jpeg((root / file.path).read_bytes(), variant.width, quality=QUALITY)
        yield variant.url, jpeg


def make_sizes(root: Path, file: MediaFile, cache_folder: Path) -> None:
    """Put all sizes of one photo into the cache."""
    cache = Store(cache_folder)
    data = (root / file.path).read_bytes()
    for variant in site_variants(file):
        if not _kept(file, variant, cache):
            jpeg = make_jpeg(data, variant.width, quality=QUALITY)
            cache.put("photo", _entry(file, variant), jpeg)


def _kept(file: MediaFile, variant: Variant, cache: Store) -> bool:
    return cache.has("photo", _entry(file, variant))


def _entry(file: MediaFile, variant: Variant) -> str:
    return digest_of(_RECIPE, QUALITY, file.digest, variant.width)
