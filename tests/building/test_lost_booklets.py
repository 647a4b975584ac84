"""A booklet that can't be made costs nothing but itself: the site has all the rest, and says so."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from showcase.booklet import pictures
from tests.building.page_tree import parse_page
from tests.building.projects import files_of
from tests.building.running import run, run_here
from tests.tiny import FRONT, PROGRAMME, case_text, jpeg, write_project

STRIP = (
    FRONT.replace("先做一件小事", "照片细得像一根线") + "照片:\n  - {文件: 01.jpg, 说明: 长条}\n"
)
# Another branch, so that it has a booklet in which there is none but the broken case.
TWO = PROGRAMME.replace(
    "\ncohorts:",
    "\n  - {id: b002, name: 机械学院第二学生党支部, college: jx, type: 学生}\ncohorts:",
).replace("branches: [b001]", "branches: [b001, b002]")
FILES: dict[str, str | bytes] = {
    "cases/programme.yml": TWO,
    "cases/2026/yi.md": case_text(),
    "cases/2026/xian.md": case_text(STRIP.replace("机械一支部", "机械学院第二学生党支部")),
    "media/2026/xian/01.jpg": jpeg(1, 30_000),
}


def _links(root: Path) -> set[str]:
    """Return every address of a booklet that a page of the site links."""
    found = set()
    for page in sorted((root / "site").rglob("*.html")):
        for link in parse_page(page.read_text("utf-8")).all("a"):
            href = link.attributes.get("href", "")
            if href.endswith((".pdf", ".docx", ".epub")):
                place = (page.parent / href).resolve().relative_to((root / "site").resolve())
                found.add(place.as_posix())
    return found


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A project with a photo that the template divides by: what once was a real mistake."""
    monkeypatch.setattr(pictures, "_NARROWEST", 0.0)
    yield write_project(tmp_path / "project", FILES)
    logging.getLogger("showcase.progress").handlers.clear()


def test_a_broken_case_costs_no_other_and_no_build(broken: Path) -> None:
    done = run_here(["build", "--strict", "-C", str(broken)], broken)
    assert done.status == 1, done.output
    assert done.output.count("cases/2026/xian.md:1:1 错误 B711") == 1
    assert "机械学院第二学生党支部的汇编没有做成，网站上没有它" in done.output
    site = files_of(broken / "site")
    made = {name for name in site if name.endswith(".pdf")}
    assert made == {"booklets/2026.pdf", "booklets/branches/b001.pdf"}
    assert _links(broken) == made
    assert "cases/2026/xian/index.html" in site
    alone = run_here(["booklet", "-C", str(broken), "-o", str(broken / "alone.pdf")], broken)
    assert alone.status == 1, alone.output
    assert "错误 B711" in alone.output
    assert (broken / "alone.pdf").is_file()


def test_a_book_that_lacks_a_case_is_tried_again(
    broken: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run_here(["build", "-C", str(broken)], broken).status == 0
    again = run_here(["build", "-C", str(broken)], broken)
    assert "排印：2026 年汇编" in again.stderr
    assert "机械学院第一学生党支部的汇编（" not in again.stderr
    monkeypatch.undo()
    mended = run_here(["build", "--strict", "-C", str(broken)], broken)
    assert mended.status == 0, mended.output
    assert "booklets/branches/b002.pdf" in files_of(broken / "site")


def test_the_strip_that_was_the_mistake_is_printed(tmp_path: Path) -> None:
    root = write_project(tmp_path, FILES)
    done = run("showcase", "build", "--strict", "-C", str(root))
    assert done.status == 0, done.output
