"""A book in every look, held to what any finished booklet is held to."""

import dataclasses
from pathlib import Path

import pytest

from showcase.booklet.compiler import compile_booklet
from showcase.booklet.edition import Edition, unit_edition
from tests.booklet.cases import paint
from tests.building.book_checks import CHECKS, open_book

LOOKS = ({"size": "大16开"}, {"size": "16开"}, {"size": "A4"}, {"theme": "公文"})


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: next(iter(look.values())))
def test_nothing_is_wrong_in_any_look(
    edition: Edition, tmp_path: Path, look: dict[str, str]
) -> None:
    imprint = edition.imprint.model_copy(update=look)
    made = compile_booklet(
        dataclasses.replace(edition, imprint=imprint), paint, tmp_path / "book.pdf"
    )
    opened = open_book(made.path)
    assert opened.format == imprint.page_format
    for name, check in CHECKS.items():
        reading = check(opened)
        # The two characters that no font has are told, and shown as 〓.
        assert [line for line in reading.wrong if "['〓']" not in line] == [], name
        assert reading.looked


def test_nothing_is_wrong_in_a_units_own(edition: Edition, tmp_path: Path) -> None:
    own = unit_edition(edition.casebook, edition.cases[0].unit, "样板支部案例")
    opened = open_book(compile_booklet(own, paint, tmp_path / "own.pdf").path)
    for name, check in CHECKS.items():
        assert check(opened).wrong == (), name
