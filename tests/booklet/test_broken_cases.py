"""A case that can't be set is left out and told; it never costs the book."""

import dataclasses
import datetime
from collections.abc import Iterable
from pathlib import Path

import pytest

from showcase.booklet.compiler import BookletResult, compile_booklet
from showcase.booklet.compose import compose
from showcase.booklet.data import Matter
from showcase.booklet.edition import Edition, yearly_edition
from showcase.booklet.errors import BookletError
from showcase.booklet.fonts import find_fonts
from showcase.booklet.nodes import Piece, Run
from showcase.booklet.process import Limits
from showcase.booklet.profile import SCREEN
from showcase.findings import Finding, Severity
from showcase.model.casebook import Case, Casebook
from showcase.model.document import Block, Document, Quote
from tests.booklet.cases import make_case, paint, programme
from tests.booklet.texts import LONG, para
from tests.building.book_reading import Book, read_book

GOOD = Document((para(LONG),), ())
TITLES = {"yi": "头一件做成", "er": "再做第二件", "san": "做完第三件"}


def _nested(depth: int) -> Document:
    """Make a text so deep that Typst gives up; the reader of submissions would not let it in."""
    block: Block = para(LONG)
    for _ in range(depth):
        block = Quote((block,), 1)
    return Document((block,), ())


def _vast() -> Document:
    """Make a text of more paragraphs than fit into the memory that the tests allow."""
    return Document((para(LONG * 40_000),), ())


def _edition(texts: Iterable[Document]) -> Edition:
    plan = programme()
    cases = tuple(
        make_case(plan, number, slug, TITLES[slug], document)
        for number, (slug, document) in enumerate(zip(TITLES, texts, strict=True), 1)
    )
    casebook = Casebook(plan, cases, tuple(c.unit for c in cases), {}, datetime.date(2026, 12, 1))
    return yearly_edition(casebook, 2026, "样板支部案例")


def _told(made: BookletResult) -> list[Finding]:
    return [finding for finding in made.findings if finding.severity is Severity.ERROR]


def _titles(book: Book) -> set[str]:
    return {mark.title for mark in book.bookmarks if mark.level == 1}


@pytest.mark.parametrize("bad", [("yi",), ("er",), ("yi", "san")], ids="-".join)
def test_the_others_are_printed(bad: tuple[str, ...], tmp_path: Path) -> None:
    edition = _edition(_nested(120) if slug in bad else GOOD for slug in TITLES)
    made = compile_booklet(edition, paint, tmp_path / "book.pdf")
    assert made.left_out == tuple(f"cases/2026/{slug}.md" for slug in TITLES if slug in bad)
    told = _told(made)
    assert [(f.path, f.code) for f in told] == [(path, "B711") for path in sorted(made.left_out)]
    assert "排不成书页" in told[0].message
    assert "维护人员" in told[0].help
    book = read_book(made.path)
    assert _titles(book) == {title for slug, title in TITLES.items() if slug not in bad}
    text = "".join(page.text for page in book.pages)
    assert [TITLES[slug] for slug in bad if TITLES[slug] in text] == []


def test_what_is_left_is_the_book_of_the_others(tmp_path: Path) -> None:
    edition = _edition((GOOD, _nested(120), GOOD))
    made = compile_booklet(edition, paint, tmp_path / "made.pdf")
    rest: tuple[Case, ...] = tuple(case for case in edition.cases if case.slug != "er")
    wanted = compile_booklet(
        dataclasses.replace(edition, cases=rest), paint, tmp_path / "wanted.pdf"
    )
    assert made.path.read_bytes() == wanted.path.read_bytes()
    assert made.pages == wanted.pages


def test_one_that_wants_all_the_memory(tmp_path: Path) -> None:
    pytest.importorskip("resource", reason="Windows limits no address space")
    edition = _edition((GOOD, _vast(), GOOD))
    made = compile_booklet(edition, paint, tmp_path / "book.pdf", limits=Limits(memory=1024**3))
    assert made.left_out == ("cases/2026/er.md",)
    assert "内存" in _told(made)[0].message


def test_no_case_is_blamed_for_what_stands_before_the_cases(tmp_path: Path) -> None:
    edition = _edition((GOOD, GOOD, GOOD))
    composed = compose(edition, find_fonts(), SCREEN)
    deep = Piece("par", children=(Run("text", LONG),))
    for _ in range(120):
        deep = Piece("quote", blocks=(deep,))
    data = dataclasses.replace(composed.data, forewords=(Matter("foreword-1", "前言", (deep,)),))
    with pytest.raises(BookletError, match="版面程序出错"):
        compile_booklet(
            edition,
            paint,
            tmp_path / "book.pdf",
            composition=dataclasses.replace(composed, data=data),
        )


def test_a_book_without_a_sound_case_is_none(tmp_path: Path) -> None:
    edition = _edition(_nested(120) for _ in TITLES)
    with pytest.raises(BookletError, match="版面程序出错"):
        compile_booklet(edition, paint, tmp_path / "book.pdf")
    assert not list(tmp_path.iterdir())
