"""Every kind of page on a phone, a tablet and a wide screen, in light, dark and high contrast.

A page is loaded once for each width; its looks are then changed as a visitor changes them.
"""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.visiting import SCHEMES, opened, show
from tests.building.projects import SampleSite

pytestmark = pytest.mark.browser

KINDS = {
    "home": "index.html",
    "browse": "cases/index.html",
    "case": "cases/2026/neuq-minzu-lianhe/index.html",
    "case-tables": "cases/2026/bucm-wujieduan/index.html",
    "year": "cases/2026/index.html",
    "branches": "branches/index.html",
    "branch": "branches/neuq-minzu-lianhe/index.html",
    "colleges": "colleges/index.html",
    "cohorts": "cohorts/index.html",
    "cohort": "cohorts/bucm-2019/index.html",
    "standards": "standards/index.html",
    "standard": "standards/7/index.html",
    "topics": "topics/index.html",
    "topic": "topics/02cadb72666d/index.html",
    "videos": "videos/index.html",
    "photos": "photos/index.html",
    "statistics": "statistics/index.html",
    "notices": "notices/index.html",
    "booklets": "booklets/index.html",
    "guide": "guide/index.html",
    "rules": "guide/rules/index.html",
    "design": "guide/design/index.html",
    "about": "about/index.html",
    "search": "search/index.html?q=党课",
}
WIDTHS = (360, 768, 1440)
# In another look only colours differ; whatever else axe looks at it has seen in the first.
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A visitor who wants no motion: colours halfway between two schemes are nobody's."""
    context = browser.new_context(locale="zh-CN", reduced_motion="reduce")
    yield context
    context.close()


def sideways(page: Page) -> int:
    """Return by how many pixels the page is wider than the screen."""
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))


def serious(page: Page, options: dict[str, object] | None = None) -> dict[str, list[str]]:
    """Return what axe finds serious or critical, with a few of the elements."""
    found = Axe().run(page, options={"resultTypes": ["violations"], **(options or {})})
    return {
        violation["id"]: [node["html"][:120] for node in violation["nodes"]][:3]
        for violation in found.response["violations"]
        if violation["impact"] in {"serious", "critical"}
    }


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_sound(context: BrowserContext, address: str, kind: str, width: int) -> None:
    with opened(context, address + KINDS[kind], width) as (page, troubles):
        assert page.evaluate("window.moved") < 0.02
        assert sideways(page) <= 0
        assert page.locator("h1").count() == 1
        assert page.evaluate("document.documentElement.lang") == "zh-CN"
        assert serious(page) == {}
        for look in ("dark", "contrast", "dark-contrast"):
            show(page, *SCHEMES[look])
            assert serious(page, COLOURS) == {}, look
        show(page, *SCHEMES["light"], "large")
        assert sideways(page) <= 0, "large type"
        # 1280 pixels enlarged four times (WCAG 1.4.10).
        page.set_viewport_size({"width": 320, "height": 256})
        assert sideways(page) <= 0, "large type at 320 pixels"
        show(page, *SCHEMES["light"])
        assert sideways(page) <= 0, "320 pixels"
        assert page.evaluate("window.refused") == []
        assert troubles == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_site_works_from_a_stick(
    context: BrowserContext, sample_site: SampleSite, kind: str
) -> None:
    with opened(context, f"{sample_site.path.as_uri()}/{KINDS[kind]}", 1280) as (page, troubles):
        broken = "Array.from(document.images).filter(i => i.complete && !i.naturalWidth).length"
        assert page.evaluate(broken) == 0
        assert page.evaluate("window.refused") == []
        assert troubles == []
