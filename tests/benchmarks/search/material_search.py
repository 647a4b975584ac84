"""Material for MkDocs' own search, with jieba, over the same lines."""

import html
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Page

from tests.benchmarks.search.engine import Found, UnavailableError, case_url
from tests.benchmarks.search.published import PublishedCase

_READY_SECONDS = 600
_SETTINGS = """site_name: cases
theme: {name: material, language: zh, font: false}
plugins: [{search: {lang: zh}}]
nav: [index.md]
validation: {nav: {omitted_files: ignore}}
"""
# Hears what the search's worker answers: the page itself shows results only piece by piece.
_LISTEN = """(() => {
  const Worker = window.Worker;
  window.heard = { ready: false, answers: 0, urls: [], at: 0 };
  window.Worker = class extends Worker {
    constructor(...parts) {
      super(...parts);
      this.addEventListener("message", ({ data }) => {
        if (data.type === 1) window.heard.ready = true;
        if (data.type !== 3) return;
        window.heard.answers += 1;
        window.heard.urls = data.data.items.map((group) => group[0].location);
      });
    }
  };
})();"""
_ASK = """async (query) => {
  const input = document.querySelector(".md-search__input");
  const results = document.querySelector(".md-search-result__list");
  const wait = () => new Promise((resolve) => setTimeout(resolve, 5));
  const before = window.heard.answers;
  const begun = performance.now();
  input.focus();
  input.value = query;
  input.dispatchEvent(new Event("keyup", { bubbles: true }));
  const late = () => performance.now() - begun > 30000;
  while (window.heard.answers === before && !late()) await wait();
  while (window.heard.urls.length && !results.children.length && !late()) await wait();
  return late() ? -1 : performance.now() - begun;
}"""


class MaterialSearch:
    """Material's search; its index takes so long to load that one session asks everything."""

    name = "Material"
    session = 1_000_000

    def owns(self, path: str) -> bool:
        """Tell whether a file is there for the search alone."""
        return path.startswith(
            ("search/", "assets/javascripts/workers/", "assets/javascripts/lunr")
        )

    def first(self, page: Page, address: str, query: str) -> float:
        """Open the page, wait until the index is loaded, ask."""
        begun = time.perf_counter()
        page.add_init_script(_LISTEN)
        page.goto(address + "index.html")
        page.click(".md-search__input")
        page.wait_for_function("window.heard.ready", timeout=_READY_SECONDS * 1000)
        return (time.perf_counter() - begun) * 1000 if self.ask(page, query) >= 0 else -1

    def ask(self, page: Page, query: str) -> float:
        """Put a query into the input at once, and wait for the first hit."""
        return float(page.evaluate(_ASK, query))

    def settle(self, page: Page) -> None:
        """Nothing is loaded later."""

    def read(self, page: Page) -> Found:
        """Read what the worker answered last."""
        urls = dict.fromkeys(case_url(url) for url in page.evaluate("() => window.heard.urls"))
        return Found(len(urls), tuple(urls))


def build(cases: Sequence[PublishedCase], folder: Path, python: str) -> float:
    """Write a page a case and build them all with MkDocs; return the seconds that took."""
    test = "import jieba, material"
    if subprocess.run([python, "-c", test], capture_output=True).returncode:
        raise UnavailableError(
            "Material or jieba is not installed there: pip install mkdocs-material jieba"
        )
    for case in cases:
        page = folder / "docs" / case.url.removesuffix("/index.html")
        page.parent.mkdir(parents=True, exist_ok=True)
        page.with_name(page.name + ".md").write_text(_markdown(case), "utf-8")
    (folder / "docs" / "index.md").write_text("# 案例\n", "utf-8")
    (folder / "mkdocs.yml").write_text(_SETTINGS, "utf-8")
    begun = time.perf_counter()
    command = [python, "-m", "mkdocs", "build", "--quiet", "--config-file", "mkdocs.yml"]
    done = subprocess.run(
        command, cwd=folder, capture_output=True, encoding="utf-8", errors="replace"
    )
    if done.returncode:
        raise UnavailableError(f"MkDocs failed: {(done.stdout + done.stderr)[-500:]}")
    return time.perf_counter() - begun


def _markdown(case: PublishedCase) -> str:
    """Return the lines as HTML, which Markdown leaves as it is."""
    parts = []
    for kind, text in case.lines:
        tag = {"t": "h1", "h": "h2"}.get(kind, "p")
        parts.append(f"<{tag}>{html.escape(text)}</{tag}>")
    return "\n\n".join(parts) + "\n"
