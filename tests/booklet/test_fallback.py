"""Rare characters: set in whichever font has them, and told where none has."""

import dataclasses
from pathlib import Path

import pypdfium2
import pytest

from showcase.booklet.compiler import BookletResult, compile_booklet
from showcase.booklet.edition import Edition, yearly_edition
from showcase.booklet.fonts import find_fonts
from showcase.model.casebook import Casebook
from showcase.model.document import Document, Heading, Strong, Text
from tests.booklet.cases import make_case, paint, programme
from tests.booklet.own_fonts import write_font
from tests.booklet.test_book import glyphs
from tests.booklet.texts import para
from tests.building.book_reading import Book, read_book

ONLY_SANS, ONLY_SERIF = "\U00025ad7", "\u4db6"
EXTENSION_B, EMOJI = "\U00020bb7", "\U0001f600"


@pytest.fixture(scope="module")
def rare() -> Edition:
    """A book with a rare character in every place."""
    plan = programme()
    text = Document(
        (
            Heading(2, (Text(f"小题里的{ONLY_SERIF}字"),), "s1", 9),
            para(f"正文里的{ONLY_SANS}字，", Strong((Text(f"加粗的{ONLY_SERIF}字"),)), line=11),
            para(f"姓{EXTENSION_B}的同志{EMOJI}\ufe0f，家\u200d里。", line=13),
        ),
        (),
    )
    case = make_case(plan, 3, "shengpi", f"题目里的{EXTENSION_B}字", text)
    casebook = Casebook(plan, (case,), (case.unit,), {}, case.date)
    return yearly_edition(casebook, 2026, "样板支部案例")


def _made(edition: Edition, folder: Path, own: Path | None = None) -> tuple[BookletResult, Book]:
    made = compile_booklet(edition, paint, folder / "book.pdf", fonts=find_fonts(own))
    return made, read_book(made.path)


def _fonts(made: BookletResult, before: str) -> list[str]:
    """Return the fonts of a few characters, then of the one behind them, where they stand last."""
    pdf = pypdfium2.PdfDocument(made.path)
    texts = [page.get_textpage().get_text_range() for page in pdf]
    pdf.close()
    page = max(n for n, text in enumerate(texts) if before in text)
    start = len(texts[page][: texts[page].rindex(before)].encode("utf-16-le")) // 2
    fonts = [font.split("+")[-1] for _, _, font in glyphs(made.path, page)]
    return fonts[start : start + len(before) + 1]


def test_what_one_font_lacks_is_set_in_another(rare: Edition, tmp_path: Path) -> None:
    made, book = _made(rare, tmp_path)
    assert _fonts(made, "正文里的")[-1].startswith("NotoSans")
    for words in ("小题里的", "加粗的"):
        fonts = _fonts(made, words)
        assert fonts[0].startswith("NotoSans")
        assert fonts[-1].startswith("NotoSerif")
    told = sorted((f.span.line, f.message) for f in made.findings if f.code == "B701")
    assert {f.path for f in made.findings if f.code == "B701"} == {"cases/2026/shengpi.md"}
    assert [line for line, _ in told] == [13, 13]
    assert f"“{EXTENSION_B}”（U+20BB7）" in told[1][1]
    assert f"“{EMOJI}”（U+1F600）" in told[0][1]
    assert "姓〓的同志〓，家里。" in "".join(page.text for page in book.pages)


def test_a_departments_font_lends_what_ours_lack(rare: Edition, tmp_path: Path) -> None:
    write_font(tmp_path / "fonts", "Rare Names", "字", {ord(EXTENSION_B): "好"})
    made, _ = _made(rare, tmp_path, tmp_path / "fonts")
    assert _fonts(made, "姓")[-1] == "RareNames"
    assert _fonts(made, "题目里的")[-1] == "RareNames"
    messages = [f.message for f in made.findings if f.code == "B701"]
    assert [EMOJI in words for words in messages] == [True]


def test_a_character_that_only_the_cover_has_is_told_of_the_programme(
    rare: Edition, tmp_path: Path
) -> None:
    titled = dataclasses.replace(rare, title=f"{EMOJI}汇编", cases=rare.cases)
    made, _ = _made(titled, tmp_path)
    told = {f.path for f in made.findings if f.code == "B701" and EMOJI in f.message}
    assert "cases/programme.yml" in told
