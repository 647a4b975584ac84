"""A case page with photos on a slow line: ``python -m tests.benchmarks.photos.page``."""

import argparse
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from tests.benchmarks.search.browser import start_browser
from tests.benchmarks.search.gzip_server import serve
from tests.benchmarks.workspace import Workspace, set_up

SCREENS = {"phone": (360, 740, 3.0), "laptop": (1280, 800, 1.0)}
BITS_A_SECOND = 1_600_000
LATENCY_MS = 150
PROCESSOR = 4
_WATCH = """
window.seen = {largest: 0, moved: 0};
new PerformanceObserver(list => list.getEntries().forEach(e => { seen.largest = e.startTime }))
    .observe({type: 'largest-contentful-paint', buffered: true});
new PerformanceObserver(list => list.getEntries().forEach(e => { seen.moved += e.value }))
    .observe({type: 'layout-shift', buffered: true});
"""
_TELL = """() => {
    const first = performance.getEntriesByName('first-contentful-paint')[0].startTime;
    const all = [...performance.getEntriesByType('navigation'),
                 ...performance.getEntriesByType('resource')];
    return {first, largest: seen.largest, moved: seen.moved,
            sent: all.map(e => [new URL(e.name).pathname, e.encodedBodySize, e.responseEnd])};
}"""
_GROUPS = {".html": "HTML", ".css": "CSS", ".js": "JS", ".woff2": "fonts"}


@dataclass(frozen=True, slots=True)
class Visit:
    """One first visit: times in ms, sizes in bytes as they were sent.

    ``before`` are the bytes of all files that had come when something was first to be seen,
    ``sizes`` those of the whole page by kind of file.
    """

    first: float
    largest: float
    moved: float
    before: int
    sizes: dict[str, int]


def visit(browser: Browser, address: str, screen: str) -> Visit:
    """Open a page with nothing cached, wait until it is quiet, and read it to the end."""
    width, height, scale = SCREENS[screen]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        device_scale_factor=scale,
        is_mobile=screen == "phone",
        has_touch=screen == "phone",
    )
    page = context.new_page()
    device = context.new_cdp_session(page)
    line = {"latency": LATENCY_MS, "downloadThroughput": BITS_A_SECOND / 8}
    line |= {"uploadThroughput": BITS_A_SECOND / 8, "offline": False}
    device.send("Network.enable")
    device.send("Network.emulateNetworkConditions", line)
    device.send("Emulation.setCPUThrottlingRate", {"rate": PROCESSOR})
    page.add_init_script(_WATCH)
    page.goto(address, wait_until="networkidle", timeout=120_000)
    seen = page.evaluate(_TELL)
    for _ in range(12):
        page.mouse.wheel(0, height)
        page.wait_for_timeout(100)
    page.wait_for_load_state("networkidle")
    moved = page.evaluate("seen.moved")
    context.close()
    sizes: dict[str, int] = defaultdict(int)
    for path, size, _ in seen["sent"]:
        sizes[_GROUPS.get(Path(path).suffix, "photos")] += size
    before = sum(size for _, size, end in seen["sent"] if end <= seen["first"])
    return Visit(seen["first"], seen["largest"], moved, before, dict(sizes))


def build(folder: Path, photos: int) -> Workspace:
    """Build a small site whose cases have so many photos each."""
    workspace = set_up(folder, 12, photos=photos, seed=1)
    command = [sys.executable, "-m", "showcase", "build", "--no-booklets"]
    command += ["-C", str(workspace.project), "-o", str(workspace.output)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return workspace


def report(screen: str, visits: list[Visit]) -> str:
    """Return the medians of several visits in a line, and what the page is made of."""

    def median(name: str) -> float:
        return statistics.median(getattr(one, name) for one in visits)

    sizes = visits[-1].sizes
    parts = ", ".join(f"{name} {sizes[name] / 1000:.1f}" for name in sorted(sizes))
    frame = sum(size for name, size in sizes.items() if name != "photos")
    moved = max(one.moved for one in visits)
    return (
        f"{screen}: first paint {median('first') / 1000:.2f} s after"
        f" {median('before') / 1000:.0f} kB, largest paint {median('largest') / 1000:.2f} s,"
        f" layout shift {moved:.4f}\n  kB until quiet: {parts}; without photos {frame / 1000:.1f}"
    )


def main() -> int:
    """Run the command line; return its exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.photos.page", description=__doc__
    )
    parser.add_argument("--photos", type=int, default=6)
    parser.add_argument("--repeat", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        workspace = build(Path(folder), options.photos)
        key = Path(workspace.changed_case).with_suffix("")
        with serve(workspace.output) as (address, _), start_browser() as browser:
            for screen in SCREENS:
                url = f"{address}{key.as_posix()}/index.html"
                visits = [visit(browser, url, screen) for _ in range(options.repeat)]
                print(report(screen, visits), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
