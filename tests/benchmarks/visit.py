"""How long a first visit takes: `python -m tests.benchmarks.visit SITE [URL …]`.

Serves a built site compressed, from this machine, to a Chromium whose line is slowed down to
1.6 Mbit/s with 150 ms for each round trip. Prints, for each page, the largest paint of five visits
(the median, and the slowest), and what came over the line. Chromium: SHOWCASE_CHROMIUM.
"""

import argparse
import functools
import gzip
import io
import os
import statistics
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO

from playwright.sync_api import Browser, sync_playwright

LINE = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 94_000}
TEXTS = (".html", ".css", ".js", ".json", ".svg", ".xml")
LARGEST = """new Promise((done) => {
  let last = null;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) last = entry;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  setTimeout(() => done([last.startTime, last.element ? last.element.tagName : "?"]), 300);
})"""
BYTES = """performance.getEntries().filter((e) => e.encodedBodySize)
  .reduce((sum, e) => sum + e.encodedBodySize, 0)"""


class Compressing(SimpleHTTPRequestHandler):
    """Sends text as a web server does: gzip, HTTP/1.1, one connection for many files."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Answer with a compressed body where that helps."""
        path = Path(self.translate_path(self.path))
        if path.suffix not in TEXTS or not path.is_file():
            return super().send_head()
        body = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)


def visit(browser: Browser, address: str) -> tuple[float, str, int]:
    """Return the milliseconds to the largest paint, its element, and the bytes of all answers."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", LINE)
    page.goto(address, wait_until="load")
    milliseconds, element = page.evaluate(LARGEST)
    size = page.evaluate(BYTES)
    context.close()
    return milliseconds, element, size


def main() -> None:
    """Read the arguments, visit every page five times, print a row for each."""
    parser = argparse.ArgumentParser(description="Measure first visits over a slow line.")
    parser.add_argument("site", type=Path, metavar="SITE")
    parser.add_argument("urls", nargs="*", metavar="URL")
    arguments = parser.parse_args()
    cases = sorted(arguments.site.glob("cases/20*/*/index.html"))
    found = [path.relative_to(arguments.site).as_posix() for path in cases[:3]]
    handler = functools.partial(Compressing, directory=str(arguments.site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("SHOWCASE_CHROMIUM", "/usr/bin/chromium"),
            args=["--no-sandbox", "--disable-gpu"],
        )
        print(f"{'page':50} {'largest paint ms':>17} {'slowest':>8} {'kB':>6}  element")
        for url in arguments.urls or ["index.html", *found]:
            address = f"http://127.0.0.1:{server.server_port}/{url}"
            visits = [visit(browser, address) for _ in range(5)]
            times = [time for time, _, _ in visits]
            _, element, size = visits[-1]
            print(
                f"{url:50} {statistics.median(times):17.0f} {max(times):8.0f} {size / 1000:6.0f}"
                f"  {element}"
            )
        browser.close()
        server.shutdown()


if __name__ == "__main__":
    main()
