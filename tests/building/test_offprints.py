"""Single cases as files: linked from their pages, made only where something has changed."""

import io
import json
import logging
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest

from showcase.booklet import pictures
from tests.building.book_reading import read_book
from tests.building.expected import fold
from tests.building.page_tree import parse_page
from tests.building.projects import files_of
from tests.building.running import run, run_here
from tests.tiny import BODY, FRONT, MKDOCS, case_text, jpeg, write_project

ADDRESS = "https://dangjian.example.edu.cn/yangban/"
SETTINGS = MKDOCS.replace(
    "plugins: [showcase]",
    f"site_url: {ADDRESS}\nplugins: [{{showcase: {{offprints: [pdf, docx]}}}}]",
)
SECOND = "第二件也做成"
NOTED = BODY.replace("没有人知道。", "没有人知道[^1]。") + "\n[^1]: 见值班记录。\n"
PHOTO = "照片:\n  - {文件: 01.jpg, 说明: 关灯的人}\n"


def _files() -> dict[str, str | bytes]:
    return {
        "mkdocs.yml": SETTINGS,
        "cases/2026/yi.md": case_text(FRONT + PHOTO, NOTED),
        "media/2026/yi/01.jpg": jpeg(),
        "cases/2026/er.md": case_text(FRONT.replace("先做一件小事", SECOND)),
    }


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of two cases that has been built."""
    root = write_project(tmp_path_factory.mktemp("offprints") / "project", _files())
    done = run("showcase", "build", "--strict", "-C", str(root))
    assert done.status == 0, done.output
    assert "单篇 4 份（全部新做）" in done.stdout
    return root


def _linked(root: Path, slug: str) -> dict[str, str]:
    """Map the files that a case's page offers to the names they are saved as."""
    page = parse_page((root / f"site/cases/2026/{slug}/index.html").read_text("utf-8"))
    return {
        link.attributes["href"].removeprefix("../../../"): link.attributes["download"]
        for link in page.all("a")
        if "download" in link.attributes
    }


def test_the_page_of_a_case_offers_it(built: Path) -> None:
    for slug, title in (("yi", "先做一件小事"), ("er", SECOND)):
        assert _linked(built, slug) == {
            f"cases/2026/{slug}/{slug}.pdf": f"{title}.pdf",
            f"cases/2026/{slug}/{slug}.docx": f"{title}.docx",
        }
        assert all((built / "site" / url).is_file() for url in _linked(built, slug))


def test_the_pdf_is_the_case_and_says_where_it_is_from(built: Path) -> None:
    book = read_book(built / "site/cases/2026/yi/yi.pdf")
    text = fold("".join(page.text for page in book.pages))
    for words in ("先做一件小事", "一个月后，大家轮着关灯。", "见值班记录。", "关灯的人"):
        assert fold(words) in text
    assert SECOND not in text
    assert "目录" not in text
    for page in book.pages:
        assert fold("选自《示例展示》") in fold(page.text)
        assert "dangjian.example.edu.cn/yangban" in page.text
    assert [page.label for page in book.pages] == [str(n) for n in range(1, len(book.pages) + 1)]


def test_word_can_go_on_with_it(built: Path) -> None:
    document = docx.Document(io.BytesIO((built / "site/cases/2026/yi/yi.docx").read_bytes()))
    headings = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 2"]
    assert headings[:4] == ["背景与起因", "主要做法", "工作成效", "经验与启示"]
    foot = [p.text for p in document.sections[0].footer.paragraphs]
    assert "选自《示例展示》　dangjian.example.edu.cn/yangban" in foot
    assert len(document.sections) == 1
    assert document.core_properties.title == "示例展示 先做一件小事"


def test_one_changed_case_makes_one_pdf(built: Path) -> None:
    before = files_of(built / "site")
    path = built / "cases/2026/er.md"
    path.write_text(path.read_text("utf-8").replace("轮着关灯", "轮流关灯"), encoding="utf-8")
    done = run("showcase", "build", "-C", str(built))
    assert "单篇 4 份（新做 2" in done.stdout
    after = files_of(built / "site")
    changed = {
        name
        for name in after
        if name.startswith("cases/2026/") and name.endswith((".pdf", ".docx"))
        if after[name] != before[name]
    }
    assert changed == {"cases/2026/er/er.pdf", "cases/2026/er/er.docx"}
    path.write_text(path.read_text("utf-8").replace("轮流关灯", "轮着关灯"), encoding="utf-8")
    assert run("showcase", "build", "-C", str(built)).status == 0
    assert files_of(built / "site") == before


def test_from_nothing_and_after_damage_come_the_same_bytes(built: Path, tmp_path: Path) -> None:
    fresh = write_project(tmp_path / "fresh", _files())
    assert run("showcase", "build", "--jobs", "1", "-C", str(fresh)).status == 0
    first = files_of(fresh / "site")
    assert first == files_of(built / "site")
    for path in (fresh / ".cache/showcase/offprint-files").rglob("case.*"):
        path.unlink()  # the site may link it
        path.write_bytes(b"rubbish")
    assert run("showcase", "build", "-C", str(fresh)).status == 0
    assert files_of(fresh / "site") == first


def test_nobody_gets_them_unasked(tmp_path: Path) -> None:
    root = write_project(tmp_path, {**_files(), "mkdocs.yml": MKDOCS})
    done = run("showcase", "build", "-C", str(root))
    assert "单篇" not in done.output
    assert _linked(root, "yi") == {}
    assert not list((root / "site/cases").rglob("*.pdf"))


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A project with a photo that the template divides by: what once was a real mistake."""
    monkeypatch.setattr(pictures, "_NARROWEST", 0.0)
    files = {**_files(), "media/2026/yi/01.jpg": jpeg(1, 30_000)}
    yield write_project(tmp_path / "project", files)
    logging.getLogger("showcase.progress").handlers.clear()


def test_what_cannot_be_set_is_told_once_and_not_offered(broken: Path) -> None:
    done = run_here(["build", "--strict", "-C", str(broken)], broken)
    assert done.status == 1
    assert done.output.count("cases/2026/yi.md:1:1 错误 B711") == 1
    assert set(_linked(broken, "yi")) == {"cases/2026/yi/yi.docx"}
    assert len(_linked(broken, "er")) == 2
    assert not (broken / "site/cases/2026/yi/yi.pdf").exists()
    assert json.loads((broken / "site/api/cases.json").read_text("utf-8"))
