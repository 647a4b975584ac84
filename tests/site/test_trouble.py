"""The page that a preview shows in place of one it can't make."""

from showcase.findings import Finding, Severity, Span
from showcase.site.trouble import case_trouble, site_trouble
from tests.building.page_tree import parse_page

PATH = "cases/2026/er.md"


def finding(message: str, line: int = 2) -> Finding:
    span = Span(line, 1, line, 3)
    return Finding(
        PATH, span, "F203", "full-width-colon", Severity.ERROR, message, "请改成英文冒号"
    )


def test_a_line_that_is_wrong_is_shown_as_it_is() -> None:
    markup = "<script>alert(1)</script>&amp;"
    page = case_trouble(PATH, [finding(f"这里是 {markup}")], f"---\n{markup}\n")
    root = parse_page(page)
    assert len(root.all("script")) == 1  # our own
    assert markup in root.all("h2")[0].text()
    assert markup in root.all("pre")[0].text()
    assert "第 2 行" in root.text()
    assert "showcase explain F203" in root.text()


def test_a_line_that_is_not_there_is_left_out() -> None:
    root = parse_page(case_trouble(PATH, [finding("整份都不行", 7)], "一行\n"))
    assert root.all("pre") == []
    assert "行" not in root.all("p")[2].text()


def test_a_site_that_cannot_be_made_says_why() -> None:
    root = parse_page(site_trouble("mkdocs.yml 第 2 行读不下去。", (), {}, ["Error <b>"]))
    assert "第 2 行读不下去。改好保存" in root.text()
    assert "Error <b>" in root.all("details")[0].text()
