"""Photos over the page: by mouse, keys, finger and address, under the pages' strict policy and from a disk."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.building.projects import SampleSite

pytestmark = pytest.mark.browser

CASE = "cases/2026/neuq-minzu-lianhe/index.html"
DIALOG = "#glightbox-body"
COUNT = ".sc-gallery__count"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1280, "height": 800})
    yield opened
    opened.close()


def visit(page: Page, url: str) -> list[str]:
    """Open a page; return a list that grows with whatever goes wrong from now on."""
    page.goto(url)
    page.wait_for_load_state("networkidle")
    troubles: list[str] = []
    page.on(
        "console", lambda m: troubles.append(m.text) if m.type in {"error", "warning"} else None
    )
    page.on("pageerror", lambda error: troubles.append(str(error)))
    own = ("http://127.0.0.1:", "file:", "data:")
    page.on("request", lambda r: None if r.url.startswith(own) else troubles.append(r.url))
    return troubles


def open_photo(page: Page, at: int = 0) -> None:
    page.locator("a[data-photo]").nth(at).click()
    expect(page.locator(f"{DIALOG} .gslide.current img")).to_be_visible()


def test_all_photos_of_a_case_are_one_sequence(page: Page, address: str) -> None:
    troubles = visit(page, address + CASE)
    total = page.locator("a[data-photo]").count()
    assert total >= 3
    open_photo(page)
    expect(page.locator(COUNT)).to_have_text(f"1 / {total}")
    expect(page.locator(".sc-gallery__caption")).not_to_be_empty()
    expect(page.locator(".sc-gallery__line")).to_contain_text("摄影：")
    expect(page.locator(".gprev")).to_have_attribute("aria-disabled", "true")
    for at in range(2, total + 1):
        page.keyboard.press("ArrowRight")
        expect(page.locator(COUNT)).to_have_text(f"{at} / {total}")
    page.keyboard.press("ArrowRight")
    expect(page.locator(COUNT)).to_have_text(f"{total} / {total}")
    page.keyboard.press("Home")
    expect(page.locator(COUNT)).to_have_text(f"1 / {total}")
    page.keyboard.press("Escape")
    expect(page.locator(DIALOG)).to_have_count(0)
    assert troubles == []


def test_focus_goes_in_stays_and_comes_back(page: Page, address: str) -> None:
    visit(page, address + CASE)
    page.locator("a[data-photo]").nth(1).focus()
    page.keyboard.press("Enter")
    expect(page.locator(DIALOG)).to_be_focused()
    assert page.evaluate(
        "document.querySelector('.md-container, main').closest('[inert]') !== null"
    )
    seen = []
    for _ in range(6):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.getAttribute('aria-label')"))
    assert {"关闭", "上一张", "下一张"} <= set(seen)
    assert None not in seen
    page.keyboard.press("Escape")
    expect(page.locator(DIALOG)).to_have_count(0)
    expect(page.locator("a[data-photo]").nth(1)).to_be_focused()
    assert page.locator("[inert]").count() == 0


def test_a_photo_is_made_larger_and_small_again(page: Page, address: str) -> None:
    troubles = visit(page, address + CASE)
    open_photo(page)
    image = page.locator(f"{DIALOG} .gslide.current img")
    zoom = page.locator(".sc-gallery__zoom")
    small = image.bounding_box()
    assert small is not None
    zoom.click()
    expect(zoom).to_have_attribute("aria-pressed", "true")
    large = image.bounding_box()
    assert large is not None
    assert large["width"] > small["width"]
    page.keyboard.press("-")
    expect(zoom).to_have_attribute("aria-label", "放大")
    assert image.bounding_box() == small
    assert troubles == []


def test_the_address_names_the_photo_and_the_way_back_closes_it(page: Page, address: str) -> None:
    visit(page, address + CASE)
    name = page.locator("a[data-photo]").nth(1).get_attribute("data-photo")
    open_photo(page, 1)
    assert page.url.endswith(f"#photo-{name}")
    page.go_back()
    expect(page.locator(DIALOG)).to_have_count(0)
    assert "#" not in page.url
    page.go_forward()
    expect(page.locator(COUNT)).to_contain_text("2 / ")
    page.keyboard.press("Escape")
    expect(page.locator(DIALOG)).to_have_count(0)
    page.goto("about:blank")
    page.goto(f"{address}{CASE}#photo-{name}")
    expect(page.locator(COUNT)).to_contain_text("2 / ")
    page.locator(".gclose").click()
    expect(page.locator(DIALOG)).to_have_count(0)
    assert page.url.endswith("index.html")


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_axe_finds_nothing_in_the_open_view(browser: Browser, address: str, scheme: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    visit(page, address + CASE)
    page.evaluate(f"document.body.setAttribute('data-md-color-scheme', '{scheme}')")
    open_photo(page)
    found = Axe().run(page, context=DIALOG).response["violations"]
    assert [violation["id"] for violation in found] == []
    page.close()


def test_a_finger_turns_the_photos(browser: Browser, address: str) -> None:
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    troubles = visit(page, address + CASE)
    page.locator("a[data-photo]").first.tap()
    image = page.locator(f"{DIALOG} .gslide.current img")
    expect(image).to_be_visible()
    page.wait_for_timeout(400)
    device = context.new_cdp_session(page)

    def touch(kind: str, x: int | None) -> None:
        points = [] if x is None else [{"x": x, "y": 370}]
        device.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", 300)
    for x in range(280, 40, -40):
        touch("touchMove", x)
    touch("touchEnd", None)
    expect(page.locator(COUNT)).to_contain_text("2 / ")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert troubles == []
    context.close()


def test_photos_open_from_a_stick(browser: Browser, sample_site: SampleSite) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    troubles = visit(page, f"{sample_site.path.as_uri()}/{CASE}")
    open_photo(page, 1)
    expect(page.locator(COUNT)).to_contain_text("2 / ")
    page.keyboard.press("Escape")
    expect(page.locator(DIALOG)).to_have_count(0)
    assert troubles == []
    page.close()


def test_nothing_is_loaded_before_the_first_photo_is_opened(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda r: asked.append(r.url))
    visit(page, address + CASE)
    assert not any("glightbox" in url or "gallery-view" in url for url in asked)
    open_photo(page)
    assert sum("glightbox" in url for url in asked) == 1


def test_without_scripts_a_photo_leads_to_its_largest_jpeg(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + CASE)
    href = page.locator("a[data-photo]").first.get_attribute("href") or ""
    assert href.endswith(".jpg")
    answer = context.request.get(address + "cases/2026/x/" + href)
    assert answer.headers["content-type"] == "image/jpeg"
    context.close()
