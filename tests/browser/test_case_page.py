"""The page of a case: what can be copied, where the reader is, what stays without scripts."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.building.projects import SampleSite

pytestmark = pytest.mark.browser

CASE = "cases/2026/neuq-minzu-lianhe/index.html"
POINTS = [
    "“先日常、后申报”五步法",
    "1. 换届配齐班子",
    "2. 督导查出短板",
    "3. 对照标准立计划",
    "4. 带头人到岗",
    "5. 用好身边的阵地",
    "——民族学学院师生联合党支部《师生同在一个支部：从首次申报到全国样板》",
]
FIELD = "document.body.appendChild(document.createElement('textarea')).focus()"


def test_the_points_can_be_copied(browser: Browser, address: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address + CASE + "#experience")
    page.get_by_role("button", name="复制要点").click()
    expect(page.locator(".sc-copy [role=status]")).to_have_text("已复制，可以粘贴到别处")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.replace("\r", "").split("\n") == [*POINTS, address + CASE]
    context.close()


def test_they_can_be_copied_from_a_stick(browser: Browser, sample_site: SampleSite) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(Path(sample_site.path, CASE).as_uri())
    page.get_by_role("button", name="复制要点").click()
    expect(page.locator(".sc-copy [role=status]")).to_have_text("已复制，可以粘贴到别处")
    page.evaluate(FIELD)
    page.keyboard.press("Control+V")
    assert page.locator("textarea").last.input_value().split("\n") == POINTS
    context.close()


def test_without_scripts_nothing_is_missing(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(address + CASE)
    expect(page.get_by_role("button", name="复制要点")).to_have_count(0)
    for name in ("案例资料", "本文目录"):
        expect(page.get_by_label(name)).to_be_visible()
    page.get_by_role("link", name="工作成效").click()
    expect(page.get_by_role("heading", name="工作成效")).to_be_in_viewport()
    context.close()


def test_the_contents_mark_what_is_read(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(address + CASE)
    contents = page.get_by_label("本文目录")
    contents.get_by_role("link", name="工作成效").click()
    marked = contents.locator("a[aria-current]")
    expect(marked).to_have_text("工作成效")
    expect(marked).to_be_in_viewport()
    page.close()
