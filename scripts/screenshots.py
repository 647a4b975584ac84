"""Photograph the built site for the README: `python scripts/screenshots.py [SITE]`.

SITE is a built site, by default `site`. Writes `docs/screenshots/home.jpg` and `case.jpg`, at most
150 kB each. Opens the pages from the disk, and fails where one asks for anything else. Needs what
`scripts/test.py` installs and a Chromium: at SHOWCASE_CHROMIUM, by default /usr/bin/chromium.
"""

import argparse
import os
from pathlib import Path

from playwright.sync_api import Page, Route, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "docs" / "screenshots"
CHROMIUM = os.environ.get("SHOWCASE_CHROMIUM") or "/usr/bin/chromium"

PAGES = {
    "home": ("index.html", 1000),
    "case": ("cases/2026/neuq-minzu-lianhe/index.html", 1640),
}
"""What each picture shows, counted from the site's root, and how high it is in pixels."""

WIDTH = 1280
MAX_BYTES = 150_000
QUALITIES = range(88, 30, -4)

# Pictures further down load late, if at all; they are not in the photograph.
ALL_VISIBLE_LOADED = """() => [...document.images]
    .filter(image => image.getBoundingClientRect().top < innerHeight)
    .every(image => image.complete && image.naturalWidth)"""


class ScreenshotError(Exception):
    """Why there is no picture."""


def main() -> None:
    """Read the argument, make both pictures and say how large they are."""
    parser = argparse.ArgumentParser(description="Photograph the built site for the README.")
    parser.add_argument("site", nargs="?", type=Path, default=ROOT / "site", metavar="SITE")
    site: Path = parser.parse_args().site.resolve()
    missing = [url for url, _ in PAGES.values() if not (site / url).is_file()]
    if missing:
        parser.error(f"{site} holds no {missing[0]}; build the sample project first")
    if not Path(CHROMIUM).is_file():
        parser.error(f"no Chromium at {CHROMIUM}; set SHOWCASE_CHROMIUM to its path")
    try:
        pictures = photograph(site)
    except ScreenshotError as error:
        parser.error(str(error))
    OUT.mkdir(parents=True, exist_ok=True)
    for name, jpeg in pictures.items():
        target = OUT / f"{name}.jpg"
        target.write_bytes(jpeg)
        print(f"{target.relative_to(ROOT).as_posix()}  {len(jpeg) // 1000} kB")


def photograph(site: Path) -> dict[str, bytes]:
    """Return a JPEG of the head of every page in PAGES. Raises ScreenshotError."""
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
        page = context.new_page()
        pictures = {}
        for name, (url, height) in PAGES.items():
            page.set_viewport_size({"width": WIDTH, "height": height})
            page.goto((site / url).as_uri())
            page.wait_for_load_state("networkidle")
            page.wait_for_function(ALL_VISIBLE_LOADED)
            pictures[name] = small_jpeg(page, name)
        browser.close()
    if refused:
        raise ScreenshotError(f"a page asked for {refused[0]}")
    return pictures


def small_jpeg(page: Page, name: str) -> bytes:
    """Return the page as the best JPEG that is small enough. Raises ScreenshotError."""
    for quality in QUALITIES:
        jpeg = page.screenshot(type="jpeg", quality=quality, animations="disabled")
        if len(jpeg) <= MAX_BYTES:
            return jpeg
    raise ScreenshotError(f"{name}.jpg is larger than {MAX_BYTES} bytes at any quality")


if __name__ == "__main__":
    main()
