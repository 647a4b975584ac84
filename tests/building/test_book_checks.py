"""The sample project's booklets stand up to the checks, and the checks to broken booklets."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.benchmarks.read import main
from tests.building.book_checks import (
    CHECKS,
    OpenBook,
    check_bookmarks,
    check_codes,
    check_edges,
    check_glyphs,
    check_lines,
    check_numbers,
    open_book,
)
from tests.building.projects import SampleSite

Damage = Callable[[pikepdf.Pdf], None]


@pytest.fixture(scope="module")
def whole(sample_site: SampleSite) -> OpenBook:
    """The newest compilation."""
    return open_book(sample_site.path / "booklets/2026.pdf")


@pytest.mark.parametrize("name", CHECKS)
def test_the_newest_compilation(whole: OpenBook, name: str) -> None:
    reading = CHECKS[name](whole)
    assert reading.wrong == ()
    assert reading.looked >= {"QR codes": 2, "bookmarks and order": 50}.get(name, 100)


def test_the_other_booklets(sample_site: SampleSite, capsys: pytest.CaptureFixture[str]) -> None:
    paths = sorted(sample_site.path.glob("booklets/**/*.pdf"))
    books = [str(path) for path in paths if path.name != "2026.pdf"]
    assert len(books) > 5
    assert main(books) == 0, capsys.readouterr().out


def _swapped_pages(pdf: pikepdf.Pdf) -> None:
    """Exchange two case openers, as if the layout had not settled."""
    places = [n for n, page in enumerate(pdf.pages) if page.label in {"2", "8"}]
    first, second = (pdf.pages[place].obj for place in places)
    for key in ("/Contents", "/Resources"):
        first[key], second[key] = second[key], first[key]


def _moved_links(pdf: pikepdf.Pdf) -> None:
    target = pdf.pages[-2].obj
    for page in pdf.pages:
        for link in page.obj.get("/Annots", []):
            if "/Dest" in link or "/D" in link.get("/A", {}):
                link["/Dest"] = pikepdf.Array([target, pikepdf.Name.Fit])


def _added(source: bytes) -> Damage:
    def damage(pdf: pikepdf.Pdf) -> None:
        page = next(page for page in pdf.pages if page.label == "3")
        font = next(iter(page.resources.Font.keys())).encode()
        page.contents_add(source.replace(b"/F", font))

    return damage


def _blotted(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        page.contents_add(b"q 1 g 0 0 2000 2000 re f Q")


@pytest.mark.parametrize(
    ("damage", "check", "words"),
    [
        (_moved_links, check_numbers, "leads to"),
        (_swapped_pages, check_numbers, "is not on 2"),
        (_swapped_pages, check_bookmarks, "is not on page"),
        (_added(b"BT /F 10 Tf 200 400 Td <00000000> Tj ET"), check_glyphs, "missing glyph"),
        (_blotted, check_codes, "read are []"),
        (_added(b"BT /F 10 Tf 2 400 Td <0001> Tj ET"), check_edges, "too near"),
        (_added(b"BT /F 10 Tf 555 400 Td <0001> Tj ET"), check_edges, "outside the measure"),
        (
            _added(b"q 500 0 0 50 60 400 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q"),
            check_edges,
            "a photo is outside",
        ),
    ],
)
def test_what_is_broken_is_noticed(
    whole: OpenBook, tmp_path: Path, damage: Damage, check: Callable[[OpenBook], Any], words: str
) -> None:
    with pikepdf.open(whole.path) as pdf:
        damage(pdf)
        pdf.save(tmp_path / "broken.pdf")
    wrong = check(open_book(tmp_path / "broken.pdf")).wrong
    assert wrong
    assert any(words in line for line in wrong), wrong[:5]


@pytest.mark.parametrize("mark", ["，", "”", "】", "（", "①"])
def test_marks_where_they_may_not_stand_are_noticed(
    whole: OpenBook, mark: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Characters at the ends of lines are taken for the marks that must not be there."""
    line = max((x for paper in whole.papers for x in paper.body()), key=lambda x: len(x.text))
    assert len(line.text) > 20
    place = -1 if mark == "（" else 0
    struck = line.text[place]
    for name, marks in (("NEVER_FIRST", "，”】"), ("NEVER_LAST", "（"), ("NOTE_MARKS", "①")):
        if mark in marks:
            monkeypatch.setattr(f"tests.building.book_checks.{name}", {struck})
    assert any(line.text in wrong for wrong in check_lines(whole).wrong)
