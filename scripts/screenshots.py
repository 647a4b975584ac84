"""Photograph the built site.

    python scripts/screenshots.py [SITE]              two pictures for the README
    python scripts/screenshots.py [SITE] --all FOLDER every kind of page, in every width and look

SITE is a built site, by default `site`. The first writes `docs/screenshots/home.jpg` and
`case.jpg`, at most 150 kB each; the second one PNG a page, width and look into FOLDER, whole pages
from head to foot. Opens the pages from the disk, and fails where one asks for anything else. Needs
what `scripts/test.py` installs and a Chromium: at SHOWCASE_CHROMIUM, by default /usr/bin/chromium.
"""

import argparse
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, Route, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "docs" / "screenshots"
CHROMIUM = os.environ.get("SHOWCASE_CHROMIUM") or "/usr/bin/chromium"

PAGES = {
    "home": ("index.html", 1000),
    "case": ("cases/2026/neuq-minzu-lianhe/index.html", 1640),
}
"""What each picture of the README shows, from the site's root, and how high it is in pixels."""

WIDTH = 1280
MAX_BYTES = 150_000
QUALITIES = range(88, 30, -4)

WIDTHS = (360, 768, 1440)
LOOKS = {
    "light": ("default", "normal", "normal"),
    "dark": ("slate", "normal", "normal"),
    "contrast": ("default", "normal", "more"),
    "large": ("default", "large", "normal"),
}
"""Scheme, type and contrast, as a visitor chooses them under 显示."""

# One page of each kind: a page directly below a folder stands for its neighbours.
KINDS = (
    "*.html",
    "*/index.html",
    "cases/20*/index.html",
    "cases/20*/*/index.html",
    "*/*/index.html",
)

# Pictures further down load late, if at all; they are not in the photograph.
ALL_VISIBLE_LOADED = """() => [...document.images]
    .filter(image => image.getBoundingClientRect().top < innerHeight)
    .every(image => image.complete && image.naturalWidth)"""

CHOOSE = """([scheme, type, contrast]) => {
    window.showcaseDisplay.choose("scheme", scheme);
    window.showcaseDisplay.choose("type", type);
    window.showcaseDisplay.choose("contrast", contrast);
}"""

# Late pictures load when they come near the window; a whole page is shown after a walk through it.
WALK = """async () => {
    for (let y = 0; y < document.body.scrollHeight; y += 800) {
        window.scrollTo(0, y);
        await new Promise(done => setTimeout(done, 30));
    }
    window.scrollTo(0, 0);
    await Promise.all([...document.images].map(image => image.decode().catch(() => {})));
}"""


class ScreenshotError(Exception):
    """Why there is no picture."""


def main() -> None:
    """Read the arguments, make the pictures and say what was made."""
    parser = argparse.ArgumentParser(description="Photograph the built site.")
    parser.add_argument("site", nargs="?", type=Path, default=ROOT / "site", metavar="SITE")
    parser.add_argument(
        "--all", type=Path, metavar="FOLDER", help="every kind of page, into FOLDER"
    )
    arguments = parser.parse_args()
    site: Path = arguments.site.resolve()
    missing = [url for url, _ in PAGES.values() if not (site / url).is_file()]
    if missing:
        parser.error(f"{site} holds no {missing[0]}; build the sample project first")
    if not Path(CHROMIUM).is_file():
        parser.error(f"no Chromium at {CHROMIUM}; set SHOWCASE_CHROMIUM to its path")
    try:
        with local_visitor(site) as visitor:
            if arguments.all:
                photograph_all(visitor, site, arguments.all)
            else:
                photograph_for_readme(visitor, site)
    except ScreenshotError as error:
        parser.error(str(error))


@contextmanager
def local_visitor(site: Path) -> Iterator[BrowserContext]:
    """Start a browser that opens nothing but the site. Raises ScreenshotError at the end."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    refused: list[str] = []

    def stay_local(route: Route) -> None:
        url = route.request.url
        if url.startswith((site.as_uri() + "/", "data:", "blob:")):
            route.continue_()
        else:
            refused.append(url)
            route.abort()

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox"] if is_root else []
        )
        context = browser.new_context(locale="zh-CN", color_scheme="light", reduced_motion="reduce")
        context.route("**/*", stay_local)
        yield context
        browser.close()
    if refused:
        raise ScreenshotError(f"a page asked for {refused[0]}")


def photograph_for_readme(visitor: BrowserContext, site: Path) -> None:
    """Write a JPEG of the head of every page in PAGES. Raises ScreenshotError."""
    page = visitor.new_page()
    OUT.mkdir(parents=True, exist_ok=True)
    for name, (url, height) in PAGES.items():
        page.set_viewport_size({"width": WIDTH, "height": height})
        page.goto((site / url).as_uri())
        page.wait_for_load_state("networkidle")
        page.wait_for_function(ALL_VISIBLE_LOADED)
        jpeg = small_jpeg(page, name)
        target = OUT / f"{name}.jpg"
        target.write_bytes(jpeg)
        print(f"{target.relative_to(ROOT).as_posix()}  {len(jpeg) // 1000} kB")


def photograph_all(visitor: BrowserContext, site: Path, folder: Path) -> None:
    """Write a PNG of every kind of page in every width and look."""
    folder.mkdir(parents=True, exist_ok=True)
    page = visitor.new_page()
    for name, path in kinds(site).items():
        # From the disk, 404.html can't find what it loads: its addresses begin at the host.
        page.goto(path.as_uri() + ("?q=党课" if name == "search" else ""))
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            page.evaluate(WALK)
            for look, choice in LOOKS.items():
                page.evaluate(CHOOSE, list(choice))
                target = folder / f"{name}-{width}-{look}.png"
                page.screenshot(path=target, full_page=True, animations="disabled")
        print(f"{name}：{len(WIDTHS) * len(LOOKS)} 张", flush=True)


def kinds(site: Path) -> dict[str, Path]:
    """Return one page of each kind by name: the first of those that lie in like folders."""
    found: dict[str, Path] = {}
    for pattern in KINDS:
        for path in sorted(site.glob(pattern)):
            parts = path.relative_to(site).parts[:-1]
            name = "-".join((*parts[:1], *("one" for _ in parts[1:]))) or path.stem
            if name != "404":
                found.setdefault(name.replace("index", "home"), path)
    return found


def small_jpeg(page: Page, name: str) -> bytes:
    """Return the page as the best JPEG that is small enough. Raises ScreenshotError."""
    for quality in QUALITIES:
        jpeg = page.screenshot(type="jpeg", quality=quality, animations="disabled")
        if len(jpeg) <= MAX_BYTES:
            return jpeg
    raise ScreenshotError(f"{name}.jpg is larger than {MAX_BYTES} bytes at any quality")


if __name__ == "__main__":
    main()
