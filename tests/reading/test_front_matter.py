"""The front matter: whatever is written, no traceback and nothing lost."""

import datetime
import json
from string import printable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from showcase.frontmatter import read_front_matter, split_text
from showcase.frontmatter.programme import read_programme
from showcase.model.case import CaseStudy
from showcase.model.schema import key_table, keys_of
from showcase.model.values import format_duration, parse_date, parse_duration

KEYS = sorted(key_table(CaseStudy))
WORDS = st.text(alphabet="党建支部工作法 abc:#'\"[]{}&*!|>%@`,-?1。：\u3000\t\\", max_size=20)
LINES = st.one_of(
    st.builds(lambda key, value: f"{key}: {value}", st.sampled_from(KEYS), WORDS),
    st.builds(lambda key, value: f"{key}：{value}", st.sampled_from(KEYS), WORDS),
    st.builds(lambda key, value: f"  - {{{key}: {value}}}", st.sampled_from(KEYS), WORDS),
    st.text(alphabet=printable, max_size=30).map(lambda text: text.replace("\r", "")),
)
PLAIN = st.text(
    alphabet=st.characters(blacklist_categories=("Cs", "Cc", "Cf", "Co", "Cn", "Zl", "Zp")),
    min_size=1,
    max_size=30,
).filter(lambda text: text.strip() == text and text)


@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(LINES, max_size=12))
def test_any_lines_end_in_a_case_or_in_faults(lines: list[str]) -> None:
    text = "---\n" + "\n".join(lines) + "\n---\n正文\n"
    read = read_front_matter(split_text(text))
    assert (read.case is None) == bool(read.faults)
    count = text.count("\n") + 1
    for fault in read.faults:
        assert 1 <= fault.span.line <= count
        assert fault.span.column >= 1


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


def test_a_bomb_of_aliases_is_refused_at_once() -> None:
    rows = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    read = read_front_matter(split_text("---\n" + "\n".join(rows) + "\n---\n"))
    assert [fault.kind.value for fault in read.faults] == ["yaml-feature"]
