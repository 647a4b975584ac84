"""Words that people chose themselves."""

import pytest

from showcase.search.fold import fold
from showcase.search.texts import CaseText, Line
from showcase.search.words import LONGEST, chosen_words, split_words


def _case(*lines: Line) -> CaseText:
    return CaseText.of("cases/a/index.html", "", "", "2026-01-01", lines)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“领航”工作法", ["领航", "工作法"]),
        ("“1+1+1+N”標準建設", ["1+1+1+n", "标准建设"]),
        ("ＡＩ＋党建", ["ai+党建"]),
        ("2026年5月", ["2026年5月"]),
        ("2026", []),
        ("第一", ["第一"]),
        ("一", []),
        ("𠮷野家·党支部", ["𠮷野家·党支部"]),
        ("", []),
    ],
)
def test_words_are_folded_and_end_at_punctuation(text: str, words: list[str]) -> None:
    assert list(split_words(text)) == words


def test_long_words_are_cut_between_organisations() -> None:
    name = "青屿理工大学电气工程学院实验中心第二党支部"
    assert list(split_words(name)) == [
        "青屿理工大学电气工程学院实验中心",
        "电气工程学院实验中心第二党支部",
    ]


def test_every_part_of_a_long_word_is_part_of_a_piece() -> None:
    text = fold("".join(chr(0x4E00 + n) for n in range(61)))
    pieces = list(split_words(text))
    assert max(map(len, pieces)) == LONGEST
    for start in range(len(text) - 4):
        assert any(text[start : start + 4] in piece for piece in pieces)


def test_names_titles_and_quoted_terms_are_kept_apart() -> None:
    found = chosen_words(
        [
            _case(
                Line("t", "实施“青禾筑梦”行动　师生同行"),
                Line("n", "机械学院"),
                Line("x", "学习《党章》，推进「三全育人」，“青禾筑梦”见实效；“一”"),
                Line("v", "一间活动室", "video"),
                Line("v", "旁白没有名字", "video"),
            ),
            _case(Line("n", "机械学院"), Line("x", "“青禾筑梦”，“青禾筑梦”。")),
        ]
    )
    assert found.names == {"青禾筑梦": 1, "机械学院": 2}
    assert found.quoted == {"青禾筑梦": 2, "党章": 1, "三全育人": 1}
    assert found.mentions["青禾筑梦"] == 4
    assert {"一间活动室", "师生同行"} <= set(found.titles)
    assert "旁白没有名字" not in found.titles


def test_quoted_terms_are_short() -> None:
    speech = Line("x", "“" + "话" * 13 + "”“" + "名" * 12 + "”")
    assert set(chosen_words([_case(speech)]).quoted) == {"名" * 12}
