"""What visitors do: narrow down, search, follow links, with mouse and keyboard."""

import json
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, expect

from tests.building.projects import SampleSite

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("words", "slugs"),
    [
        ("三美三献", {"2026/bjfu-tongshang-yitangke"}),
        ("三美三獻", {"2026/bjfu-tongshang-yitangke"}),
        ("清溪场镇", set()),  # only in the withdrawn case
        ("zzz没有这个词", set()),
    ],
)
def test_search_finds_what_stands_there(
    browser: Browser, address: str, words: str, slugs: set[str]
) -> None:
    page = browser.new_page()
    page.goto(f"{address}search/index.html?q={quote(words)}")
    expect(page.locator("[data-total]")).to_contain_text(str(len(slugs)))
    hrefs = [a.get_attribute("href") or "" for a in page.locator("a[data-hit]").all()]
    assert {"/".join(href.split("#")[0].split("/")[-3:-1]) for href in hrefs} == slugs
    page.close()


def test_search_from_the_header_by_keyboard(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}index.html")
    page.keyboard.press("/")
    page.keyboard.type("课程思政")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/index.html?q=*")
    hit = page.locator("a[data-hit]").first
    expect(hit).to_be_visible()
    hit.click()
    page.wait_for_load_state()
    assert "/cases/" in page.url
    page.close()


def test_browse_narrows_and_back_widens(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{address}cases/index.html")
    cards = page.locator("main article article:visible")
    everything = cards.count()
    assert everything >= 12
    page.goto(f"{address}cases/index.html?level={quote('国家级')}")
    expect(cards).to_have_count(1)
    page.go_back()
    expect(cards).to_have_count(everything)
    page.close()


def test_browse_works_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}cases/index.html")
    links = {a.get_attribute("href") for a in page.locator("main a").all()}
    assert sum("neuq-minzu-lianhe/index.html" in (href or "") for href in links) >= 1
    context.close()


def test_the_video_plays_with_captions(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}cases/2026/neuq-minzu-lianhe/index.html")
    facts = page.evaluate(
        """async () => {
            const video = document.querySelector('main video');
            video.muted = true;
            await video.play();
            return [video.videoWidth, Math.round(video.duration), video.textTracks.length];
        }"""
    )
    assert facts == [1280, 24, 1]
    page.close()


def test_the_api_lists_what_is_published(sample_site: SampleSite) -> None:
    rows = json.loads((sample_site.path / "api/cases.json").read_text("utf-8"))
    assert len(rows) == 14
    assert all((sample_site.path / str(row["url"])).is_file() for row in rows)


def test_a_missing_page_says_so_in_chinese(sample_site: SampleSite) -> None:
    text = (sample_site.path / "404.html").read_text("utf-8")
    assert "没有这一页" in text
    assert "Not found" not in text
