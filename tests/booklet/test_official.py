"""The look of an official document (GB/T 9704), read back."""

import dataclasses
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from showcase.booklet.compiler import compile_booklet
from showcase.booklet.edition import Edition
from showcase.booklet.fonts import find_fonts
from showcase.model.page_formats import OFFICIAL
from tests.booklet.cases import paint
from tests.booklet.own_fonts import write_font
from tests.booklet.setting import papers
from tests.booklet.test_book import fonts_of
from tests.building.book_reading import Book, Glyph, read_book

_MM = 72 / 25.4
OWN = ("FZXiaoBiaoSong-B05S", "FangSong_GB2312", "SimHei", "KaiTi_GB2312")
COMMON = (
    "四维联动强引领多元融合促团结支部每月第一周召开支委会议背景与起因先做一件小事（）一二三、摘要"
)


@pytest.fixture(scope="module")
def fonts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A department's own fonts."""
    folder = tmp_path_factory.mktemp("own") / "fonts"
    for family in OWN:
        write_font(folder, family, COMMON)
    return folder


@pytest.fixture(scope="module")
def path(edition: Edition, fonts: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The book in this look."""
    imprint = edition.imprint.model_copy(update={"theme": "gbt9704"})
    official = dataclasses.replace(edition, imprint=imprint)
    out = tmp_path_factory.mktemp("official") / "book.pdf"
    return compile_booklet(official, paint, out, fonts=find_fonts(fonts)).path


@pytest.fixture(scope="module")
def document(path: Path) -> Book:
    """The same, read."""
    return read_book(path)


def test_the_page_is_that_of_the_standard(path: Path, document: Book) -> None:
    with pikepdf.open(path) as pdf:
        box = [round(float(edge) / _MM) for edge in pdf.pages[0].mediabox]
    assert box == [0, 0, 210, 297]
    for page in papers(document, OFFICIAL):
        assert len({round(page.row(line)) for line in page.body()}) <= 22


def test_page_numbers_stand_between_dashes_at_the_outside(document: Book) -> None:
    seen = set()
    for number, page in enumerate(document.pages, start=1):
        folio = [glyph for glyph in page.glyphs if glyph.baseline < 35 * _MM]
        text = "".join(glyph.character for glyph in folio)
        if page.label.isdigit() and f"—{page.label}—" in text:
            dashes = [glyph for glyph in folio if glyph.character == "—"]
            if number % 2:
                edge = (210 - 26) * _MM - OFFICIAL.body
                assert dashes[-1].right == pytest.approx(edge, abs=3)
            else:
                assert dashes[-2].left == pytest.approx(26 * _MM + OFFICIAL.body, abs=3)
            seen.add(number % 2)
    assert seen == {0, 1}


def test_levels_are_numbered_anew_in_each_case(document: Book) -> None:
    text = "".join(page.text for page in document.pages)
    for words in ("一、背景与起因", "二、做法与经过", "（一）先做一件小事", "三、成效", "四、启示"):
        assert words in text
    assert text.count("一、") >= 2


def test_bookmarks_have_no_numbers_of_their_own(document: Book) -> None:
    titles = [mark.title for mark in document.bookmarks]
    assert {"国家级", "出版说明", "背景与起因"} <= set(titles)


def test_the_departments_fonts_take_their_roles(path: Path, document: Book) -> None:
    fonts = _fonts_by_text(path, document, ("强引领", "一、背景", "（一）先做", "支部每月第一周"))
    assert "FZXiaoBiaoSong-B05S" in fonts["强引领"]
    assert fonts["一、背景"] == {"SimHei"}
    assert fonts["（一）先做"] == {"KaiTi_GB2312"}
    assert "FangSong_GB2312" in fonts["支部每月第一周"]


def test_titles_stand_in_the_middle(document: Book) -> None:
    title = "四维联动强引领"
    page = next(p for p in document.pages if p.label and p.body.startswith(title))
    number = document.pages.index(page) + 1
    glyphs: list[Glyph] = [glyph for glyph in page.glyphs if round(glyph.size) == 22][: len(title)]
    middle = (glyphs[0].left + glyphs[-1].right) / 2
    left = (OFFICIAL.inner if number % 2 else OFFICIAL.outer) * _MM
    assert middle == pytest.approx(left + OFFICIAL.full_mm / 2 * _MM, abs=1)


def _fonts_by_text(path: Path, book: Book, texts: tuple[str, ...]) -> dict[str, set[str]]:
    """Return the fonts in which each text is set, wherever it stands in one line."""
    found: dict[str, set[str]] = {text: set() for text in texts}
    pdf = pypdfium2.PdfDocument(path)
    raw = [page.get_textpage().get_text_range() for page in pdf]
    pdf.close()
    for number, page in enumerate(book.pages):
        for text in texts:
            if page.label.isdigit() and text in raw[number]:
                found[text] |= {name.split("+")[-1] for name in fonts_of(path, number, text)}
    return found
