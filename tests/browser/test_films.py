"""A micro-video on its page: from a disk and from a server, with keys, captions and their text."""

import functools
import threading
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import _Quiet
from tests.building.running import run
from tests.films import film
from tests.tiny import FRONT, case_text, jpeg, write_project

pytestmark = pytest.mark.browser

PAGE = "cases/2026/a/index.html"
FILM = (
    '微视频: {标题: 关灯, 文件: ../../media/2026/a/v.mp4, 时长: "0:06",'
    " 字幕: ../../media/2026/a/v.srt}\n"
)
LINK = '微视频: {标题: 关灯, 链接: "https://www.bilibili.com/video/1"}\n'
PHOTO = "照片: [{文件: ../../media/2026/b/01.jpg, 说明: 支部在做表, 替代文字: 几个人围着一张表}]\n"
SAID = ("谁晚走", "谁写一笔 <b>", "轮着关灯")
SRT = "".join(
    f"{number + 1}\n00:00:0{2 * number},000 --> 00:00:0{2 * number + 2},000\n{text}\n\n"
    for number, text in enumerate(SAID)
).replace("<b>", "&lt;b&gt;")
MOMENT = "document.querySelector('video').currentTime"


@pytest.fixture(scope="module")
def films(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a site of one film, packed again, and one link."""
    root = write_project(
        tmp_path_factory.mktemp("films"),
        {
            "cases/2026/a.md": case_text(FRONT + FILM),
            "cases/2026/b.md": case_text(FRONT.replace("先做", "再做") + LINK + PHOTO),
            "media/2026/a/v.mp4": film(6, fast=False, told=(("make", "Apple"),)),
            "media/2026/a/v.srt": SRT.encode("utf-16"),
            "media/2026/b/01.jpg": jpeg(1280, 720),
        },
    )
    done = run("showcase", "build", "--no-booklets", "-C", str(root))
    assert done.status == 0, done.output
    return root / "site"


@pytest.fixture(params=["disk", "server"])
def place(request: pytest.FixtureRequest, films: Path) -> Iterator[str]:
    """Return the address of the site with a slash at the end."""
    if request.param == "disk":
        yield f"{films.as_uri()}/"
        return
    handler = functools.partial(_Quiet, directory=str(films))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture
def page(browser: Browser, place: str) -> Iterator[Page]:
    """Open the film's page; nothing may go wrong on it."""
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    troubles: list[str] = []
    opened.on("console", lambda message: troubles.append(message.text))
    opened.on("pageerror", lambda error: troubles.append(str(error)))
    opened.goto(f"{place}{PAGE}")
    opened.evaluate("document.querySelector('video').muted = true")
    yield opened
    assert troubles == []
    opened.close()


def wait_until(page: Page, true: str) -> None:
    """Wait as Playwright's own waiting does, which the pages' content policy forbids."""
    for _ in range(200):
        if page.evaluate(true):
            return
        page.wait_for_timeout(50)
    raise AssertionError(true)


def test_nothing_is_loaded_before_someone_plays(browser: Browser, place: str) -> None:
    asked: list[str] = []
    page = browser.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{place}{PAGE}", wait_until="networkidle")
    assert [url for url in asked if url.endswith((".mp4", ".vtt"))] == []
    page.close()


def test_keys_play_it_and_captions_show(page: Page) -> None:
    page.locator("video").focus()
    page.keyboard.press("Space")
    wait_until(page, f"{MOMENT} > 0.3")
    shown = page.evaluate(
        "() => { const track = document.querySelector('video').textTracks[0];"
        " return [track.mode, track.label, Array.from(track.activeCues, cue => cue.text)]; }"
    )
    assert shown == ["showing", "中文字幕", [SAID[0]]]
    page.keyboard.press("Space")
    wait_until(page, "document.querySelector('video').paused")


def test_a_caption_is_plain_text(page: Page) -> None:
    text = page.evaluate(
        "() => Array.from(document.querySelector('video').textTracks[0].cues)"
        ".map(cue => cue.getCueAsHTML().textContent)"
    )
    assert text == list(SAID)


def test_a_click_on_what_is_said_plays_from_there(page: Page) -> None:
    page.get_by_text("字幕全文").click()
    page.get_by_role("link", name=SAID[2]).click()
    wait_until(page, f"{MOMENT} >= 4")
    assert page.evaluate(MOMENT) < 6
    expect(page.locator(".sc-saying[aria-current]")).to_have_text(f"0:04 {SAID[2]}")
    assert page.url.endswith(PAGE)


def test_what_is_said_is_reached_with_keys(page: Page) -> None:
    page.get_by_text("字幕全文").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    wait_until(page, f"{MOMENT} >= 2")


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_when_poster_and_film_arrive(
    browser: Browser, place: str, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.add_init_script(
        # What the browser's own controls do inside the player has no node of the page; what the rest of
        # the page does is looked at elsewhere.
        "window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(entry => {"
        " if (entry.sources.some(source => source.node && source.node.closest"
        " && source.node.closest('#video'))) window.shift += entry.value;"
        " })).observe({type: 'layout-shift', buffered: true});"
    )
    page.goto(f"{place}{PAGE}")
    page.locator("video").scroll_into_view_if_needed()
    before = page.locator("video").bounding_box()
    page.evaluate("() => { const v = document.querySelector('video'); v.muted = true; v.play(); }")
    wait_until(page, f"{MOMENT} > 0.2")
    assert page.locator("video").bounding_box() == before
    assert before is not None
    assert abs(before["width"] / before["height"] - 16 / 9) < 0.01
    assert page.evaluate("window.shift") == 0
    page.close()


def test_without_scripts_captions_are_a_list_that_leads_into_the_film(
    browser: Browser, place: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{place}{PAGE}")
    page.get_by_text("字幕全文").click()
    link = page.get_by_role("link", name=SAID[1])
    assert str(link.get_attribute("href")).endswith("media/2026/a/v.mp4#t=2")
    expect(page.locator("video track")).to_have_count(1)
    context.close()


@pytest.mark.parametrize("slug", ["a", "b"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(browser: Browser, films: Path, slug: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900}, reduced_motion="reduce")
    page.goto((films / f"cases/2026/{slug}/index.html").as_uri())
    if slug == "a":
        page.get_by_text("字幕全文").click()
    found = Axe().run(page, context="#video").response["violations"]
    assert [violation["id"] for violation in found] == []
    page.close()
