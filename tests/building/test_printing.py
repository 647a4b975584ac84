"""Booklets out of the cache: the same bytes, without reading a text; what is damaged is made again."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from showcase.booklet.fonts import find_fonts
from showcase.booklet.process import Typesetters
from showcase.booklet.profile import PRESS, SCREEN, BookFormat
from showcase.build import printing
from showcase.build.editions import plan_year
from showcase.build.printing import KeptBook, Printing
from showcase.build.project import open_cache
from showcase.site.options import SiteOptions
from tests.building.projects import casebook_of
from tests.tiny import FRONT, PROGRAMME, case_text, jpeg, write_project

Print = Callable[[], KeptBook]
PHOTO = "照片:\n  - {文件: 01.jpg, 说明: 一张}\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project of one case with a photo."""
    return write_project(
        tmp_path / "project",
        {
            "cases/2026/yi.md": case_text(FRONT + PHOTO),
            "media/2026/yi/01.jpg": jpeg(),
        },
    )


@pytest.fixture
def setters() -> Iterator[Typesetters]:
    """The child processes of a test."""
    with Typesetters() as opened:
        yield opened


def _print(root: Path, setters: Typesetters, kind: BookFormat = BookFormat.PDF) -> KeptBook:
    plan = plan_year(casebook_of(root), 2026, SiteOptions("示例展示"))
    made = Printing(root, find_fonts(), open_cache(root), None, setters)
    return made.book(plan, SCREEN) if kind is BookFormat.PDF else made.flowing(plan, kind)


@pytest.mark.parametrize("kind", [BookFormat.PDF, BookFormat.DOCX])
def test_out_of_the_cache_it_is_the_same_and_no_text_is_read(
    root: Path, setters: Typesetters, kind: BookFormat, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = _print(root, setters, kind)
    data = first.file.read_bytes()
    for name in ("compose", "compose_flowing"):
        monkeypatch.setattr(printing, name, None)
    again = _print(root, setters, kind)
    assert (first.fresh, again.fresh) == (True, False)
    assert again.file.read_bytes() == data
    assert (again.pages, again.findings) == (first.pages, first.findings)
    monkeypatch.undo()
    shutil.rmtree(root / ".cache")
    assert _print(root, setters, kind).file.read_bytes() == data


@pytest.mark.parametrize("kept", ["booklet", "booklet-files", "booklet-facts", "booklet-entry"])
@pytest.mark.parametrize("damage", [b"", b"%PDF-1.7 rubbish"], ids=["empty", "rubbish"])
def test_what_is_damaged_is_made_again(
    root: Path, setters: Typesetters, kept: str, damage: bytes
) -> None:
    data = _print(root, setters).file.read_bytes()
    files = [path for path in (root / ".cache/showcase" / kept).rglob("*") if path.is_file()]
    assert files
    for path in files:
        path.write_bytes(damage)
    again = _print(root, setters)
    assert again.file.read_bytes() == data
    assert again.fresh is (kept != "booklet-entry")  # which only saves composing


CHANGES: dict[str, tuple[str, str, str]] = {
    "a word of the text": ("cases/2026/yi.md", "没有人知道", "无人知道"),
    "a caption": ("cases/2026/yi.md", "说明: 一张", "说明: 另一张"),
    "a name in the programme": ("cases/programme.yml", "name: 机械学院第一", "name: 机械学院第壹"),
    "the imprint": (
        "cases/programme.yml",
        "institutions:",
        "imprint: {copies: '300'}\ninstitutions:",
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_is_in_it_is_noticed(root: Path, setters: Typesetters, change: str) -> None:
    before = _print(root, setters).file.read_bytes()
    path, old, new = CHANGES[change]
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")
    assert _print(root, setters).file.read_bytes() != before


def test_another_photo_is_noticed(root: Path, setters: Typesetters) -> None:
    before = _print(root, setters).file.read_bytes()
    (root / "media/2026/yi/01.jpg").write_bytes(jpeg(colour="#112233"))
    assert _print(root, setters).file.read_bytes() != before


def test_what_is_not_in_it_sets_nothing_again(root: Path, setters: Typesetters) -> None:
    _print(root, setters)
    path = root / "cases/programme.yml"
    path.write_text(PROGRAMME.replace("words_max: 5000", "words_max: 4999"), encoding="utf-8")
    assert not _print(root, setters).fresh


def test_each_profile_is_a_book_of_its_own(root: Path, setters: Typesetters) -> None:
    plan = plan_year(casebook_of(root), 2026, SiteOptions("示例展示"))
    made = Printing(root, find_fonts(), open_cache(root), None, setters)
    assert made.book(plan, SCREEN).file.read_bytes() != made.book(plan, PRESS).file.read_bytes()
