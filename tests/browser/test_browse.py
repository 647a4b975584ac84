"""Narrowing cases, photos and videos: counts, address, way back, keys, phone, disk, no scripts."""

from collections import Counter
from collections.abc import Iterator
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from showcase.model.casebook import Case, Casebook
from showcase.site.facets import facets_of, values_of
from tests.building.projects import SampleSite, casebook_of

pytestmark = pytest.mark.browser

CASES = "cases/index.html"
NUMBER = "[data-number]"


@pytest.fixture(scope="module")
def casebook(sample_site: SampleSite) -> Casebook:
    return casebook_of(sample_site.root)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    troubles: list[str] = []
    opened.on("console", lambda m: troubles.append(m.text) if m.type == "error" else None)
    opened.on("pageerror", lambda error: troubles.append(str(error)))
    opened.on("response", lambda r: troubles.append(r.url) if r.status >= 400 else None)
    yield opened
    opened.close()
    assert troubles == []


def keys(page: Page) -> list[str]:
    hrefs = page.locator("[data-list] :is(h2, td) a").evaluate_all("all => all.map(a => a.href)")
    return ["/".join(href.split("#")[0].split("/")[-3:-1]) for href in hrefs]


def value(page: Page, facet: str, name: str) -> str:
    return f'[data-facet="{facet}"] [data-value="{name}"]'


def fitting(casebook: Casebook, **chosen: set[str]) -> list[Case]:
    return [
        case
        for case in casebook.cases
        if all(set(values_of(case)[key]) & wanted for key, wanted in chosen.items())
    ]


def counts(page: Page, facet: str) -> dict[str, int]:
    links = page.locator(f'[data-facet="{facet}"] [data-value]')
    pairs = links.evaluate_all(
        "all => all.map(a => [a.dataset.value, +a.querySelector('.sc-facet__count').textContent])"
    )
    return dict(pairs)


def test_either_within_a_facet_and_both_between_facets(
    page: Page, address: str, casebook: Casebook
) -> None:
    page.goto(address + CASES)
    expect(page.locator(NUMBER)).to_have_text(str(len(casebook.cases)))
    page.click(value(page, "year", "2026"))
    page.click(value(page, "item", "服务师生有力"))
    page.click(value(page, "item", "教育党员有力"))
    wanted = {"year": {"2026"}, "item": {"服务师生有力", "教育党员有力"}}
    found = fitting(casebook, **wanted)
    expect(page.locator(NUMBER)).to_have_text(str(len(found)))
    assert keys(page) == [case.key for case in found]
    assert parse_qs(urlsplit(page.url).query) == {
        "year": ["2026"],
        "item": ["服务师生有力", "教育党员有力"],
    }
    for facet in facets_of(casebook):
        others = {key: values for key, values in wanted.items() if key != facet.key}
        held = Counter(
            v for case in fitting(casebook, **others) for v in values_of(case)[facet.key]
        )
        shown = counts(page, facet.key)
        assert shown == {name: held[name] for name in shown}, facet.key


def test_the_way_back_takes_one_step(page: Page, address: str, casebook: Casebook) -> None:
    page.goto(address + CASES)
    page.click(value(page, "level", "国家级"))
    few = page.locator(NUMBER).text_content()
    page.click("[data-view=table]")
    page.select_option("[data-sort]", "title")
    page.go_back()
    expect(page.locator("select[data-sort]")).to_have_value("date")
    page.go_back()
    expect(page.locator("[data-view=cards]")).to_have_attribute("aria-pressed", "true")
    expect(page.locator(NUMBER)).to_have_text(few or "")
    page.go_back()
    expect(page.locator(NUMBER)).to_have_text(str(len(casebook.cases)))
    assert keys(page) == [case.key for case in casebook.cases]
    page.go_forward()
    expect(page.locator(NUMBER)).to_have_text(few or "")
    # To a case and back: the same list stands there again.
    page.locator("[data-list] h2 a").first.click()
    page.wait_for_url("**/cases/20*/**")
    page.go_back()
    expect(page.locator(NUMBER)).to_have_text(few or "")
    expect(page.locator(".sc-chip")).to_have_text(["国家级"])


def test_chips_take_conditions_away(page: Page, address: str, casebook: Casebook) -> None:
    page.goto(f"{address}{CASES}?year=2026&year=2025&level={quote('校级')}&year=1999")
    chips = page.locator(".sc-chip")
    expect(chips).to_have_text(["2026年", "2025年", "校级", "全部去掉"])
    chips.nth(2).click()
    expect(chips).to_have_text(["2026年", "2025年", "全部去掉"])
    expect(chips.first).to_be_focused()
    chips.nth(2).click()
    expect(chips).to_have_count(0)
    expect(page.locator("[data-count]")).to_be_focused()
    expect(page.locator(NUMBER)).to_have_text(str(len(casebook.cases)))


def test_the_table_sorts_by_its_heads(page: Page, address: str, casebook: Casebook) -> None:
    page.goto(f"{address}{CASES}?view=table")
    assert keys(page) == [case.key for case in casebook.cases]
    page.click("th [data-sort=words]")
    ordered = sorted(casebook.cases, key=lambda case: -case.words)
    assert keys(page) == [case.key for case in ordered]
    expect(page.locator("th[aria-sort]")).to_have_text("字数")
    expect(page.locator("th [data-sort=words]")).to_be_focused()
    page.click("th [data-sort=title]")
    page.reload()
    titles = page.locator("[data-list] td a").all_text_contents()
    starts = [title.strip("“")[:1] for title in titles]
    known = [start for start in starts if start in "八会六四先一"]  # ba hui liu si xian yi
    assert "".join(dict.fromkeys(known)) == "八会六四先一"


def test_facets_by_keyboard(page: Page, address: str, casebook: Casebook) -> None:
    page.goto(address + CASES)
    first = page.locator("[data-facet] [data-value]").first
    expect(first).to_have_attribute("aria-checked", "false")
    first.focus()
    page.keyboard.press("Space")
    expect(first).to_have_attribute("aria-checked", "true")
    expect(first).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".sc-chip:not(.sc-chip--all)")).to_have_count(2)
    expect(page.locator("[data-count]")).to_have_attribute("aria-live", "polite")


def test_a_long_facet_is_folded_and_searched(page: Page, address: str) -> None:
    page.goto(address + CASES)
    topics = page.locator("[data-facet=topic]")
    visible = topics.locator("li:visible")
    more = topics.locator("[data-more]")
    expect(visible).to_have_count(8)
    more.click()
    total = visible.count()
    assert total > 8
    more.click()
    expect(visible).to_have_count(8)
    topics.locator("[data-finder]").fill("党课")
    labels = visible.locator(".sc-facet__label").all_text_contents()
    assert labels
    assert all("党课" in label for label in labels)


def test_facets_are_a_sheet_on_a_phone(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.goto(address + CASES)
    sheet = page.locator("[data-sheet]")
    expect(page.locator(".sc-facets__panel")).to_be_hidden()
    page.locator("[data-sheet] > summary").click()
    page.click(value(page, "level", "国家级"))
    close = page.locator("[data-close]")
    expect(close).to_have_text(f"看这 {page.locator(NUMBER).text_content()} 篇")
    close.click()
    expect(page.locator(".sc-facets__panel")).to_be_hidden()
    expect(page.locator("[data-count]")).to_be_focused()
    page.locator("[data-sheet] > summary").click()
    page.mouse.click(180, 20)
    assert sheet.get_attribute("open") is None
    page.close()


@pytest.mark.parametrize("where", ["server", "stick"])
@pytest.mark.parametrize(("wall", "thing"), [("photos", ".sc-wall__photo"), ("videos", ".sc-film")])
def test_walls_are_narrowed_like_cases(
    page: Page,
    address: str,
    sample_site: SampleSite,
    casebook: Casebook,
    wall: str,
    thing: str,
    where: str,
) -> None:
    root = address if where == "server" else sample_site.path.as_uri() + "/"

    def weight(case: Case) -> int:
        return len(case.photos) if wall == "photos" else int(case.video is not None)

    page.goto(f"{root}{wall}/index.html")
    things = page.locator(f"{thing}:visible")
    total = sum(map(weight, casebook.cases))
    expect(page.locator(NUMBER)).to_have_text(str(total))
    expect(things).to_have_count(min(total, 60))
    name = "校级"
    found = fitting(casebook, level={name})
    page.click(value(page, "level", name))
    expect(page.locator(NUMBER)).to_have_text(str(sum(map(weight, found))))
    expect(things).to_have_count(sum(map(weight, found)))
    sources = page.locator(f"{thing} source, {thing} img").evaluate_all(
        "all => all.flatMap(e => e.srcset.split(', ').map(s => new URL(s.split(' ')[0], document.baseURI).pathname))"
    )
    assert sources
    for source in sources:
        assert (sample_site.path / "assets" / source.split("/assets/")[1]).is_file(), source
    page.go_back()
    expect(things).to_have_count(min(total, 60))


def test_a_photo_of_the_narrowed_wall_opens_and_leads_to_its_case(page: Page, address: str) -> None:
    page.goto(f"{address}photos/index.html?level={quote('国家级')}")
    total = page.locator("a[data-photo]").count()
    page.locator("a[data-photo]").nth(1).click()
    expect(page.locator(".sc-gallery__count")).to_have_text(f"2 / {total}")
    box = page.locator(".sc-gallery__line .sc-credit").bounding_box()
    assert box is not None
    assert box["width"] > 50
    page.go_back()
    expect(page.locator("#glightbox-body")).to_have_count(0)
    expect(page.locator("a[data-photo]")).to_have_count(total)
    page.locator("a[data-photo]").first.click()
    page.click(".sc-gallery__line a[data-story]")
    page.wait_for_url("**/cases/20*/**")


@pytest.mark.parametrize("place", [CASES, "photos/index.html", "videos/index.html"])
def test_without_scripts_values_lead_to_pages(
    browser: Browser, address: str, sample_site: SampleSite, place: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + place)
    hrefs = page.locator("[data-facet] [data-value]").evaluate_all("all => all.map(a => a.href)")
    assert hrefs
    for href in hrefs:
        parts = urlsplit(href)
        assert not parts.query, href
        assert (sample_site.path / parts.path.split("/dang/jian/")[1]).is_file(), href
    for scripted in page.locator(".sc-scripted").all():
        expect(scripted).to_be_hidden()
    context.close()


@pytest.mark.parametrize("width", [360, 768, 1440])
@pytest.mark.parametrize(
    "place",
    ["cases/index.html", "cases/index.html?year=2026", "photos/index.html", "videos/index.html"],
)
def test_nothing_moves(browser: Browser, address: str, place: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach("
        "e => { window.moved += e.value })).observe({type: 'layout-shift', buffered: true})"
    )
    page.goto(address + place)
    page.wait_for_load_state("networkidle")
    page.mouse.wheel(0, 1500)
    page.wait_for_timeout(300)
    # What an address asks for comes in place of what the server has listed, under its chips.
    assert page.evaluate("window.moved") <= (0.02 if "?" in place else 0)
    page.close()
