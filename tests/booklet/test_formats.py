"""The pages a booklet can have, and what follows from them."""

import dataclasses

import pytest

from showcase.booklet.compose import compose
from showcase.booklet.edition import Edition
from showcase.booklet.fonts import find_fonts
from showcase.booklet.profile import SCREEN
from showcase.model.page_formats import BOOK_FORMATS, DEFAULT, OFFICIAL, PageFormat
from showcase.model.programme import Imprint
from tests.booklet.cases import PHOTOS

FORMATS = (*BOOK_FORMATS.values(), OFFICIAL)


@pytest.mark.parametrize("page", FORMATS, ids=lambda page: page.name)
def test_text_keeps_its_distance_from_the_trim(page: PageFormat) -> None:
    assert page.outer >= 18
    assert page.inner > page.outer  # some of it goes into the spine
    assert page.inner + page.full_mm + page.outer == pytest.approx(page.width)
    foot = page.height - page.head - page.lines * page.line / 72 * 25.4
    assert foot >= page.head - 3
    assert page.characters % 2 == 0  # half the measure, less two characters, is whole too


def test_an_official_page_is_that_of_the_standard() -> None:
    assert OFFICIAL.full_mm == pytest.approx(156)
    assert OFFICIAL.lines * OFFICIAL.line / 72 * 25.4 == pytest.approx(225)
    assert (OFFICIAL.inner, OFFICIAL.head) == (pytest.approx(28), 37)
    assert (OFFICIAL.characters, OFFICIAL.lines) == (28, 22)
    assert 15.75 <= OFFICIAL.body <= 16


@pytest.mark.parametrize(
    ("imprint", "page"),
    [
        ({}, DEFAULT),
        ({"size": "16开"}, BOOK_FORMATS["16开"]),
        ({"size": "A4"}, BOOK_FORMATS["A4"]),
        ({"theme": "公文"}, OFFICIAL),
        ({"theme": "gbt9704", "size": "16开"}, OFFICIAL),
    ],
)
def test_the_programme_says_which(imprint: dict[str, str], page: PageFormat) -> None:
    assert Imprint.model_validate(imprint).page_format == page


def test_photos_and_tables_follow_the_page(edition: Edition) -> None:
    imprint = edition.imprint.model_copy(update={"size": "16开"})
    smaller = dataclasses.replace(edition, imprint=imprint)
    hall = PHOTOS[0].file.path
    for book, width in ((edition, DEFAULT.full_mm), (smaller, BOOK_FORMATS["16开"].full_mm)):
        made = compose(book, find_fonts(), SCREEN)
        assert {p.millimetres for p in made.photos if p.source == hall} == {width}
        table = next(
            piece
            for case in made.data.parts[0].cases
            for piece in case.blocks
            if piece.kind == "table"
        )
        assert sum(table.weights) == pytest.approx(
            book.imprint.page_format.table_characters, abs=0.1
        )
