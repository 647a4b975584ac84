"""Making the site's sizes of photos, each once, kept by content."""

from collections.abc import Iterator
from pathlib import Path

from showcase.cache import Store, digest_of
from showcase.model.submission import MediaFile
from showcase.photos.derive import make_jpeg
from showcase.photos.variants import site_variants
from showcase.work import open_executor

QUALITY = 80
_RECIPE = "site-jpeg-1"

Made = tuple[str, bytes]


def make_site_photos(
    root: Path, files: tuple[MediaFile, ...], cache: Store, *, jobs: int | None = None
) -> Iterator[Made]:
    """Yield address and bytes of every size of every photo, in the order of ``files``."""
    with open_executor(len(files), jobs, small=24) as executor:
        futures = [executor.submit(make_sizes, root, file, cache.folder) for file in files]
        for future in futures:
            yield from future.result()


def make_sizes(root: Path, file: MediaFile, cache_folder: Path) -> tuple[Made, ...]:
    """Return all sizes of one photo, from the cache where they are there."""
    cache = Store(cache_folder)
    data = b""
    made: list[Made] = []
    for variant in site_variants(file):
        entry = digest_of(_RECIPE, QUALITY, file.digest, variant.width)
        jpeg = cache.get("photo", entry)
        if jpeg is None:
            data = data or (root / file.path).read_bytes()
            jpeg = make_jpeg(data, variant.width, quality=QUALITY)
            cache.put("photo", entry, jpeg)
        made.append((variant.url, jpeg))
    return tuple(made)
