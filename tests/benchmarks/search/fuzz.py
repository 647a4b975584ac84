"""Ask for nonsense and look for harm: ``python -m tests.benchmarks.search.fuzz``."""

import argparse
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.benchmarks.search.browser import start_browser
from tests.benchmarks.search.gzip_server import serve
from tests.benchmarks.search.hostile import MARK, HostileQueries
from tests.benchmarks.search.own_search import PAGE, code_units, has_api
from tests.benchmarks.search.project import prepare
from tests.benchmarks.search.sessions import median, p90
from tests.benchmarks.search.truth import Truth

_BATCH = 100
_SLOW = 5000  # milliseconds that no query may take
_LISTEN = """window.rejected = [];
window.addEventListener('unhandledrejection', (event) => {
  window.rejected.push(String(event.reason));
});"""
_TEXT_OF = "(units) => units.map((unit) => String.fromCharCode(unit)).join('')"
_ASK = f"""async ([queries, limit, slow]) => {{
  const textOf = {_TEXT_OF};
  const results = [];
  for (const units of queries) {{
    const begun = performance.now();
    let error = '';
    let total = -1;
    let timer;
    try {{
      const late = new Promise((_, reject) => {{
        timer = setTimeout(() => reject(new Error('no answer')), slow);
      }});
      const found = await Promise.race([window.showcase.search(textOf(units), {{ limit }}), late]);
      total = found.total;
      if (!Number.isInteger(total) || !Array.isArray(found.hits)) error = 'not a result';
      if (found.hits.length > total || found.hits.length > limit) error = 'too many hits';
    }} catch (reason) {{
      error = String(reason && reason.stack || reason);
    }}
    clearTimeout(timer);
    results.push([total, performance.now() - begun, error]);
  }}
  return results;
}}"""
_TYPE = f"""async ([units, submits]) => {{
  const input = document.querySelector('[data-search] input[name=q]');
  input.value = ({_TEXT_OF})(units);
  input.dispatchEvent(new Event('input', {{ bubbles: true }}));
  if (submits) input.form.requestSubmit();
  await new Promise((resolve) => setTimeout(resolve, 200));
  const made = document.querySelectorAll('[{MARK}], [onerror], [onload], a[href^="javascript:"]');
  const root = document.querySelector('[data-search]');
  return {{
    made: [...made].map((element) => element.outerHTML.slice(0, 200)),
    ran: window.fuzzed === undefined ? '' : String(window.fuzzed),
    tags: [...new Set([...root.querySelectorAll('*')].map((element) => element.localName))],
    rejected: window.rejected.splice(0),
  }};
}}"""


@dataclass(slots=True)
class Harm:
    """What went wrong, with the query that did it; ``asked`` is the one being asked."""

    asked: str = ""
    found: list[tuple[str, str]] = field(default_factory=list)
    milliseconds: list[float] = field(default_factory=list)
    totals: Counter[bool] = field(default_factory=Counter)

    def add(self, what: str, query: str = "") -> None:
        """Note one harm."""
        self.found.append((query or self.asked, what))


def fuzz_api(page: Page, queries: Sequence[str], harm: Harm) -> None:
    """Ask the API; nothing may be thrown or take for ever."""
    for start in range(0, len(queries), _BATCH):
        batch = queries[start : start + _BATCH]
        answers = page.evaluate(_ASK, [[code_units(text) for text in batch], 3, _SLOW])
        for query, (total, milliseconds, error) in zip(batch, answers, strict=True):
            harm.milliseconds.append(milliseconds)
            harm.totals[total > 0] += 1
            if error:
                harm.add(error, query)
        for reason in page.evaluate("() => window.rejected.splice(0)"):
            harm.add(f"rejected promise: {reason}", "(one of a hundred)")


def fuzz_page(page: Page, queries: Sequence[str], harm: Harm) -> set[str]:
    """Type into the page; no query may become an element. Return the elements' names seen."""
    tags: set[str] = set()
    for number, query in enumerate(queries):
        harm.asked = query
        seen = page.evaluate(_TYPE, [code_units(query), number % 3 == 0])
        tags.update(seen["tags"])
        for what in seen["made"]:
            harm.add(f"an element was made: {what}")
        for what in seen["rejected"]:
            harm.add(f"rejected promise: {what}")
        if seen["ran"]:
            harm.add(f"a script ran: {seen['ran']}")
            page.evaluate("() => { delete window.fuzzed; }")
    return tags


def open_search(browser: Browser, address: str, harm: Harm) -> Page:
    """Open the search page and note every error in it."""
    page = browser.new_page()
    page.on("pageerror", lambda error: harm.add(f"error in the page: {error}"))
    page.add_init_script(_LISTEN)
    page.goto(address + PAGE)
    return page


def main() -> int:
    """Run the command line; return 0 if nothing was harmed, else 1."""
    options = _parser().parse_args()
    folder = options.folder or Path(tempfile.mkdtemp(prefix="fuzz-"))
    harm = Harm()
    try:
        project = prepare(folder / str(options.cases), options.cases, options.seed)
        source = HostileQueries(options.seed, Truth(project.cases).texts)
        queries = [source.draw() for _ in range(options.queries)]
        typed = queries[:: max(1, options.queries // max(1, options.typed))]
        with start_browser() as browser, serve(project.site) as (address, _):
            page = open_search(browser, address, harm)
            if has_api(page):
                fuzz_api(page, queries, harm)
            else:
                print("The page has no window.showcase.search; only the page is tried.")
            tags = fuzz_page(page, typed, harm)
    finally:
        if options.folder is None:
            shutil.rmtree(folder, ignore_errors=True)
    times = harm.milliseconds
    print(f"{len(times)} queries to the API: {harm.totals[True]} found something", end="; ")
    print(f"ms: median {median(times):.0f}, p90 {p90(times):.0f}, most {max(times, default=0):.0f}")
    print(f"{len(typed)} queries typed; elements in the search: {' '.join(sorted(tags))}")
    print(f"{len(harm.found)} harms")
    for query, what in harm.found[:20]:
        print(f"  {query[:80]!a}: {what[:400]}")
    return 1 if harm.found else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m tests.benchmarks.search.fuzz", description=__doc__)
    add = parser.add_argument
    add("--queries", type=int, default=10_000)
    add("--typed", type=int, default=500, help="how many of them also go through the page")
    add("--cases", type=int, default=200)
    add("--seed", type=int, default=1)
    add("--folder", type=Path, help="work here, keep everything, and use again what is built")
    return parser


if __name__ == "__main__":
    sys.exit(main())
