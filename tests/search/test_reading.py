"""Queries, their order and excerpts; an index that is missing or damaged."""

from pathlib import Path

import pytest

from showcase.search import Facet, Index, NoIndexError, search
from showcase.search.query import Narrowing, Term, parse_query
from tests.search.indexes import case, index_of

CASES = [
    case("旧的党课", "清风润心 在文中", "h:一、做法", "n:甲学院", number=0),
    case("三美三献", "“清风润心”工程是支部的品牌，党课讲了三次", "n:乙学院", number=1),
    case("清风润心：一堂党课", "支部办了党课", "n:甲学院", number=2),
    case("新的案例", "微党课 AI Party", "h:清风润心的来历", number=3),
]
FACETS = [
    Facet("year", "年份", (("2026", "2026年"), ("2025", "2025年")), (("2025",), *[("2026",)] * 3))
]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    return index_of(tmp_path_factory.mktemp("index"), CASES, FACETS)


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        # In the title, then in a heading, then in the text; the newer of equals first.
        ("清风润心", ["清风润心：一堂党课", "新的案例", "三美三献", "旧的党课"]),
        ("清风润心 甲学院", ["清风润心：一堂党课", "旧的党课"]),
        ("清风润心 -甲学院", ["新的案例", "三美三献"]),
        ("标题:清风润心", ["清风润心：一堂党课"]),
        ("小标题：清风", ["新的案例"]),
        ("名称:乙学院", ["三美三献"]),
        ("清风润心 年份:2025", ["旧的党课"]),
        ("清风润心 -年份:2026", ["旧的党课"]),
        ('"ai party"', ["新的案例"]),
        ("“清风润心”", ["三美三献"]),
        ("“新的案例”", ["新的案例"]),  # nowhere in quotes, so without
        ("【清风润心】", ["清风润心：一堂党课", "新的案例", "三美三献", "旧的党课"]),
        ("清风润心、甲学院", ["清风润心：一堂党课", "旧的党课"]),
        ('"清风润心、甲学院"', []),
        ("没有这个词", []),
        ("-党课", []),
        ("", []),
        ("年份:2025", ["旧的党课"]),
    ],
)
def test_queries(index: Index, query: str, titles: list[str]) -> None:
    answer = search(index, query)
    assert [hit.title for hit in answer.hits] == titles
    assert answer.total == len(titles)


def test_pages_of_hits(index: Index) -> None:
    whole = search(index, "党课")
    parts = [search(index, "党课", limit=1, offset=n) for n in range(whole.total)]
    assert [part.hits[0] for part in parts] == list(whole.hits)
    assert {part.total for part in parts} == {whole.total}


def test_the_excerpt_marks_whole_phrases(tmp_path: Path) -> None:
    text = "前" * 60 + "以三美三獻為綱" + "后" * 200
    index = index_of(tmp_path, [case("甲", "三美", text)])
    (hit,) = search(index, "三美三献").hits
    start, end = hit.excerpt.marks[0]
    assert hit.excerpt.text[start:end] == "三美三獻"
    assert hit.excerpt.text.startswith("……前")
    assert hit.excerpt.text.endswith("后……")


def test_parsing() -> None:
    query = parse_query('党课 -"两 词" 标题:甲 年份:2026 时间:三点 - "未完', ["年份"])
    assert query.terms == (
        Term("党课"),
        Term("两 词", without=True),
        Term("甲", kind="t"),
        Term("时间:三点"),
        Term("-"),
        Term('"未完'),
    )
    assert query.narrowings == (Narrowing("年份", "2026"),)


@pytest.mark.parametrize(
    "damage",
    [b"", b"showcaseSearchData(", b'showcaseSearchData("manifest","AAAA");\n', b"\xff\xfe"],
)
def test_a_damaged_index_is_none(tmp_path: Path, damage: bytes) -> None:
    index_of(tmp_path, CASES)
    (tmp_path / "search/manifest.js").write_bytes(damage)
    with pytest.raises(NoIndexError):
        Index(tmp_path / "search")
