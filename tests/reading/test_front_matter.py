"""The front matter: whatever is written, no traceback and nothing lost."""

import datetime
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.findings import FaultKind
from showcase.frontmatter import read_front_matter, split_text
from showcase.frontmatter.mending import LOST
from showcase.frontmatter.programme import read_programme
from showcase.model.case import CaseStudy
from showcase.model.schema import keys_of
from showcase.model.values import format_duration, parse_date, parse_duration

PLAIN = st.text(
    alphabet=st.characters(blacklist_categories=("Cs", "Cc", "Cf", "Co", "Cn", "Zl", "Zp")),
    min_size=1,
    max_size=30,
).filter(lambda text: text.strip() == text and text)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_any_text_can_be_a_programme(text: str) -> None:
    read = read_programme(text)
    assert read.programme is not None or read.faults


def _line(key: str, value: object) -> str:
    return f"{key}: {json.dumps(value, ensure_ascii=False)}"


@settings(max_examples=300, deadline=None)
@given(
    title=PLAIN,
    topics=st.lists(PLAIN, max_size=4),
    points=st.lists(PLAIN, max_size=3),
    date=st.dates(min_value=datetime.date(1000, 1, 1)),
    chinese=st.booleans(),
)
def test_what_is_accepted_comes_out_unchanged(
    title: str, topics: list[str], points: list[str], date: datetime.date, chinese: bool
) -> None:
    names = {key.english: key.chinese if chinese else key.english for key in keys_of(CaseStudy)}
    experience = {"名称" if chinese else "name": title, "要点" if chinese else "points": points}
    lines = [
        _line(names["title"], title),
        _line(names["branch"], "b001"),
        f"{names['date']}: {date.year:04}年{date.month}月{date.day}日",
        _line(names["summary"], title),
        _line(names["standards"], ["教育党员有力"]),
        _line(names["topics"], topics),
        _line(names["experience"], experience),
    ]
    read = read_front_matter(split_text("---\n" + "\n".join(lines) + "\n---\n"))
    assert read.case is not None, read.faults
    assert read.case.title == title
    assert read.case.topics == tuple(topics)
    assert read.case.experience is not None
    assert read.case.experience.points == tuple(points)
    assert read.case.date == date


@pytest.mark.parametrize("text", ["2026-06-30", "2026/6/30", "2026年6月30日", "2026-6-30"])
def test_three_spellings_of_a_date(text: str) -> None:
    assert parse_date(text) == datetime.date(2026, 6, 30)


@given(st.integers(min_value=0, max_value=99 * 3600))
def test_durations_are_read_as_they_are_written(seconds: int) -> None:
    assert parse_duration(format_duration(seconds)) == seconds


@pytest.mark.parametrize(
    "value", ["1.10", "是", "null", "0x1F", "010", "1e3", "12:30:45", "2026-06-30", "yes", "~a"]
)
def test_a_value_stays_what_the_author_wrote(value: str) -> None:
    front = f"title: {value}\nbranch: b\ndate: 2026-01-01\nsummary: s\nstandards: [x]\n"
    read = read_front_matter(split_text(f"---\n{front}---\n"))
    if value == "null":  # an empty value, and a title is needed
        assert read.case is None
    else:
        assert read.case is not None, read.faults
        assert read.case.title == value


def test_a_bomb_of_aliases_is_refused_line_by_line() -> None:
    rows = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    read = read_front_matter(split_text("---\n" + "\n".join(rows) + "\n---\n"))
    features = [fault for fault in read.faults if fault.kind is FaultKind.YAML_FEATURE]
    assert {fault.span.line for fault in features} == set(range(2, 42))


def _kinds(front: str) -> list[tuple[str, int, int]]:
    read = read_front_matter(split_text(f"---\n{front}---\n正文\n"))
    return [(fault.kind.value, fault.span.line, fault.span.column) for fault in read.faults]


SOUND = "branch: b\ndate: 2026-01-01\nsummary: s\nstandards: [x]\n"


@pytest.mark.parametrize(
    ("line", "columns"),
    [
        ("title：甲", {("full-width-colon", 6)}),
        ("title：'甲' 乙", {("full-width-colon", 6), ("text-after-quote", 10)}),
        ("\ttitle：", {("tab-indent", 1), ("full-width-colon", 7), ("missing-key", 2)}),
        (
            "platform:{name：甲，kind：丁}",
            {
                ("missing-space", 9),
                ("full-width-colon", 15),
                ("broken-commas", 17),
                ("full-width-colon", 22),
                ("unknown-choice", 23),
            },
        ),
        ("platform: {name: 甲 kind: 丁}", {("broken-commas", 20), ("unknown-choice", 26)}),
        (
            "photos: [{file: a，consent: 也许, alt: @b}]",
            {("broken-commas", 18), ("bad-value", 28), ("special-start", 37)},
        ),
        (
            "results: ［{type: 甲，title: 乙，year: 12}］",
            {("full-width-bracket", 10), ("bad-value", 35)},
        ),
    ],
)
def test_places_are_the_authors_after_what_was_mended(
    line: str, columns: set[tuple[str, int]]
) -> None:
    start = "" if "title" in line[:7] else "title: t\n"
    found = _kinds(f"{start}{line}\n{SOUND}")
    assert {(kind, column) for kind, _, column in found} == columns
    assert {number for _, number, _ in found} == {3 if start else 2}


@pytest.mark.parametrize(
    ("front", "found"),
    [
        (
            "title: t\nfoo: [\n  {]\nbranch: b\ndate: 31\nstandards: x\nsummary: {a: b\n",
            {
                ("broken-brackets", 4, 3),
                ("broken-brackets", 8, 10),
                ("unknown-key", 3, 1),
                ("bad-date", 6, 7),
                ("wrong-kind", 7, 12),
            },
        ),
        (
            "title: t\n@x: 1\nbranch: b\ndate: 31\nstandards: x\nsummary: s\n",
            {("yaml-syntax", 3, 1), ("bad-date", 5, 7), ("wrong-kind", 6, 12)},
        ),
        (
            "title: t\nbranch: b\nreview:\n  first: {by: a, on: 2026-13-01}\n  @second: x\n"
            "  final: {by: c, on: 2026-02-30}\ndate: 31\nstandards: x\nsummary: s\n",
            {
                ("yaml-syntax", 6, 3),
                ("bad-date", 8, 7),
                ("wrong-kind", 9, 12),
                ("bad-date", 5, 22),
                ("bad-date", 7, 22),
            },
        ),
    ],
)
def test_what_cannot_be_read_hides_nothing_else(
    front: str, found: set[tuple[str, int, int]]
) -> None:
    assert set(_kinds(front)) == found


@pytest.mark.parametrize("value", ["a\\u202eb", "a\\x07b", "\\u200b", "a\\0"])
def test_no_escape_hides_a_character(value: str) -> None:
    assert ("backslash", 2) in {(k, line) for k, line, _ in _kinds(f'title: "{value}"\n{SOUND}')}
    folded = f'title: "{value}\n  b"\n{SOUND}'
    assert "backslash" in {kind for kind, _, _ in _kinds(folded)}


@pytest.mark.parametrize(
    ("text", "front", "body"),
    [
        ("---\na: 1\n---\nb", ("a: 1",), "b"),
        ("\n\n---\na: 1\n---\nb", ("a: 1",), "b"),
        ("---\n标题: a\n\n## b\n", ("标题: a",), "\n## b\n"),
        ("---\n标题: a\n正文开始了。\n", ("标题: a",), "正文开始了。\n"),
        ("---\n标题: a\n## 选填\n支部: b\n---\nc", ("标题: a", "## 选填", "支部: b"), "c"),
        ("---\n标题: a\n----\nb\n\n---\n\nc", ("标题: a",), "b\n\n---\n\nc"),
        ("---\n标题: a\n---\n\n支部: b\n---\nc", ("标题: a", "", "", "支部: b"), "c"),
        ("标题: a\n支部: b\n---\nc", ("标题: a", "支部: b"), "c"),
        ("---\n摘要: |\n  ———\n标题: a\n---\nb", ("摘要: |", "  ———", "标题: a"), "b"),
    ],
)
def test_front_and_body_are_told_apart(text: str, front: tuple[str, ...], body: str) -> None:
    split = split_text(text)
    assert (split.front, split.body) == (front, body)
    assert text.split("\n")[split.body_line - 1 :] == body.split("\n")


def test_a_value_that_was_mended_is_told_once() -> None:
    front = 'title: t\nbranch: b\ndate: "2026-13-01”\nsummary: s\nstandards: [x]\n'
    assert _kinds(front) == [("mixed-quotes", 4, 7)]
    read = read_front_matter(split_text(f"---\n{front}---\n"))
    assert ("date",) not in read.values
    assert read.values["title",] == "t"


def test_nobody_can_write_the_mark_of_what_was_lost() -> None:
    assert ("yaml-syntax", 2, 9) in _kinds(f'title: "{LOST}"\n{SOUND}')
    assert ("yaml-syntax", 2, 8) in _kinds(f"title: {LOST}\n{SOUND}")
