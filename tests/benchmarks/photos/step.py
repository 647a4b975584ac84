"""The photo step of a build alone: ``step PHOTOS.json CACHE SITE [JOBS]``.

The file lists the photos as ``MediaFile`` has them, and the folder that holds them. Prints as JSON how many
were made, and the seconds of making and of putting all in place.
"""

import json
import sys
import time
from pathlib import Path

from showcase.cache import Store
from showcase.model.submission import MediaFile
from showcase.photos.make import make_photos, missing_photos, site_photos
from showcase.release import SiteWriter


def main(listed: Path, cache: Path, site: Path, jobs: int | None) -> None:
    """Do the step once."""
    record = json.loads(listed.read_text("utf-8"))
    root = Path(record["root"])
    files = tuple(MediaFile(**known) for known in record["files"])
    kept = Store(cache)
    begun = time.perf_counter()
    missing = missing_photos(files, kept)
    made = sum(1 for _ in make_photos(root, missing, kept, jobs=jobs))
    between = time.perf_counter()
    writer = SiteWriter(site)
    for url, found in site_photos(root, files, kept):
        if isinstance(found, Path):
            writer.link(url, found)
        else:
            writer.write(url, found)
    ended = time.perf_counter()
    print(json.dumps({"made": made, "making": between - begun, "placing": ended - between}))


if __name__ == "__main__":
    paths = [Path(argument) for argument in sys.argv[1:4]]
    main(paths[0], paths[1], paths[2], int(sys.argv[4]) if sys.argv[4:] else None)
