"""Compare settings of the site's encoders: ``python -m tests.benchmarks.photos.encoders``.

Prints the table of ``docs/decisions/0007-photo-encoders.md``: for each setting seconds of processor,
bytes and similarity to the picture that was encoded, means over the pictures.
"""

import argparse
import io
import statistics
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PIL import Image

from showcase.photos.derive import SITE_SETTINGS, make_sizes
from showcase.photos.variants import Format
from tests.benchmarks.photos.landscapes import landscape_jpeg
from tests.benchmarks.photos.similarity import ssim

_KIND = {".jpg": "jpeg", ".jpeg": "jpeg", ".png": "png", ".webp": "webp", ".heic": "heic"}
_Setting = tuple[Format, dict[str, Any]]


def settings() -> Iterator[_Setting]:
    """Yield what is compared."""
    for speed in (6, 8, 9):
        for quality in (50, 60, 70):
            yield Format.AVIF, {"quality": quality, "speed": speed, "max_threads": 1}
    for method in (2, 4, 6):
        for quality in (70, 80, 88):
            yield Format.WEBP, {"quality": quality, "method": method}
    for quality in (70, 80, 85):
        yield Format.JPEG, {"quality": quality, "optimize": True, "progressive": True}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.photos.encoders")
    parser.add_argument("photos", nargs="*", type=Path, help="photos (default: made ones)")
    parser.add_argument("--made", type=int, default=4, help="how many are made (4)")
    parser.add_argument("--width", type=int, default=1600, help="pixels (1600)")
    options = parser.parse_args()
    found = [(_KIND[path.suffix.lower()], path.read_bytes()) for path in options.photos] or [
        ("jpeg", landscape_jpeg(number, 4032, 3024)) for number in range(options.made)
    ]
    width = options.width
    pictures = [make_sizes(kind, data, (width,))[width] for kind, data in found]
    print(f"{len(pictures)} pictures, {width} pixels wide\n")
    print("| format | setting | s | kB | SSIM |")
    print("|---|---|---:|---:|---:|")
    for form, setting in settings():
        costs = [_cost(picture, form, setting) for picture in pictures]
        seconds, size, alike = (statistics.mean(column) for column in zip(*costs, strict=True))
        words = " ".join(
            f"{k} {v}" for k, v in setting.items() if k in {"quality", "speed", "method"}
        )
        chosen = " **chosen**" if SITE_SETTINGS[form] == setting else ""
        print(
            f"| {form.name} | {words}{chosen} | {seconds:.3f} | {size / 1000:.0f} | {alike:.4f} |",
            flush=True,
        )


def _cost(picture: Image.Image, form: Format, setting: dict[str, Any]) -> tuple[float, int, float]:
    out = io.BytesIO()
    begun = time.process_time()
    picture.save(out, form.name, **setting)
    seconds = time.process_time() - begun
    size = out.tell()
    with Image.open(out) as made:
        return seconds, size, ssim(picture, made)


if __name__ == "__main__":
    main()
