"""What a first visit costs: bytes as a server sends them, compressed."""

import gzip

import pytest
from playwright.sync_api import Browser, Response

from tests.browser.test_pages import KINDS
from tests.building.projects import SampleSite

pytestmark = pytest.mark.browser

FIRST_VISIT = 250_000
ONE_PAGE = 40_000
COUNTED = {"document", "stylesheet", "script", "font"}


def sent(data: bytes, kind: str) -> int:
    """Return how many bytes a server would send; a font is compressed already."""
    return len(data) if kind == "font" else len(gzip.compress(data, 6))


@pytest.mark.parametrize("kind", ["case", "case-tables", "home", "browse"])
def test_a_first_visit_is_light(browser: Browser, address: str, kind: str) -> None:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(address + KINDS[kind])
    page.wait_for_load_state("networkidle")
    sizes = {
        answer.url: sent(answer.body(), answer.request.resource_type)
        for answer in answers
        if answer.request.resource_type in COUNTED
    }
    page.close()
    assert len(sizes) >= 5
    assert sum(sizes.values()) <= FIRST_VISIT, sizes


def test_no_page_is_long(sample_site: SampleSite) -> None:
    sizes = {
        path.relative_to(sample_site.path).as_posix(): sent(path.read_bytes(), "document")
        for path in sample_site.path.rglob("*.html")
    }
    assert {url: size for url, size in sizes.items() if size > ONE_PAGE} == {}
