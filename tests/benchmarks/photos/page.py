"""How soon a case page with six photos is seen on a slow line: ``python -m tests.benchmarks.photos.page``.

Builds a project of made cases, serves it compressed on this machine and loads one page in Chromium with
1.6 Mbit/s, 150 ms and a processor of a quarter of the speed (Lighthouse's slow 4G), each time afresh.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from tests.benchmarks.generate import generate_project
from tests.benchmarks.search.browser import start_browser
from tests.benchmarks.search.gzip_server import serve

_LINE = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 200_000,
    "uploadThroughput": 94_000,
}
_WINDOWS = {"phone": (360, 740, 2), "laptop": (1280, 800, 1)}
_WATCH = """
window.seen = {shift: 0, largest: 0, what: ''};
new PerformanceObserver(list => list.getEntries().forEach(entry => {
  if (!entry.hadRecentInput) window.seen.shift += entry.value;
})).observe({type: 'layout-shift', buffered: true});
new PerformanceObserver(list => list.getEntries().forEach(entry => {
  window.seen.largest = entry.startTime;
  window.seen.what = entry.element ? entry.element.tagName + ' ' + entry.url.slice(-12) : '';
})).observe({type: 'largest-contentful-paint', buffered: true});
"""
_READ = """() => {
  const first = performance.getEntriesByName('first-contentful-paint')[0].startTime;
  const loads = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
  const before = loads.filter(load => load.responseEnd <= first);
  const sum = list => list.reduce((total, load) => total + load.transferSize, 0);
  return {...window.seen, first, before: sum(before), all: sum(loads), files: loads.length};
}"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.photos.page")
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="showcase-page-") as name:
        project = generate_project(Path(name) / "project", 3, photos=6)
        site = Path(name) / "site"
        build = ("build", "-C", str(project.root), "-o", str(site), "--no-booklets")
        subprocess.run([sys.executable, "-m", "showcase", *build], check=True, capture_output=True)
        page = next(site.glob("cases/*/*/index.html")).relative_to(site).as_posix()
        with serve(site) as (address, _), start_browser() as browser:
            for window in _WINDOWS:
                runs = [_load(browser, address + page, window) for _ in range(options.repeat)]
                _print(window, runs)


def _load(browser: Browser, address: str, window: str) -> dict[str, Any]:
    width, height, scale = _WINDOWS[window]
    context = browser.new_context(
        viewport={"width": width, "height": height}, device_scale_factor=scale
    )
    page = context.new_page()
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", _LINE)
    line.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.add_init_script(_WATCH)
    page.goto(address, wait_until="networkidle")
    page.wait_for_timeout(500)
    found: dict[str, Any] = page.evaluate(_READ)
    # The figures above are of what is seen first; only then is the rest scrolled through for shifts.
    page.evaluate(
        "async () => { for (let y = 0; y < document.body.scrollHeight; y += 300) {"
        " scrollTo(0, y); await new Promise(done => setTimeout(done, 150)); } }"
    )
    page.wait_for_timeout(1_500)
    found["shift"] = page.evaluate("window.seen.shift")
    context.close()
    return found


def _print(window: str, runs: list[dict[str, Any]]) -> None:
    middle = {key: statistics.median(run[key] for run in runs) for key in runs[0] if key != "what"}
    shift = max(run["shift"] for run in runs)
    print(
        f"{window}: first paint {middle['first'] / 1000:.2f} s after {middle['before'] / 1000:.0f} kB, "
        f"largest {middle['largest'] / 1000:.2f} s ({runs[0]['what']}), layout shift {shift:.3f}; "
        f"{middle['files']:.0f} files of {middle['all'] / 1000:.0f} kB before scrolling"
    )


if __name__ == "__main__":
    main()
