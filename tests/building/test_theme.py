"""The frame around pages: what a department may change, what is shipped, what it is told."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.building.page_tree import Element, parse_page
from tests.building.running import Done, run
from tests.tiny import MKDOCS, case_text, write_project

OWN = """\
{% extends "base.html" %}
{% block extrahead %}<meta name="department" content="党委组织部">{% endblock %}
"""
NAV = """\
  - 制度:
    - 办法: rules/measures.md
    - 问答: rules/answers.md
"""
CASE = "cases/2026/a/index.html"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Done]:
    """A project with a template of its own, two pages in a section, and what a policy refuses."""
    files: Mapping[str, str | bytes] = {
        "mkdocs.yml": MKDOCS.replace("theme: {", "theme: {custom_dir: theme, ") + NAV,
        "theme/main.html": OWN,
        "content/rules/measures.md": '# 办法\n\n<p style="color: red">红字</p>\n\n## 一\n\n## 二\n\n## 三\n',
        "content/rules/answers.md": "没有标题的一页。\n",
        "cases/2026/a.md": case_text(),
    }
    root = write_project(tmp_path_factory.mktemp("own"), dict(files))
    done = run("showcase", "build", "--no-booklets", "-C", str(root))
    assert done.status == 0, done.output
    return root / "site", done


def page_of(built: tuple[Path, Done], url: str) -> Element:
    """Return the tree of a page."""
    return parse_page((built[0] / url).read_text("utf-8"))


@pytest.mark.parametrize("url", [CASE, "cases/index.html", "rules/measures.html", "404.html"])
def test_a_block_of_the_departments_own_is_on_every_page(
    built: tuple[Path, Done], url: str
) -> None:
    metas = {
        meta.attributes.get("name"): meta.attributes.get("content")
        for meta in page_of(built, url).all("meta")
    }
    assert metas["department"] == "党委组织部"


def test_what_a_browser_will_refuse_is_told(built: tuple[Path, Done]) -> None:
    assert "rules/measures.md：网站的安全策略不许网页里有 style=" in built[1].output
    assert built[1].output.count("安全策略") == 1


def test_pages_of_a_section_lead_to_each_other(built: tuple[Path, Done]) -> None:
    page = page_of(built, "rules/answers.html")
    (beside,) = (nav for nav in page.all("nav") if nav.attributes.get("aria-label") == "制度")
    assert [(a.text(), a.attributes.get("aria-current")) for a in beside.all("a")] == [
        ("办法", None),
        ("问答", "page"),
    ]
    (menu,) = (nav for nav in page.all("nav") if nav.attributes.get("aria-label") == "菜单")
    assert [a.text() for a in menu.all("a")] == ["首页", "案例", "办法", "问答"]
    assert [h1.text() for h1 in page.all("h1")] == ["问答"]


def test_a_long_page_has_contents_after_its_title(built: tuple[Path, Done]) -> None:
    (main,) = page_of(built, "rules/measures.html").all("main")
    order = [e.tag for e in main.walk() if e.tag in {"h1", "h2"} or "sc-contents" in e.classes]
    assert order == ["h1", "nav", "h2", "h2", "h2"]


def test_of_the_theme_only_its_style_is_shipped(built: tuple[Path, Done]) -> None:
    files = [path.relative_to(built[0]).as_posix() for path in built[0].rglob("*.*")]
    assert not [name for name in files if name.endswith(".map") or "lunr" in name]
    assert not [name for name in files if name.startswith("assets/javascripts/")]
    assert len([name for name in files if name.startswith("assets/stylesheets/")]) == 1
    assert "search/search_index.json" not in files
