"""How characters are read."""

import pytest
from pypinyin import Style, lazy_pinyin, pinyin

from showcase.search import readings
from showcase.search.readings import read_aloud, table_of_readings


@pytest.mark.parametrize(
    ("character", "syllables"),
    [
        ("党", ("dang",)),
        ("女", ("nv",)),
        ("略", ("lve",)),
        ("长", ("zhang", "chang")),
        ("重", ("zhong", "chong")),
        ("行", ("xing", "hang")),
        ("着", ("zhe", "zhao", "zhuo")),
        ("大", ("da",)),
        ("n", ("n",)),
        ("3", ("3",)),
        ("+", ()),
        ("·", ()),
        ("é", ()),
        ("\ue000", ()),
    ],
)
def test_readings_are_those_in_use(character: str, syllables: tuple[str, ...]) -> None:
    assert read_aloud(character) == syllables


def test_further_readings_are_known_to_the_table() -> None:
    assert len(readings._further()) > 100
    for character in readings._further():
        known = pinyin(character, style=Style.NORMAL, heteronym=True, v_to_u=False)[0]
        assert len(read_aloud(character)) > 1, character
        assert set(read_aloud(character)) <= set(known), character


def test_names_are_read_as_people_type_them() -> None:
    for name in (
        "会计学院",
        "银行系",
        "行动学习",
        "长征精神",
        "音乐学院",
        "调研",
        "重庆",
        "校对组",
    ):
        for character, typed in zip(name, lazy_pinyin(name), strict=True):
            assert typed in read_aloud(character), (name, character)


def test_the_table_has_every_reading_in_order() -> None:
    table = table_of_readings("长党行党a1+")
    assert dict(table) == {
        "chang": "长", "dang": "党", "hang": "行", "xing": "行", "zhang": "长",
    }  # fmt: skip
    assert list(table) == sorted(table)
