"""Pagefind over the same pages, through its own API in a page."""

import gzip
import re
import subprocess
import time
from pathlib import Path

from playwright.sync_api import Page

from tests.benchmarks.search.engine import Found, UnavailableError, case_url

_TOP = 10
_URL = re.compile(r'"url":"([^"]*)"')
_PAGE = """<!doctype html>
<meta charset="utf-8"><title>Pagefind</title><ol></ol>
<script type="module">
import * as pagefind from "./pagefind/pagefind.js";
window.ask = async (query) => {
  const list = document.querySelector("ol");
  list.textContent = "";
  const begun = performance.now();
  const found = await pagefind.search(query);
  const top = await Promise.all(found.results.slice(0, TOP).map((hit) => hit.data()));
  for (const hit of top) {
    const item = list.appendChild(document.createElement("li"));
    item.append(hit.meta.title ?? "", hit.excerpt);
  }
  const ms = performance.now() - begun;
  window.found = found.results.map((hit) => hit.id);
  return ms;
};
window.ready = true;
</script>
""".replace("TOP", str(_TOP))


class PagefindSearch:
    """Pagefind with the first ten hits shown."""

    name = "Pagefind"
    session = 10

    def __init__(self, folder: Path) -> None:
        """Learn from the index in a folder which hit is which page."""
        self._urls = {
            path.stem: case_url(_URL.findall(gzip.decompress(path.read_bytes()).decode())[0])
            for path in (folder / "pagefind" / "fragment").iterdir()
        }

    def owns(self, path: str) -> bool:
        """Tell whether a file is there for the search alone."""
        return path.startswith("pagefind/")

    def first(self, page: Page, address: str, query: str) -> float:
        """Open the page, load Pagefind, ask."""
        begun = time.perf_counter()
        page.goto(address + "rival.html")
        page.wait_for_function("window.ready")
        page.evaluate("(query) => window.ask(query)", query)
        return (time.perf_counter() - begun) * 1000

    def ask(self, page: Page, query: str) -> float:
        """Ask, and show ten hits."""
        return float(page.evaluate("(query) => window.ask(query)", query))

    def settle(self, page: Page) -> None:
        """Nothing comes later: ten hits are shown at once."""

    def read(self, page: Page) -> Found:
        """Take the addresses of all hits from the index, so that the page needn't load them."""
        ids = page.evaluate("() => window.found")
        return Found(len(ids), tuple(self._urls[one] for one in ids))


def build(site: Path, folder: Path, python: str) -> float:
    """Index the case pages of a site into a folder; return the seconds that took."""
    if subprocess.run([python, "-c", "import pagefind"], capture_output=True).returncode:
        raise UnavailableError("Pagefind is not installed there: pip install 'pagefind[extended]'")
    folder.mkdir(parents=True, exist_ok=True)
    begun = time.perf_counter()
    command = [python, "-m", "pagefind", "--site", str(site), "--quiet", "--keep-index-url"]
    command += ["--output-path", str(folder / "pagefind"), "--glob", "cases/2*/**/*.html"]
    command += ["--root-selector", ".sc-case"]
    command += ["--exclude-selectors", ".sc-related, .sc-neighbours, .sc-contents"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace")
    if done.returncode:
        raise UnavailableError(f"Pagefind failed: {(done.stdout + done.stderr)[-500:]}")
    (folder / "rival.html").write_text(_PAGE, "utf-8")
    return time.perf_counter() - begun
