"""Browsing very many cases: ``python -m tests.benchmarks.browse --cases 10000``."""

import argparse
import gzip
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser

from tests.benchmarks.search.browser import start_browser
from tests.benchmarks.search.gzip_server import LEVEL, serve
from tests.benchmarks.workspace import set_up

COLUMNS = "api/browse/columns.js"
# From the click to the frame after the one that shows what it changed: the browser has painted.
_CLICK = """(selector) => new Promise(done => {
    const element = document.querySelector(selector);
    const start = performance.now();
    element.click();
    const worked = performance.now() - start;
    requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done([worked, performance.now() - start]);
        channel.port2.postMessage(0);
    });
})"""
_VALUES = """() => Array.from(document.querySelectorAll('[data-facet]')).map(facet => {
    const links = Array.from(facet.querySelectorAll('[data-value]'));
    return [facet.dataset.facet, links.slice(0, 3).map(link => link.dataset.value)];
})"""


def report_sizes(site: Path) -> None:
    """Print what the page needs, compressed as a server does it."""
    folder = site / "api" / "browse"
    files = {path.name: len(gzip.compress(path.read_bytes(), LEVEL)) for path in folder.iterdir()}
    rows = [size for name, size in files.items() if name.startswith("cases-")]
    page = len(gzip.compress((site / "cases" / "index.html").read_bytes(), LEVEL))
    print(f"facet data {files['columns.js'] / 1000:.1f} kB, page {page / 1000:.1f} kB,")
    print(
        f"rows in {len(rows)} files of {statistics.median(rows) / 1000:.1f} kB, as they are shown"
    )


def measure(browser: Browser, address: str, processor: int) -> None:
    """Print how long a click takes until its result is painted, over the values of every facet."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    device = context.new_cdp_session(page)
    page.goto(f"{address}cases/index.html", wait_until="networkidle")
    values = page.evaluate(_VALUES)
    page.evaluate(_CLICK, f'[data-facet="{values[0][0]}"] [data-value]')
    page.wait_for_timeout(3000)  # the rows come, once
    page.goto(f"{address}cases/index.html", wait_until="networkidle")
    device.send("Emulation.setCPUThrottlingRate", {"rate": processor})
    worked, painted = [], []
    for facet, names in values:
        for name in names:
            for _ in range(2):  # choose, and choose no more
                selector = f'[data-facet="{facet}"] [data-value="{name}"]'
                work, paint = page.evaluate(_CLICK, selector)
                worked.append(work)
                painted.append(paint)
    context.close()
    print(
        f"processor ÷ {processor}: {len(painted)} clicks, script {_spread(worked)},"
        f" to repaint {_spread(painted)}"
    )


def _spread(found: list[float]) -> str:
    found = sorted(found)
    tenth = found[int(len(found) * 0.9)]
    return f"median {statistics.median(found):.1f} ms, 90 % {tenth:.1f} ms, most {found[-1]:.1f} ms"


@contextmanager
def built(site: Path | None, cases: int) -> Iterator[Path]:
    """Yield a built site: the one given, or one of invented cases."""
    if site is not None:
        yield site
        return
    with tempfile.TemporaryDirectory() as folder:
        workspace = set_up(Path(folder), cases, photos=0, seed=1)
        command = [sys.executable, "-m", "showcase", "build", "--no-booklets"]
        command += ["-C", str(workspace.project), "-o", str(workspace.output)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        yield workspace.output


def main() -> int:
    """Run the command line; return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.browse", description=__doc__)
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--site", type=Path, help="a site that is built already")
    options = parser.parse_args()
    with built(options.site, options.cases) as site:
        report_sizes(site)
        with serve(site) as (address, _), start_browser() as browser:
            for processor in (1, 4):
                measure(browser, address, processor)
    return 0


if __name__ == "__main__":
    sys.exit(main())
