"""What photos cost a build that has nothing to make: ``python -m tests.benchmarks.photos.placing``.

Keeps sets of small files, as many as a site of so many photos has, and puts them in place several
times. How large files are makes no difference, because they are linked.
"""

import argparse
import shutil
import tempfile
import time
from pathlib import Path

from showcase.cache import Store, digest_of, keep_files
from showcase.model.submission import MediaFile
from showcase.photos.make import missing_photos, photo_key, site_photos
from showcase.photos.variants import Format, site_variants
from showcase.release import SiteWriter


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.photos.placing")
    parser.add_argument("--photos", type=int, default=1200)
    parser.add_argument("--repeat", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="showcase-placing-") as name:
        folder = Path(name)
        kept = Store(folder / "cache")
        photos = [
            MediaFile("a.jpg", "jpeg", 1, digest_of(n), 4032, 3024) for n in range(options.photos)
        ]
        for photo in photos:
            names = [f"{v.width}.{form.value}" for v in site_variants(photo) for form in Format]
            keep_files(kept, "photo", photo_key(photo), dict.fromkeys(names, b"x" * 2_000))
        for _ in range(options.repeat):
            shutil.rmtree(folder / "site", ignore_errors=True)
            clock, processor = time.perf_counter(), time.process_time()
            files = _place(folder, photos, kept)
            print(
                f"{options.photos} photos, {files} files: {time.perf_counter() - clock:.2f} s on the clock,"
                f" {time.process_time() - processor:.2f} s of processor"
            )


def _place(folder: Path, photos: list[MediaFile], kept: Store) -> int:
    assert missing_photos(photos, kept) == ()
    writer = SiteWriter(folder / "site")
    files = 0
    for url, found in site_photos(folder, photos, kept):
        assert isinstance(found, Path)
        writer.link(url, found)
        files += 1
    return files


if __name__ == "__main__":
    main()
