"""What a page says to machines, the way to it, its policy, and the serif of its title."""

import io
import json
import re
from pathlib import Path
from xml.etree import ElementTree

import markdown
import pytest
from fontTools.ttLib import TTFont
from markdown.extensions.tables import TableExtension as TableConverter

from showcase.booklet.fonts import serif_file
from showcase.build.site import PlannedSite, data_files, plan_site
from showcase.cache import Store
from showcase.site.feeds import render_search_description
from showcase.site.linked_data import home_data
from showcase.site.options import SiteOptions
from showcase.site.policy import HEADER_POLICY, PAGE_POLICY, refused_in
from showcase.site.table_syntax import TableExtension
from showcase.site.title_font import FontCutting, TitleFont, count_characters, title_characters
from showcase.work import SERIAL
from tests.site.casebook import EVIL, OPTIONS, make_casebook

ROOT = Path(__file__).resolve().parents[2]


def rendered(options: SiteOptions = OPTIONS) -> PlannedSite:
    """Render the casebook of these tests."""
    return plan_site(Path(), make_casebook(), options)


def head_of(site: PlannedSite, url: str) -> list[dict[str, object]]:
    """Return the JSON-LD of a page."""
    page = next(page for page in site.pages if page.url == url)
    element = site.filling(page).head.strip()
    start, end = '<script type="application/ld+json">', "</script>"
    assert element.startswith(start)
    assert end in element
    text = element.removeprefix(start).partition(end)[0]
    assert "<" not in text
    graph = json.loads(text)["@graph"]
    assert isinstance(graph, list)
    return graph


def test_a_case_is_an_article_with_its_way() -> None:
    trail, article = head_of(rendered(), "cases/2026/yi/index.html")
    case = next(case for case in make_casebook().cases if case.key == "2026/yi")
    assert article["@type"] == "Article"
    assert article["headline"] == case.title
    assert article["datePublished"] == "2026-03-20"
    assert str(article["image"]).startswith("https://example.edu.cn/zs/assets/photos/")
    items = trail["itemListElement"]
    assert isinstance(items, list)
    assert [item["item"] for item in items] == [
        "https://example.edu.cn/zs/",
        "https://example.edu.cn/zs/cases/",
        "https://example.edu.cn/zs/cases/2026/",
        "https://example.edu.cn/zs/cases/2026/yi/",
    ]


def test_a_hostile_title_stays_data() -> None:
    site = rendered()
    titles = [graph[0]["itemListElement"] for graph in (head_of(site, p.url) for p in site.pages)]
    assert any(
        EVIL in json.dumps(items, ensure_ascii=False).replace('\\"', '"') for items in titles
    )


def test_without_an_address_the_ways_are_relative() -> None:
    site = rendered(SiteOptions("无址"))
    _, article = head_of(site, "cases/2026/yi/index.html")
    assert article["mainEntityOfPage"] == "../../../cases/2026/yi/index.html"
    assert "opensearch.xml" not in {file.url for file in data_files(site)}
    assert "SearchAction" not in home_data(site.options)


def test_the_way_to_a_page_leads_through_its_section() -> None:
    site = rendered()
    pages = {page.url: site.filling(page).trail for page in site.pages if not page.landing}
    hrefs = re.findall(r'href="([^"]+)"', pages["cases/2026/yi/index.html"])
    assert hrefs == [
        "../../../index.html",
        "../../../cases/index.html",
        "../../../cases/2026/index.html",
    ]
    assert all("index.html" in trail for trail in pages.values())
    assert {site.filling(page).trail for page in site.pages if page.landing} == {""}


def test_browsers_can_search_the_site() -> None:
    told = ElementTree.fromstring(render_search_description(OPTIONS))
    space = "{http://a9.com/-/spec/opensearch/1.1/}"
    (url,) = told.findall(f"{space}Url")
    assert url.get("template") == "https://example.edu.cn/zs/search/?q={searchTerms}"
    assert len(told.findtext(f"{space}ShortName") or "") <= 16
    assert "opensearch.xml" in {file.url for file in data_files(rendered())}


def test_the_data_are_documented_key_by_key() -> None:
    documented = re.findall(r"^\| `([a-z]+)` \|", (ROOT / "docs/api.md").read_text("utf-8"), re.M)
    rows = json.loads(next(f for f in data_files(rendered()) if f.url == "api/cases.json").make())
    assert documented == list(rows[0])


def test_the_policy_is_strict_and_the_servers_the_same() -> None:
    assert "unsafe" not in PAGE_POLICY
    assert PAGE_POLICY.startswith("default-src 'none'; ")
    assert f'"{HEADER_POLICY}"' in (ROOT / "docs/nginx.conf").read_text("utf-8")


def test_characters_of_titles_only() -> None:
    html = '<h1>题<b>目</b></h1><p>正文</p><h2 id="s1">节</h2><span class="sc-stage__name">育苗</span>期'
    found = title_characters(html)
    assert set(found) >= set("题目节育苗")
    assert not set(found) & set("正文期")
    assert found == "".join(sorted(set(found)))


def cut(pages: list[str], store: Store) -> TitleFont:
    return FontCutting(count_characters(pages), serif_file(), store, SERIAL).font()


def test_a_small_site_has_one_font_with_its_characters(tmp_path: Path) -> None:
    font = cut(["样板支部", "支部𠮷"], Store(tmp_path))
    ((url, data),) = font.files
    assert url.startswith("assets/showcase/title-")
    assert url.rpartition("/")[2] in font.style
    assert "unicode-range" not in font.style
    with TTFont(io.BytesIO(data)) as read:
        assert set(map(ord, "样板支部2026：“”")) <= set(read.getBestCmap())
    assert len(data) < 40_000


def test_a_large_site_keeps_each_font_small(tmp_path: Path) -> None:
    """Common characters share a file; of the rare ones a page loads only what it shows."""
    common, rare = map(chr, range(0x5F00, 0x5F00 + 420)), map(chr, range(0x8000, 0x8000 + 300))
    pages = ["".join(common)] * 2 + ["".join(rare)]
    store = Store(tmp_path)
    font = cut(pages, store)
    assert len(font.files) == 3
    assert all(len(data) <= 120_000 for _, data in font.files)
    ranges = re.findall(r"unicode-range: ([^;]+);", font.style)
    assert "U+5F00" in ranges[0].split(", ")
    assert "U+8000" in ranges[1].split(", ")
    assert cut(pages, store) == font  # from the cache
    assert cut(pages[::-1], Store(tmp_path / "b")) == font


def test_what_a_browser_will_refuse_is_found() -> None:
    refused = (
        '<p style="color: red" onclick="x()">字</p><script>x()</script><style>p {}</style>'
        '<iframe src="//example.com"></iframe><img src="https://example.com/a.png" alt="">'
    )
    assert refused_in(refused) == (
        "style=",
        "onclick=",
        "<script>",
        "<style>",
        "<iframe>",
        "//example.com",
        "https://example.com/a.png",
    )
    harmless = (
        '<p class="sc-lead">字</p><script src="a.js"></script><img src="a.png" alt="">'
        '<script type="application/ld+json">{}</script><a href="https://example.com/">去看</a>'
    )
    assert refused_in(harmless) == ()


@pytest.mark.parametrize("by_attribute", [True, False])
def test_a_hand_written_table_scrolls_and_is_aligned_by_class(by_attribute: bool) -> None:
    tables = TableConverter(use_align_attribute=by_attribute)
    text = "前文\n\n| 年 | 篇数 | 备注 |\n|---|--:|:-:|\n| 2026 | 9 | 无 |\n\n后文"
    html = markdown.markdown(text, extensions=[tables, TableExtension()])
    assert '<div aria-label="表格：年、篇数、备注，可以横向滚动" class="sc-table-box"' in html
    assert '<td class="sc-right">9</td>' in html
    assert '<td class="sc-center">无</td>' in html
    assert "align=" not in html.replace("text-align", "")
    assert "style=" not in html
    assert html.endswith("</div>\n<p>后文</p>")
