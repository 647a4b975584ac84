"""Search in a real browser: what is found, how it is shown, and how people get there."""

import random
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect

from showcase.search import CaseText, Facet, Indexing, case_text
from showcase.search.fold import fold
from showcase.search.texts import Line
from showcase.site.assets import asset_files
from tests.browser.visiting import SCHEMES, show
from tests.building.projects import SampleSite, casebook_of

pytestmark = pytest.mark.browser

SANMEI = "2026/bjfu-tongshang-yitangke"
CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'"
# Asks the engine for many queries at once; the urls of all hits, sorted.
ASK = """async queries => {
    const found = [];
    for (const query of queries) {
        const result = await showcase.search(query, {limit: 1000});
        const urls = result.hits.map(hit => hit.url.split('#')[0]).sort();
        found.push(result.suggestion ? [] : urls);
        if (result.total !== result.hits.length) throw new Error(query);
    }
    return found;
}"""


@contextmanager
def opened(browser: Browser, url: str, width: int = 1280) -> Iterator[Page]:
    """Open a page that must not complain."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    try:
        page.goto(url)
        yield page
        assert troubles == []
    finally:
        page.close()


def slugs(page: Page) -> list[str]:
    """Return the cases that the page shows, in order."""
    hrefs = [link.get_attribute("href") or "" for link in page.locator("a[data-hit]").all()]
    return ["/".join(href.split("#")[0].split("/")[-3:-1]) for href in hrefs]


def truth(lines: dict[str, list[str]], phrase: str) -> list[str]:
    """Return the urls of the cases in which a phrase stands in a line."""
    wanted = fold(phrase)
    return sorted(url for url, own in lines.items() if any(wanted in line for line in own))


def some_phrases(lines: dict[str, list[str]], number: int) -> list[str]:
    """Cut phrases out of the lines; every fifth one is put together of two."""
    chance = random.Random(7)
    every = [line for own in lines.values() for line in own]
    phrases: list[str] = []
    while len(phrases) < number:
        line, size = chance.choice(every), chance.choice((1, 2, 2, 3, 3, 4, 4, 5, 6, 8, 13, 18))
        start = chance.randrange(max(1, len(line) - size + 1))
        phrase = line[start : start + size]
        if len(phrases) % 5 == 0:
            phrase = phrase[: size // 2 + 1] + chance.choice(every)[: size // 2]
        if phrase.strip() == phrase and '"' not in phrase:
            phrases.append(f'"{phrase}"')
    return phrases


def test_a_case_is_found_by_every_string_in_it(
    browser: Browser, address: str, sample_site: SampleSite
) -> None:
    texts = [case_text(case) for case in casebook_of(sample_site.root).cases]
    lines = {text.url: [fold(line.text) for line in text.lines] for text in texts}
    phrases = some_phrases(lines, 150)
    with opened(browser, f"{address}search/index.html") as page:
        found = page.evaluate(ASK, phrases)
    for phrase, urls in zip(phrases, found, strict=True):
        assert urls == truth(lines, phrase.strip('"')), phrase


def page_of(root: Path, texts: list[CaseText], facets: list[Facet]) -> None:
    """Write an index and a page that has the engine and nothing else."""
    files = [(file.url, file.content) for file in Indexing(texts, facets).files()]
    files += [(url, data.decode()) for url, data in asset_files() if url.endswith(".js")]
    page = '<!doctype html><meta charset="utf-8"><script src="assets/showcase/search-engine.js"></script>'
    for url, content in [*files, ("index.html", page)]:
        (root / url).parent.mkdir(parents=True, exist_ok=True)
        (root / url).write_text(content, encoding="utf-8", newline="\n")


@pytest.fixture(scope="module")
def dense(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, list[str]]]:
    """Many short cases of few different characters: grams of every sort, and exceptions."""
    root = tmp_path_factory.mktemp("dense")
    chance = random.Random(3)
    texts = []
    for number in range(260):
        lines = ["".join(chance.choices("党建课a甲乙", (5, 4, 3, 2, 1, 1), k=24)) for _ in range(4)]
        kinds = ("t", "n", "h", "x")
        made = tuple(Line(kind, line) for kind, line in zip(kinds, lines, strict=True))
        url = f"cases/2026/c{number}/index.html"
        texts.append(CaseText.of(url, lines[0], lines[1], "2026-01-01", made))
    values = (("odd", "单"), ("even", "双"))
    parity = tuple((values[number % 2][0],) for number in range(len(texts)))
    page_of(root, texts, [Facet("p", "号", values, parity)])
    return root, {text.url: [fold(line.text) for line in text.lines] for text in texts}


def test_the_grams_tell_the_truth_from_a_disk(
    browser: Browser, dense: tuple[Path, dict[str, list[str]]]
) -> None:
    root, lines = dense
    phrases = some_phrases(lines, 400)
    with opened(browser, (root / "index.html").as_uri()) as page:
        found = page.evaluate(ASK, phrases)
        filtered = page.evaluate("showcase.search('党课', {filters: {p: ['odd']}})")
        facets = page.evaluate("showcase.search('党课')")["facets"][0]["values"]
    for phrase, urls in zip(phrases, found, strict=True):
        assert urls == truth(lines, phrase.strip('"')), phrase
    assert filtered["total"] == facets[0]["count"] < filtered["unfiltered"]
    assert sum(value["count"] for value in facets) == len(truth(lines, "党课"))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("三美三献 三级联学", {SANMEI}),
        ("三美三献 -三级联学", set()),
        ("标题:三美三献", {SANMEI}),
        ("小标题：三美三献", {SANMEI}),
        ("標題:三美三獻 年份:2026", {SANMEI}),
        ("三美三献 年份:2025", set()),
        ("-三美三献", set()),
        ("“三美三献”", {SANMEI}),
        ("１＋１＋１＋Ｎ", {"2026/nbpt-xingji-guanli"}),
    ],
)
def test_what_can_be_written(
    browser: Browser, address: str, query: str, expected: set[str]
) -> None:
    with opened(browser, f"{address}search/index.html?q={quote(query)}") as page:
        expect(page.locator("[data-total]")).to_have_text(str(len(expected)))
        assert set(slugs(page)) == expected


def test_whole_phrases_are_marked_in_the_original_script(browser: Browser, address: str) -> None:
    with opened(browser, f"{address}search/index.html?q={quote('三美三獻')}") as page:
        marks = page.locator(".sc-hit mark")
        expect(marks.first).to_be_visible()
        assert set(marks.all_inner_texts()) == {"三美三献"}
        result = page.evaluate("showcase.search('党課 支部')")
        for hit in result["hits"]:
            assert len(hit["excerpt"]) < 170
            for part in ("title", "excerpt"):
                for start, end in hit["marks"][part]:
                    assert hit[part][start:end] in {"党课", "支部"}


def test_a_hit_leads_to_the_passage(
    browser: Browser, address: str, sample_site: SampleSite
) -> None:
    with opened(browser, f"{address}search/index.html?q={quote('人次')}") as page:
        expect(page.locator("a[data-hit]").first).to_be_visible()
        hits = page.evaluate("showcase.search('人次')")["hits"]
        href = page.locator("a[data-hit]").first.get_attribute("href") or ""
    assert href == "../" + hits[0]["url"]
    for hit in hits:
        page_url, _, fragment = hit["url"].partition("#")
        html = (sample_site.path / page_url).read_text("utf-8")
        section, _, directive = fragment.partition(":~:text=")
        assert not section or f'id="{section}"' in html
        assert "-" not in directive
        for passage in directive.split(","):
            assert unquote(passage) in re.sub(r"<[^>]+>", "", html)


@pytest.mark.parametrize(
    "query",
    ["sanmeisanxian", "san mei san xian", "san'mei'san'xian", "smsx", "三mei三x", "三美四献"],
)
def test_other_words_are_found_and_said_to_be_other(
    browser: Browser, address: str, query: str
) -> None:
    with opened(browser, f"{address}search/index.html?q={quote(query)}") as page:
        told = page.locator("[data-instead]")
        expect(told).to_contain_text(f"没有找到“{query}”，下面是“三美三献”的结果")
        assert slugs(page)[0] == SANMEI
        told.get_by_role("link", name="三美三献").click()
        expect(told).to_be_hidden()
        expect(page.locator("[data-total]")).to_have_text("1")


@pytest.mark.parametrize(
    ("query", "meant", "number"),
    [
        ("「三美三献」", "三美三献", 1),
        ("教党[2018]25号", "教党〔2018〕25号", 1),
        ("教党（2018）25号", "教党〔2018〕25号", 1),
        ("教党【2018】25号", "教党〔2018〕25号", 1),
        ("「三美三献」。从", "“三美三献”。从", 1),
        ("三级联学、三美三献", "三级联学 三美三献", 1),
        ("标题:党课*", "标题:党课", 2),
        ('"党课', "党课", 6),
        ("1+1+1+M", "1+1+1+n", 1),
    ],
)
def test_other_punctuation_is_no_hindrance(
    browser: Browser, address: str, query: str, meant: str, number: int
) -> None:
    with opened(browser, f"{address}search/index.html?q={quote(query)}") as page:
        expect(page.locator("[data-total]")).to_have_text(str(number))
        expect(page.locator("[data-instead]")).to_contain_text(f"”，下面是“{meant}”的结果")


def test_facets_narrow_and_the_address_remembers(browser: Browser, address: str) -> None:
    with opened(browser, f"{address}search/index.html?q={quote('支部')}") as page:
        total = page.locator("[data-total]")
        expect(total).to_have_text("14")
        year = page.locator("[data-facet=year] [data-value='2025']")
        count = year.locator(".sc-facet__count").inner_text()
        year.click()
        expect(total).to_have_text(count)
        expect(page.get_by_role("button", name="去掉条件：2025年")).to_be_visible()
        assert "year=2025" in page.url
        page.go_back()
        expect(total).to_have_text("14")
        page.go_forward()
        expect(total).to_have_text(count)
        page.reload()
        expect(total).to_have_text(count)
        page.get_by_role("button", name="去掉条件：2025年").click()
        expect(total).to_have_text("14")
        page.goto(f"{address}search/index.html?q={quote('支部')}&year=1900")
        expect(total).to_have_text("14")


def test_ten_hits_and_then_the_others(browser: Browser, address: str) -> None:
    with opened(browser, f"{address}search/index.html?q={quote('支部')}") as page:
        hits = page.locator("a[data-hit]")
        expect(hits).to_have_count(10)
        page.get_by_role("button", name="继续显示").click()
        expect(hits).to_have_count(14)
        expect(hits.nth(10)).to_be_focused()
        assert len(set(slugs(page))) == 14
        page.reload()
        expect(hits).to_have_count(14)


def test_an_input_method_is_left_alone(browser: Browser, address: str) -> None:
    compose = """([kind, text]) => {
        const field = document.querySelector('#search-query');
        field.value = text;
        if (kind !== 'input') field.dispatchEvent(new CompositionEvent(kind, {data: text}));
        else field.dispatchEvent(new InputEvent('input', {data: text, isComposing: true}));
    }"""
    with opened(browser, f"{address}search/index.html?q={quote('党课')}") as page:
        total = page.locator("[data-total]")
        expect(total).to_have_text("6")
        page.evaluate(compose, ["compositionstart", ""])
        page.evaluate(compose, ["input", "san'mei"])
        page.wait_for_timeout(400)
        expect(total).to_have_text("6")
        page.evaluate(compose, ["compositionend", "三美三献"])
        expect(total).to_have_text("1")
        assert quote("三美三献") in page.url


def test_the_header_completes_names_by_keyboard(browser: Browser, address: str) -> None:
    with opened(browser, f"{address}cases/index.html") as page:
        page.keyboard.press("/")
        field = page.locator("[data-search-field]")
        expect(field).to_be_focused()
        page.keyboard.type("北京")
        options = page.get_by_role("option")
        expect(options.first).to_be_visible()
        expect(field).to_have_attribute("aria-expanded", "true")
        word = options.nth(1).inner_text()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        expect(options.nth(1)).to_have_attribute("aria-selected", "true")
        expect(field).to_have_attribute(
            "aria-activedescendant", options.nth(1).get_attribute("id") or ""
        )
        expect(field).to_have_value(word)
        page.keyboard.press("Escape")
        expect(field).to_have_value("北京")
        expect(page.get_by_role("listbox")).to_be_hidden()
        page.keyboard.type("林业")
        expect(options.first).to_be_visible()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/search/index.html?q={quote('北京林业大学')}*")
        expect(page.locator("a[data-hit]").first).to_be_visible()


def test_from_the_field_to_the_hits_by_arrow(browser: Browser, address: str) -> None:
    with opened(browser, f"{address}search/index.html?q={quote('党课')}") as page:
        hits = page.locator("a[data-hit]")
        expect(hits).to_have_count(6)
        page.locator("#search-query").focus()
        page.keyboard.press("ArrowDown")
        expect(hits.nth(0)).to_be_focused()
        page.keyboard.press("ArrowDown")
        expect(hits.nth(1)).to_be_focused()
        page.keyboard.press("ArrowUp")
        page.keyboard.press("ArrowUp")
        expect(page.locator("#search-query")).to_be_focused()


def test_the_last_of_several_queries_is_shown(browser: Browser, address: str) -> None:
    held: list[Route] = []
    holding = True

    def handle(route: Route) -> None:
        if holding:
            held.append(route)
        else:
            route.continue_()

    with opened(browser, f"{address}search/index.html") as page:
        page.route("**/search/grams/*", handle)
        page.locator("#search-query").fill("党课")
        page.wait_for_timeout(500)
        holding = False
        page.locator("#search-query").fill("三美三献")
        expect(page.locator("[data-total]")).to_have_text("1")
        assert held
        for route in held:
            route.continue_()
        page.wait_for_timeout(500)
        assert slugs(page) == [SANMEI]


def test_a_failed_load_can_be_tried_again(browser: Browser, address: str) -> None:
    for pattern in ("**/search/manifest.js", "**/search/grams/*", "**/search/texts/*"):
        with opened(browser, f"{address}search/index.html") as page:
            page.route(pattern, lambda route: route.abort())
            page.locator("#search-query").fill("三美三献")
            expect(page.locator("[data-failed]")).to_contain_text("搜索数据没有读全")
            assert page.evaluate("showcase.search('课程思政').catch(e => e.message)").endswith(
                "再试一次。"
            )
            page.unroute(pattern)
            page.get_by_role("button", name="再试一次").click()
            expect(page.locator("[data-total]")).to_have_text("1")
            expect(page.locator("[data-failed]")).to_be_hidden()


def test_every_file_is_loaded_once_and_then_nothing(browser: Browser, address: str) -> None:
    asked: list[str] = []
    with opened(browser, f"{address}search/index.html") as page:
        page.on("request", lambda request: asked.append(request.url))
        for query in ("党课", "三美三献", "smsx"):
            page.evaluate("query => showcase.search(query)", query)
        assert len(asked) == len(set(asked)) > 5
        page.context.set_offline(True)
        page.locator("#search-query").fill("三美三献")
        expect(page.locator("a[data-hit]")).to_have_count(1)
        page.locator("#search-query").fill("党课")
        expect(page.locator("a[data-hit]")).to_have_count(6)


def test_the_search_page_works_from_a_stick(browser: Browser, sample_site: SampleSite) -> None:
    url = (sample_site.path / "search/index.html").as_uri()
    with opened(browser, f"{url}?q={quote('党课')}") as page:
        expect(page.locator("[data-total]")).to_have_text("6")
        page.locator("#search-query").fill("三美三献")
        page.keyboard.press("Enter")
        expect(page.locator("[data-total]")).to_have_text("1")
        page.locator("a[data-hit]").click()
        page.wait_for_load_state()
        assert SANMEI in page.url


def test_a_strict_policy_lets_it_work(browser: Browser, address: str) -> None:
    def fulfil(route: Route) -> None:
        answer = route.fetch()
        headers = {**answer.headers, "content-security-policy": CSP}
        route.fulfill(response=answer, headers=headers)

    page = browser.new_page()  # the theme's own inline scripts complain
    page.route("**/*.html*", fulfil)
    page.goto(f"{address}search/index.html?q={quote('党课')}")
    expect(page.locator("a[data-hit]")).to_have_count(6)
    expect(page.locator("[data-facet]").first).to_be_visible()
    page.locator("#search-query").fill("北京")
    expect(page.get_by_role("option").first).to_be_visible()
    page.close()


def test_a_query_is_never_markup(browser: Browser, address: str) -> None:
    query = "<img src=x onerror=window.hurt=1>三美"
    with opened(browser, f"{address}search/index.html?q={quote(query)}") as page:
        expect(page.locator("[data-total]")).to_have_text("0")
        expect(page.locator("[data-nothing]")).to_be_visible()
        assert page.locator(".sc-search img").count() == 0
        assert page.evaluate("window.hurt") is None


@pytest.mark.parametrize(
    "query", ["𠮷smsx", "sm𠮷sx", "三𠮷x", "😀a", "党支部建课" * 2000, "党支部x建课 " * 1600]
)
def test_an_odd_query_is_answered(browser: Browser, address: str, query: str) -> None:
    with opened(browser, f"{address}search/index.html") as page:
        page.locator("#search-query").fill(query)
        expect(page.locator("[data-nothing]")).to_be_visible()
        expect(page.locator("[data-failed]")).to_be_hidden()


def test_the_total_of_a_long_phrase_is_true_at_once(tmp_path: Path, browser: Browser) -> None:
    phrase = "甲乙丙丁戊己庚辛壬癸子丑寅卯"
    texts = [
        CaseText.of(
            f"c/{n}.html", "题", "支部", "2026-01-01", tuple(Line("x", line) for line in lines)
        )
        for n, lines in enumerate([(phrase,), (phrase[:-1], phrase[1:])] * 60)
    ]
    page_of(tmp_path, texts, [])
    with opened(browser, (tmp_path / "index.html").as_uri()) as page:
        result = page.evaluate("query => showcase.search(query, {limit: 1})", phrase)
        assert (result["total"], len(result["hits"])) == (60, 1)


def test_a_character_of_two_units_is_read_amid_pinyin(tmp_path: Path, browser: Browser) -> None:
    names = ("𬭎祥花开工作法", "祥𬭎花开工作法")
    texts = [
        CaseText.of(f"c/{name}.html", name, "支部", "2026-01-01", (Line("n", name),))
        for name in names
    ]
    page_of(tmp_path, texts, [])
    with opened(browser, (tmp_path / "index.html").as_uri()) as page:
        for query, name in (
            ("hongxianghuakai", names[0]),
            ("𬭎xianghua", names[0]),
            ("xh𬭎", ""),
            ("x𬭎hk", names[1]),
            ("xhhkgzf", names[1]),
        ):
            result = page.evaluate("query => showcase.search(query)", query)
            assert [hit["title"] for hit in result["hits"]] == [name] * bool(name)
            assert not name or result["suggestion"]["reason"] == "pinyin"


def test_a_long_name_is_read_in_parts(tmp_path: Path, browser: Browser) -> None:
    names = (
        "机械与材料工程学院材料成型及控制工程专业教师党支部",
        "机械与材料工程学院材料成型及控制工程专业学生党支部",
        "能源与动力工程学院热能工程专业教师党支部",
    )
    texts = [
        CaseText.of(
            f"c/{n}.html", name, "支部", "2026-01-01", (Line("n", name), Line("x", f"第{n}篇"))
        )
        for n, name in enumerate(names)
    ]
    page_of(tmp_path, texts, [])
    spelled = (
        "jixieyucailiaogongchengxueyuancailiaochengxingjikongzhigongchengzhuanyejiaoshidangzhibu",
        "jixie yu cailiao gongcheng xueyuan cailiao chengxing ji kongzhi gongcheng zhuanye xuesheng"
        " dangzhibu",
        "nengyuanyudongligongchengxueyuanrenenggongchengzhuanyejiaoshidangzhibu",
    )
    with opened(browser, (tmp_path / "index.html").as_uri()) as page:
        for query, name in zip(spelled, names, strict=True):
            result = page.evaluate("query => showcase.search(query)", query)
            assert [hit["title"] for hit in result["hits"]] == [name]
            assert result["suggestion"]["reason"] == "pinyin"
        nothing = page.evaluate("q => showcase.search(q)", spelled[0].replace("kongzhi", "kongque"))
        assert nothing["total"] == 0


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("query", ["党课", "smsx", "zzz没有"])
def test_axe_finds_nothing_serious(browser: Browser, address: str, query: str, scheme: str) -> None:
    with opened(browser, f"{address}search/index.html?q={quote(query)}") as page:
        expect(page.locator("[data-status]")).to_be_visible()
        page.locator(".sc-syntax > summary").click()
        page.locator("#search-query").focus()
        page.keyboard.type(" 北京" if query == "党课" else "")
        page.wait_for_timeout(500)
        page.emulate_media(reduced_motion="reduce")  # colours halfway are nobody's
        show(page, *SCHEMES[scheme])
        page.wait_for_timeout(100)
        found = Axe().run(page, context=".sc-search").response["violations"]
        serious = {
            violation["id"]: [node["html"][:120] for node in violation["nodes"]][:3]
            for violation in found
            if violation["impact"] in {"serious", "critical"}
        }
        assert serious == {}


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_is_told_before_a_query(browser: Browser, address: str, width: int) -> None:
    with opened(browser, f"{address}search/index.html", width) as page:
        for part in ("[data-status]", "[data-facets]", "[data-nothing]"):
            expect(page.locator(part)).to_be_hidden()


def test_results_are_announced(browser: Browser, address: str) -> None:
    with opened(browser, f"{address}search/index.html") as page:
        told = page.locator("[data-announce]")
        assert told.get_attribute("role") == "status"
        assert told.evaluate("element => getComputedStyle(element).display") != "none"
        for query, text in (
            ("党课", "找到 6 篇"),
            ("smsx", "找到 1 篇。没有找到“smsx”，这是“三美三献”的结果"),
            ("zzz没有", "找到 0 篇"),
            ("", ""),
        ):
            page.locator("#search-query").fill(query)
            expect(told).to_have_text(text)


def test_nothing_of_another_search_is_loaded(browser: Browser, address: str) -> None:
    asked: list[str] = []
    with opened(browser, "about:blank") as page:
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{address}search/index.html?q={quote('党课')}")
        expect(page.locator("[data-facet]").first).to_be_visible()
        page.locator("[data-search-field]").fill("北京")
        expect(page.get_by_role("option").first).to_be_visible()
        assert page.locator("[data-md-component=search]").count() == 0
        assert page.workers == []
    assert not [url for url in asked if "/workers/" in url or "search_index" in url]
    assert all(url.startswith(address) for url in asked)


@pytest.mark.parametrize("width", [360, 390])
def test_nothing_scrolls_sideways_on_a_phone(browser: Browser, address: str, width: int) -> None:
    with opened(browser, f"{address}search/index.html?q={quote('支部')}", width) as page:
        expect(page.locator("a[data-hit]")).to_have_count(10)
        for field in ("#search-query", "[data-search-field]"):
            page.locator(field).fill("北京")
            expect(page.get_by_role("option").first).to_be_visible()
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert page.evaluate("scrollX") == 0
        page.keyboard.press("Escape")
        page.locator(".sc-facets > summary").click()
        expect(page.locator("[data-facet]").first).to_be_visible()
