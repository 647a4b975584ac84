"""What the department writes around the cases, and what can be looked up behind them."""

import dataclasses
from pathlib import Path

import pytest

from showcase.booklet.compiler import compile_booklet
from showcase.booklet.compose import booklet_data
from showcase.booklet.data import Index
from showcase.booklet.edition import Edition, unit_edition
from showcase.model.casebook import Case, Casebook
from showcase.model.programme import BoardRole
from tests.booklet.cases import paint
from tests.building.book_reading import read_book

FOREWORD = "本书是**头一本**。\n\n- 先看对标\n- 再看做法\n"


@pytest.fixture(scope="module")
def written(edition: Edition) -> Edition:
    """The edition with everything that a department may write."""
    board = (
        BoardRole(role="主编", names=("党委宣传部",)),
        BoardRole(role="编委", names=("甲岗", "乙岗")),
    )
    imprint = edition.imprint.model_copy(update={"board": board})
    programme = edition.casebook.programme.model_copy(
        update={"imprint": imprint, "foreword": FOREWORD, "afterword": "谢谢供稿的各支部。"}
    )
    casebook = dataclasses.replace(edition.casebook, programme=programme)
    return dataclasses.replace(edition, casebook=casebook, imprint=imprint)


def test_foreword_board_and_afterword_are_printed_in_their_places(
    written: Edition, tmp_path: Path
) -> None:
    made = compile_booklet(written, paint, tmp_path / "book.pdf")
    book = read_book(made.path)
    marks = [mark.title for mark in book.bookmarks if mark.level == 0]
    assert marks[:3] == ["前言", "出版说明", "目录"]
    assert marks[-2:] == ["附录：批次名单", "后记"]
    pages = {mark.title: book.pages[mark.page].text for mark in book.bookmarks}
    assert "本书是头一本。•先看对标•再看做法" in pages["前言"]
    assert "谢谢供稿的各支部。" in pages["后记"]
    imprint = next(page.text for page in book.pages if "编委会" in page.text)
    assert imprint.index("主编党委宣传部") < imprint.index("甲岗、乙岗") < imprint.index("编印单位")
    contents = next(page.text for page in book.pages if page.text.startswith("目录"))
    assert "后记" in contents


def test_a_units_book_leaves_the_departments_words_out(written: Edition) -> None:
    own = unit_edition(written.casebook, written.cases[0].unit, "样板支部案例")
    data = booklet_data(own)
    assert (data.forewords, data.afterwords, data.indexes) == ((), (), ())
    assert data.dossier is not None


def _index(edition: Edition, title: str) -> Index:
    return next(index for index in booklet_data(edition).indexes if index.title == title)


def _rows(index: Index) -> list[tuple[str, list[tuple[str, str]]]]:
    return [(group.initial, [(e.name, e.note) for e in group.entries]) for group in index.groups]


def test_colleges_and_names_are_sorted_by_pinyin(edition: Edition) -> None:
    assert _rows(_index(edition, "学院索引")) == [
        ("C", [("材料学院", "样例学院")]),
        ("M", [("民族学学院", "示大")]),
    ]
    assert _rows(_index(edition, "名称索引")) == [
        ("M", [("民院先锋", "微信公众号")]),
        ("S", [("石榴籽一日", "微视频")]),
        ("X", [("“小事”工作法", "经验")]),
    ]


def test_items_stand_in_the_order_of_their_standard(edition: Edition) -> None:
    assert _rows(_index(edition, "对标索引")) == [
        ("七个有力", [("教育党员有力", ""), ("服务师生有力", "")])
    ]
    entry = _index(edition, "对标索引").groups[0].entries[0]
    assert entry.cases == ("case-2026-quanmian", "case-2026-hostile", "case-2026-duanwen")


def test_a_case_is_named_once_in_an_entry_and_no_topics_make_no_index(edition: Edition) -> None:
    titles = [index.title for index in booklet_data(edition).indexes]
    assert titles == ["支部索引", "学院索引", "对标索引", "名称索引"]
    cases = tuple(_with_topics(case, ("小事", "小事", "1+1")) for case in edition.cases)
    casebook = Casebook(
        edition.casebook.programme, cases, edition.casebook.units, {}, edition.casebook.today
    )
    topics = _index(dataclasses.replace(edition, cases=cases, casebook=casebook), "主题索引")
    assert _rows(topics) == [("#", [("1+1", "")]), ("X", [("小事", "")])]
    assert all(len(set(e.cases)) == len(e.cases) for g in topics.groups for e in g.entries)


def _with_topics(case: Case, topics: tuple[str, ...]) -> Case:
    return dataclasses.replace(case, study=case.study.model_copy(update={"topics": topics}))
