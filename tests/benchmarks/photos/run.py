"""Measure the photo step of a build: ``python -m tests.benchmarks.photos.run [--photos 1200]``.

The photos are few files of 12 megapixels under many digests, each of which is made by itself. The step is killed
when half of the photos are made, started again, and then run once more with all made.
"""

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict
from pathlib import Path

from showcase.cache import digest_of
from showcase.intake.pictures import Picture, look_at_picture
from showcase.model.submission import MediaFile
from tests.benchmarks.measure import Cost, measure
from tests.benchmarks.photos.landscapes import landscape_jpeg

_FILES = 3
_STEP = (sys.executable, "-m", "tests.benchmarks.photos.step")
_SIZES = {12: (4032, 3024), 24: (6000, 4000), 48: (8064, 6048), 2: (1600, 1200)}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.photos.run")
    parser.add_argument("--photos", type=int, default=1200)
    parser.add_argument("--megapixels", type=int, default=12, choices=sorted(_SIZES))
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="showcase-photos-") as name:
        _measure_all(Path(name), options.photos, _SIZES[options.megapixels], options.jobs)


def _measure_all(folder: Path, photos: int, size: tuple[int, int], jobs: int) -> None:
    listed = _write_photos(folder, photos, size)
    command = [*_STEP, str(listed), str(folder / "cache"), str(folder / "site"), str(jobs)]
    seconds = _run_half(command, folder / "cache", photos // 2)
    print(f"killed after {seconds:.0f} s with {_kept(folder / 'cache')} of {photos} photos made")
    shutil.rmtree(folder / "site", ignore_errors=True)
    rest = measure(command, timeout=36_000, extra={})
    _print_row("started again", rest, jobs)
    for _ in range(2):
        shutil.rmtree(folder / "site")
        _print_row("nothing to make", measure(command, timeout=600, extra={}), jobs)
    files = [path.stat().st_size for path in (folder / "site").rglob("*.*")]
    print(f"{len(files)} files, {sum(files) / photos / 1000:.0f} kB a photo")


def _write_photos(folder: Path, photos: int, size: tuple[int, int]) -> Path:
    """Write the originals and their list; say what looking at each costs."""
    known = []
    looking = 0.0
    for number in range(_FILES):
        data = landscape_jpeg(number, *size)
        (folder / f"{number}.jpg").write_bytes(data)
        begun = time.process_time()
        seen = look_at_picture("jpeg", data)
        looking += time.process_time() - begun
        assert isinstance(seen, Picture)
        known.append((f"{number}.jpg", len(data)))
    print(
        f"{_FILES} originals of {known[0][1] / 1e6:.1f} MB; looking at one {looking / _FILES:.2f} s"
    )
    files = []
    for number in range(photos):
        path, length = known[number % _FILES]
        files.append(MediaFile(path, "jpeg", length, digest_of(number), *size))
    listed = folder / "photos.json"
    record = {"root": str(folder), "files": [asdict(file) for file in files]}
    listed.write_text(json.dumps(record), "utf-8")
    return listed


def _run_half(command: list[str], cache: Path, enough: int) -> float:
    begun = time.perf_counter()
    process = subprocess.Popen(command, start_new_session=True)
    while process.poll() is None and _kept(cache) < enough:
        time.sleep(0.2)
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    return time.perf_counter() - begun


def _kept(cache: Path) -> int:
    return sum(1 for _ in cache.glob("photo/*/*"))


def _print_row(name: str, cost: Cost, jobs: int) -> None:
    if cost.status:
        raise SystemExit(f"{name}: status {cost.status}\n{cost.tail}")
    told = json.loads(cost.tail.splitlines()[-1])
    made = told["made"]
    line = f"{name}: {cost.wall:.1f} s, of which placing {told['placing']:.2f} s; {made} made"
    if made:
        line += f", each {told['making'] * jobs / made:.2f} s and core on the clock"
        line += f", {(cost.cpu or 0) / made:.2f} s of processor"
    print(
        f"{line}; largest process {(cost.peak or 0) / 1e6:.0f} MB, all {(cost.tree or 0) / 1e6:.0f} MB"
    )


if __name__ == "__main__":
    main()
