"""What the browse page's scripts are sent: read back, it is what the cases say."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from showcase.search import read_aloud
from showcase.site.browse_data import COLUMNS, browse_files
from showcase.site.browse_rows import ROW_KINDS
from showcase.site.facets import values_of
from showcase.site.number_columns import DIGITS, list_column, number_column
from tests.site.casebook import EVIL, make_casebook

CASEBOOK = make_casebook()
FILES = {file.url: file.make() for file in browse_files(CASEBOOK, read_aloud)}


def numbers(streams: list[str] | tuple[str, ...]) -> list[int]:
    digits = [[DIGITS.index(character) for character in stream] for stream in streams]
    return [
        sum(digit * len(DIGITS) ** power for power, digit in enumerate(of))
        for of in zip(*digits, strict=True)
    ]


def columns() -> dict[str, Any]:
    text = FILES[COLUMNS]
    data: dict[str, Any] = json.loads(
        text.removeprefix("window.showcaseColumns = ").removesuffix(";\n")
    )
    return data


def rows(kind: str) -> list[Any]:
    text = FILES[f"api/browse/{kind}-0.js"]
    start = f'window.showcaseBrowse.receive("{kind}", 0, '
    found: list[Any] = json.loads(text.removeprefix(start).removesuffix(");\n"))
    return found


@given(st.lists(st.integers(0, 10**7)))
def test_numbers_come_back(found: list[int]) -> None:
    assert numbers(number_column(found)) == found
    assert json.loads(json.dumps(number_column(found))) == list(number_column(found))


@given(st.lists(st.lists(st.integers(0, 300), max_size=4)))
def test_lists_come_back(found: list[list[int]]) -> None:
    lengths, values = list_column(found)
    each = numbers(lengths) if lengths else [1] * len(found)
    held = numbers(values)
    back = []
    for length in each:
        back.append(held[:length])
        held = held[length:]
    assert back == found


def test_facets_hold_what_the_cases_have() -> None:
    for key, values, lengths, streams in columns()["facets"]:
        each = numbers(lengths) if lengths else [1] * len(CASEBOOK.cases)
        held = numbers(streams)
        for case, length in zip(CASEBOOK.cases, each, strict=True):
            known = [value for value in values_of(case)[key] if value in values]
            assert [values[number] for number in held[:length]] == known
            held = held[length:]
        assert held == []


def test_numbers_of_the_cases() -> None:
    data = columns()
    assert numbers(data["words"]) == [case.words for case in CASEBOOK.cases]
    assert numbers(data["photos"]) == [3, 0, 0, 0]
    assert numbers(data["videos"]) == [1, 1, 0, 0]


def test_titles_are_ordered_by_pinyin() -> None:
    places = numbers(columns()["titles"])
    ordered = sorted(zip(places, CASEBOOK.cases, strict=True), key=lambda pair: pair[0])
    # biao, d, x, xian: marks do not count, Latin letters go one by one among the syllables.
    assert [case.title for _, case in ordered] == [
        f"标题{EVIL}",
        "daxue",
        "xueyuan",
        "先做一件小事",
    ]


def test_rows_stand_in_the_order_of_the_cases() -> None:
    assert [row[:2] for row in rows("cases")] == [[case.key, case.title] for case in CASEBOOK.cases]
    key, title, photos = rows("photos")[0]
    assert (key, title) == ("2026/yi", "先做一件小事")
    picture = ["assets/photos/0200000000000000", 1200, 1600, "展板前站着的人"]
    assert photos[1] == [picture, "文化长廊上的党课", ""]
    assert rows("photos")[1:] == [None, None, None]
    assert rows("videos")[0][1:5] == ["石榴籽一日", "机械学院第一学生党支部", "学习强国", "3:20"]


def test_each_kind_has_its_files() -> None:
    assert set(FILES) == {COLUMNS, *(f"api/browse/{kind.name}-0.js" for kind in ROW_KINDS)}
