"""What stands around every page: the header's folds, how pages are shown, the serif, the policy."""

import io
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.test_pages import KINDS
from tests.browser.visiting import opened
from tests.building.projects import SampleSite
from tests.building.running import run
from tests.tiny import MKDOCS, case_text, write_project

pytestmark = pytest.mark.browser

CASE = KINDS["case"]
LOOKS = "(({scheme, type, contrast}) => [scheme, type, contrast])(window.showcaseDisplay.now)"
# The texts that are set in the titles' serif, and whatever their letters are.
SERIF_TEXT = """() => {
    const found = new Set();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const style = getComputedStyle(walker.currentNode.parentElement);
        if (style.fontFamily.startsWith('"Showcase Serif"'))
            for (const letter of walker.currentNode.data) found.add(letter);
    }
    return [...found].join("");
}"""


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A visitor who has never been here."""
    context = browser.new_context(reduced_motion="reduce", viewport={"width": 1280, "height": 800})
    yield context
    context.close()


def choose(page: Page, *labels: str) -> None:
    """Open the fold and choose by name."""
    page.locator(".sc-display summary").click()
    for label in labels:
        page.locator(".sc-display").get_by_label(label, exact=True).check()


@pytest.mark.parametrize("place", ["http", "file"])
def test_what_a_visitor_chooses_is_kept(
    context: BrowserContext, address: str, sample_site: SampleSite, place: str
) -> None:
    root = address if place == "http" else sample_site.path.as_uri() + "/"
    page = context.new_page()
    page.goto(root + "index.html")
    assert page.evaluate(LOOKS) == ["default", "normal", "normal"]
    small = page.evaluate("getComputedStyle(document.documentElement).fontSize")
    choose(page, "深色", "大字", "高")
    page.goto(root + CASE)
    assert page.evaluate(LOOKS) == ["slate", "large", "more"]
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(0, 0, 0)"
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") > small


@pytest.mark.parametrize(
    ("wish", "expected"),
    [({"color_scheme": "dark"}, "slate"), ({"contrast": "more"}, "more")],
)
def test_at_first_a_page_looks_as_the_system_does(
    browser: Browser, address: str, wish: dict[str, str], expected: str
) -> None:
    context = browser.new_context(**wish)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address + "about/index.html")
    assert expected in page.evaluate(LOOKS)
    context.close()


def test_a_look_is_there_before_anything_is_painted(context: BrowserContext, address: str) -> None:
    """No flash of the other scheme: the first style of the body is the chosen one."""
    page = context.new_page()
    page.goto(address + "index.html")
    page.evaluate("window.showcaseDisplay.choose('scheme', 'slate')")
    page.add_init_script(
        """new MutationObserver((_, observer) => {
            if (!document.body) return;
            window.atFirst = document.documentElement.dataset.mdColorScheme;
            observer.disconnect();
        }).observe(document, { childList: true, subtree: true });"""
    )
    page.goto(address + CASE)
    assert page.evaluate("window.atFirst") == "slate"


def test_the_header_by_keyboard(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(address + CASE)
    page.keyboard.press("Tab")
    expect(page.locator(".sc-skip")).to_be_focused()
    page.keyboard.press("Tab")
    menu = page.locator(".sc-menu")
    expect(menu.locator("summary")).to_be_focused()
    page.keyboard.press("Enter")
    expect(menu.get_by_role("link", name="投稿")).to_be_visible()
    page.keyboard.press("Tab")
    expect(menu.get_by_role("link", name="首页")).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu.get_by_role("link", name="首页")).to_be_hidden()
    expect(menu.locator("summary")).to_be_focused()
    page.keyboard.press("Tab")
    expect(menu.get_by_role("link", name="首页")).to_be_hidden()
    page.locator(".sc-display summary").click()
    page.mouse.click(5, 700)
    expect(page.locator(".sc-display__panel")).to_be_hidden()


def test_the_skip_link_leads_past_the_header(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + CASE)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('#main').contains(document.activeElement)")


def test_without_scripts_every_page_can_be_reached(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(address + CASE)
    expect(page.locator(".sc-display")).to_be_hidden()
    page.locator(".sc-menu summary").click()
    page.locator(".sc-menu").get_by_role("link", name="支部").click()
    page.wait_for_url("**/branches/index.html")
    context.close()


def test_forced_colours_keep_the_marks(browser: Browser, address: str) -> None:
    context = browser.new_context(forced_colors="active", viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(address + CASE)
    assert (
        page.locator(".sc-menu__mark").evaluate("e => getComputedStyle(e).borderTopWidth") == "2px"
    )
    context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_the_serif_has_every_letter_of_the_titles(
    context: BrowserContext, address: str, sample_site: SampleSite, kind: str
) -> None:
    letters: set[int] = set()
    for path in (sample_site.path / "assets/showcase").glob("title-*.woff2"):
        with TTFont(io.BytesIO(path.read_bytes())) as font:
            letters |= set(font.getBestCmap())
    with opened(context, address + KINDS[kind], 1280) as (page, _):
        shown = {ord(letter) for letter in page.evaluate(SERIF_TEXT) if letter.strip()}
        assert {chr(letter) for letter in shown - letters} == set()


def test_an_inline_script_does_not_run(context: BrowserContext, address: str) -> None:
    """The policy is in force: what somebody slipped into a page is refused and runs nowhere."""
    page = context.new_page()
    page.goto(address + "index.html")
    page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "window.slipped = true";
            document.body.append(script);
            document.body.insertAdjacentHTML("beforeend", "<p id=x style='color: red'>x</p>");
        }"""
    )
    assert page.evaluate("window.slipped") is None
    assert page.locator("#x").evaluate("e => getComputedStyle(e).color") != "rgb(255, 0, 0)"


@pytest.fixture(scope="module")
def placed_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny site that knows its address."""
    where = "site_url: https://example.edu.cn/dang/jian/\n"
    files: dict[str, str | bytes] = {"mkdocs.yml": MKDOCS + where, "cases/2026/a.md": case_text()}
    root = write_project(tmp_path_factory.mktemp("placed"), files)
    done = run("showcase", "build", "--no-booklets", "-C", str(root))
    assert done.status == 0, done.output
    return root / "site"


def test_a_missing_page_is_whole_at_any_depth(
    context: BrowserContext, address: str, served: Path, placed_site: Path
) -> None:
    """A server shows 404.html for any address, so its own addresses begin at the host."""
    deep = served / "a/b/c/d"
    deep.mkdir(parents=True)
    shutil.copy(placed_site / "404.html", deep / "index.html")
    with opened(context, f"{address}a/b/c/d/index.html", 1280) as (page, troubles):
        assert troubles == []
        assert page.title() == "没有这一页 - 示例展示"
        page.locator("main").get_by_role("link", name="案例").click()
        page.wait_for_url(f"{address}cases/index.html")
