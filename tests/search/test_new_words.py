"""Words found in the texts."""

import itertools

from showcase.search.texts import CaseText, Line
from tests.generator.names import invent_names
from tests.search.block_words import rare_words_of, recurring_words_of
from tests.search.invented_cases import make_cases

_ORDINARY = [
    "".join(pair)
    for pair in itertools.permutations(
        ("青禾", "红帆", "星火", "晨曦", "蓝海", "金穗", "雁阵", "微光", "向阳", "薪火", "同舟"), 2
    )
]


def _share(names: tuple[str, ...] | list[str], found: list[str]) -> float:
    blob = "\n".join(found)
    return sum(name in blob for name in names) / len(names)


def test_names_that_a_case_repeats_are_found() -> None:
    for names in (invent_names(120, seed=5), _ORDINARY):
        repeated, _ = rare_words_of(make_cases(names))
        assert _share(names, [word.text for word in repeated]) >= 0.95
        assert len(repeated) < 4 * len(names)


def test_a_name_of_rare_characters_is_found_where_it_stands_once() -> None:
    cases = make_cases(invent_names(120, seed=6))
    lone = CaseText.of("x", "", "", "", (Line("x", "支部在会上介绍了砚鹮翀曜行动。"),))
    _, single = rare_words_of([*cases, lone])
    assert any("砚鹮翀曜" in word.text for word in single)


def test_words_that_recur_are_found_whole() -> None:
    recurring = recurring_words_of(make_cases(invent_names(120, seed=7)))
    words = {word.text: word.cases for word in recurring}
    assert "课程思政" in words
    assert "样板支部建设" in words
    assert "程思政" not in words
    assert all(2 <= len(word) <= 6 for word in words)
    assert min(words.values()) >= 4


def test_next_to_nothing_has_no_words() -> None:
    for texts in ([], [""], ["党"], ["党建"], ["no Chinese at all"], ["𠮷𠮷𠮷"]):
        lines = tuple(Line("x", text) for text in texts)
        cases = [CaseText.of("x", "", "", "", lines)] if lines else []
        assert rare_words_of(cases) == ([], [])
        assert recurring_words_of(cases) == []
