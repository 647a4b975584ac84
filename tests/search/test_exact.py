"""Every string that stands in a case finds it, and nothing else does."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from showcase.search.finder import Finder
from showcase.search.fold import fold
from showcase.search.query import Term
from showcase.search.texts import CaseText
from tests.search.indexes import case, index_of

# Few letters make many repetitions, and with them every kind of entry and exception.
_LETTERS = "党建甲𠮷"
_lines = st.text(_LETTERS, min_size=1, max_size=30)
_cases = st.lists(st.lists(_lines, min_size=1, max_size=3), min_size=1, max_size=12)
_phrases = st.lists(st.text(_LETTERS, min_size=1, max_size=16), min_size=1, max_size=12)


def _truth(cases: Sequence[CaseText], phrase: str) -> list[int]:
    return [
        number
        for number, text in enumerate(cases)
        if any(fold(phrase) in fold(line.text) for line in text.lines)
    ]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts=_cases, phrases=_phrases, few=st.integers(1, 4))
def test_a_phrase_is_found_where_it_stands(
    texts: list[list[str]], phrases: list[str], few: int
) -> None:
    cases = [case(*lines, number=number) for number, lines in enumerate(texts)]
    parts = [line[at : at + 6] for lines in texts for line in lines for at in (0, 2, 5)]
    with TemporaryDirectory() as folder:
        finder = Finder(index_of(Path(folder), cases, few=few))
        for phrase in (*phrases, *(part for part in parts if part)):
            assert finder.cases_with(Term(phrase)) == _truth(cases, phrase), phrase


@settings(max_examples=100, deadline=None)
@given(texts=st.lists(st.lists(st.text(min_size=1), min_size=1, max_size=3), max_size=5))
def test_any_text_is_found_by_any_of_its_parts(texts: list[list[str]]) -> None:
    cleaned = [
        [
            "".join(c for c in line if c not in "\0\r\n" and c.isprintable()) or "甲"
            for line in lines
        ]
        for lines in texts
    ]
    cases = [case(*lines, number=number) for number, lines in enumerate(cleaned)]
    with TemporaryDirectory() as folder:
        finder = Finder(index_of(Path(folder), cases))
        for lines in cleaned:
            for line in lines:
                for part in (line[:1], line[:5], line[1:4], line):
                    phrase = fold(part)
                    if phrase.strip():
                        assert finder.cases_with(Term(phrase)) == _truth(cases, phrase), part


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("三美三献", "三美三獻"),
        ("三美三獻", "三美三献"),
        ("ＡＩ", "用ai讲党课"),
        ("教党〔2018〕25号", "《教党〔２０１８〕25號》"),
        ("50m2", "面积50㎡"),
        ("℃", "26°C"),
        ("1+1+1+N", "“1＋1＋1＋n”模式"),
    ],
)
def test_spellings_meet(tmp_path: Path, query: str, text: str) -> None:
    finder = Finder(index_of(tmp_path, [case("甲", text), case("乙", "别的")]))
    assert finder.cases_with(Term(fold(query))) == [0]


def test_a_phrase_ends_with_its_line(tmp_path: Path) -> None:
    finder = Finder(index_of(tmp_path, [case("甲", "党建", "引领"), case("乙", "党建引领")]))
    assert finder.cases_with(Term("党建引领")) == [1]
    assert finder.cases_with(Term("建引")) == [1]


def test_an_empty_casebook_has_an_index(tmp_path: Path) -> None:
    assert Finder(index_of(tmp_path, [])).cases_with(Term("党建")) == []
