"""Opening pages as a visitor would, and noting whatever a page complains about."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import BrowserContext, ConsoleMessage, Page

# Adds up how much the page moves under its reader while it loads, and what its policy refuses.
WATCH = """
window.moved = 0;
window.refused = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.moved += entry.value;
}).observe({ type: "layout-shift", buffered: true });
document.addEventListener("securitypolicyviolation", (event) => {
  window.refused.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
});
"""
SCHEMES = {
    "light": ("default", "normal"),
    "dark": ("slate", "normal"),
    "contrast": ("default", "more"),
    "dark-contrast": ("slate", "more"),
}


@contextmanager
def opened(
    context: BrowserContext, url: str, width: int, height: int = 800
) -> Iterator[tuple[Page, list[str]]]:
    """Open a page, all of it loaded and scrolled through once; also yield its troubles."""
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": height})
    page.add_init_script(WATCH)
    troubles: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            troubles.append(f"{message.type}: {message.text}")

    page.on("console", note)
    page.on("pageerror", lambda error: troubles.append(str(error)))
    own = ("http://127.0.0.1:", "file:", "data:", "blob:")
    page.on("request", lambda r: None if r.url.startswith(own) else troubles.append(r.url))
    page.on("requestfailed", lambda r: troubles.append(f"{r.failure}: {r.url}"))
    try:
        page.goto(url)
        page.evaluate("document.fonts.ready")
        scroll_through(page)
        yield page, troubles
    finally:
        page.close()


def scroll_through(page: Page) -> None:
    """Look at the whole page, so that what loads late has loaded; end where one began."""
    page.evaluate(
        """async () => {
            const pause = () => new Promise((done) => setTimeout(done, 40));
            for (let y = 0; y < document.body.scrollHeight; y += 2000) {
                window.scrollTo(0, y);
                await pause();
            }
            window.scrollTo(0, 0);
            await pause();
        }"""
    )


def show(page: Page, scheme: str, contrast: str, size: str = "normal") -> None:
    """Choose how pages look, as the header's switch does."""
    page.evaluate(
        """([scheme, contrast, type]) => {
            window.showcaseDisplay.choose("scheme", scheme);
            window.showcaseDisplay.choose("contrast", contrast);
            window.showcaseDisplay.choose("type", type);
        }""",
        [scheme, contrast, size],
    )
