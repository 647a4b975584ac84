"""The search of this project, on its page and through its API."""

import time
from collections.abc import Sequence
from urllib.parse import quote

from playwright.sync_api import Page, TimeoutError

from tests.benchmarks.search.engine import Found, case_url

PAGE = "search/index.html"

_HELPERS = """
window.bench = (() => {
  const root = document.querySelector('[data-search]');
  const input = root.querySelector('input[name=q]');
  const seen = (element) => !element.closest('[hidden]') && element.getClientRects().length > 0;
  const hits = () => [...root.querySelectorAll('a[data-hit]')].filter(seen);
  const hidden = (name) => ![...root.querySelectorAll(`[${name}]`)].some(seen);
  const total = () => {
    const element = root.querySelector('[data-total]');
    const digits = element && element.textContent.replace(/[^0-9]/g, '');
    return digits ? Number(digits) : -1;
  };
  const set = (text) => {
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const until = (test, timeout) => new Promise((resolve) => {
    if (test()) return resolve(true);
    const end = (value) => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(value);
    };
    const observer = new MutationObserver(() => test() && end(true));
    const timer = setTimeout(() => end(test()), timeout);
    observer.observe(root, {
      subtree: true, childList: true, attributes: true, characterData: true,
    });
  });
  let old = new Set();
  const answered = () =>
    hits().some((hit) => !old.has(hit)) || (!hits().length && !hidden('data-nothing'));
  return {
    async ask(text) {
      input.value = '';
      input.form.requestSubmit(); /* without the pause for typing */
      await until(() => !hits().length && hidden('data-nothing'), 1000);
      old = new Set(hits());
      const begun = performance.now();
      set(text);
      return (await until(answered, 20000)) ? performance.now() - begun : -1;
    },
    answered,
    async settle() {
      const state = () => `${total()} ${hits().length} ${root.textContent.length}`;
      for (let calm = 0, last = ''; calm < 3; ) {
        await new Promise((resolve) => setTimeout(resolve, 30));
        calm = state() === last && hidden('data-loading') ? calm + 1 : 0;
        last = state();
      }
    },
    read: () => ({ total: total(), hrefs: hits().map((hit) => hit.getAttribute('href')) }),
    async more() {
      const next = root.querySelector('[data-next]');
      while (next && !next.hidden) {
        const before = hits().length;
        next.click();
        if (!(await until(() => hits().length > before, 5000))) break;
      }
    },
  };
})();
"""

_ASK_API = """async ([units, limit]) => {
  const query = units.map((unit) => String.fromCharCode(unit)).join('');
  const found = await window.showcase.search(query, { limit });
  const other = found.suggestion;
  return {
    total: found.total,
    urls: found.hits.map((hit) => hit.url),
    note: other ? `${other.reason}: ${other.queries.join(', ')}` : '',
  };
}"""


class OwnSearch:
    """Our own search, as visitors use it: through the input of its page."""

    name = "showcase"
    session = 10

    def __init__(self, *, everything: bool = False) -> None:
        """With ``everything``, all hits are made to be shown, not only the first page."""
        self._everything = everything

    def owns(self, path: str) -> bool:
        """Tell whether a file is there for the search alone."""
        if path.startswith("assets/showcase/search"):
            return True
        return path.startswith("search/") and path != PAGE

    def first(self, page: Page, address: str, query: str) -> float:
        """Follow a link to the results of a query."""
        begun = time.perf_counter()
        page.goto(f"{address}{PAGE}?q={quote(query)}", wait_until="domcontentloaded")
        page.evaluate(_HELPERS)
        try:
            page.wait_for_function("() => window.bench.answered()", timeout=20_000)
        except TimeoutError:
            return -1
        return (time.perf_counter() - begun) * 1000

    def ask(self, page: Page, query: str) -> float:
        """Put a query into the input at once, and wait for the first hit."""
        return float(page.evaluate("(query) => window.bench.ask(query)", query))

    def settle(self, page: Page) -> None:
        """Wait until the page changes no more."""
        page.evaluate("() => window.bench.settle()")

    def read(self, page: Page) -> Found:
        """Read the hits that are shown."""
        if self._everything:
            page.evaluate("() => window.bench.more()")
        found = page.evaluate("() => window.bench.read()")
        urls = tuple(case_url(href) for href in found["hrefs"])
        return Found(found["total"], urls, complete=self._everything)


def has_api(page: Page) -> bool:
    """Tell whether the page that is open offers ``window.showcase.search``."""
    return bool(page.evaluate("() => typeof window.showcase?.search === 'function'"))


def ask_api(page: Page, query: str, limit: int) -> Found:
    """Ask the API for the pages of all hits up to ``limit``."""
    found = page.evaluate(_ASK_API, [code_units(query), limit])
    urls = tuple(case_url(url) for url in found["urls"])
    return Found(found["total"], urls, note=found["note"])


def code_units(text: str) -> Sequence[int]:
    """Return a string as UTF-16 code units, which hold half surrogates too."""
    data = text.encode("utf-16-le", "surrogatepass")
    return [data[at] | data[at + 1] << 8 for at in range(0, len(data), 2)]
