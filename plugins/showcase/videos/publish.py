"""The file of a video that the site shows: the author's own, or packed again, kept by content."""

from pathlib import Path

from showcase.cache import Store, digest_of, keep_made, kept_files
from showcase.model.submission import MediaFile
from showcase.videos.repack import CannotRepack, repack

_KIND = "video"
_RECIPE = 1
_NAME = "video.mp4"


def published_film(root: Path, film: MediaFile, kept: Store) -> Path | None:
    """Return the file to publish: it starts at once and tells neither place nor device.

    None where the author's own does, and can't be packed again without losing something.
    """
    own = root / film.path
    if film.video is None or film.video.plain:
        return own
    key = digest_of("film", _RECIPE, film.digest)
    found = kept_files(kept, _KIND, key)
    if found is None:
        try:
            found = keep_made(kept, _KIND, key, _NAME, lambda place: repack(own, place))
        except CannotRepack:
            return None if film.metadata else own
    return found[_NAME]
