"""Carets stand under the right characters, whatever stands before them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.findings import Span
from showcase.reports.columns import width
from showcase.reports.excerpt import excerpt, glimpse
from showcase.reports.paint import PLAIN, Paint, Role
from showcase.reports.visible import visible

TITLE = "标题：先做"


def _excerpt(text: str, span: Span, paint: Paint = PLAIN) -> list[str]:
    return list(excerpt(text.split("\n"), span, Role.ERROR, paint))


@pytest.mark.parametrize(
    ("line", "column", "length", "shown", "carets"),
    [
        ("标题：先做", 3, 1, "标题：先做", "    ^^"),
        ("date: 2026", 7, 4, "date: 2026", "      ^^^^"),
        ("a标b题", 3, 1, "a标b题", "   ^"),
        ("\t标题", 2, 2, "    标题", "    ^^^^"),
        ("\t标题", 1, 1, "    标题", "^^^^"),
        ("e\u0301a", 3, 1, "e\u0301a", " ^"),
        ("e\u0301a", 2, 1, "e\u0301a", " ^"),
        ("ｆｕｌｌ", 2, 1, "ｆｕｌｌ", "  ^^"),
        ("\U0001f600好", 2, 1, "\U0001f600好", "  ^^"),
        ("标题", 3, 0, "标题", "    ^"),
        ("标题", 99, 5, "标题", "    ^"),
        ("a标题", 2, 0, "a标题", " ^"),
        ("标题", 2, 99, "标题", "  ^^"),
        ("", 1, 1, "", "^"),
        ("a\u202eb", 2, 1, "a⟦U+202E⟧b", " ^^^^^^^^"),
        ("a\u202eb", 3, 1, "a⟦U+202E⟧b", "         ^"),
        ("\x1b[31m", 1, 1, "⟦U+001B⟧[31m", "^^^^^^^^"),
    ],
)
def test_carets(line: str, column: int, length: int, shown: str, carets: str) -> None:
    assert _excerpt(line, Span.on_line(1, column, length)) == [
        "    |",
        f"  1 | {shown}".rstrip(),
        f"    | {carets}",
    ]


def test_a_file_that_is_meant_as_a_whole_has_no_excerpt() -> None:
    assert _excerpt("标题", Span()) == []
    assert glimpse(["标题"], Span(), 80) == ""


def test_the_margin_is_as_wide_as_the_number() -> None:
    text = "\n" * 99 + "标题"
    assert _excerpt(text, Span.on_line(100, 1, 1)) == [
        "      |",
        "  100 | 标题",
        "      | ^^",
    ]


@pytest.mark.parametrize("line", [0, -1, 3])
def test_no_such_line_is_no_excerpt(line: int) -> None:
    assert _excerpt("a\nb", Span.on_line(line, 1, 1)) == []


def test_a_span_of_two_lines_shows_both() -> None:
    assert _excerpt("题: “a\n  b”", Span(1, 4, 2, 5)) == [
        "    |",
        "  1 | 题: “a",
        "    |     ^^",
        "  2 |   b”",
        "    |   ^^",
    ]


def test_a_span_of_many_lines_shows_the_first_and_the_last() -> None:
    text = "\n".join(f"行{n}" for n in range(1, 13))
    assert _excerpt(text, Span(8, 2, 11, 3)) == [
        "     |",
        "   8 | 行8",
        "     |   ^",
        "  …  |",
        "  11 | 行11",
        "     | ^^^",
    ]


def test_a_span_that_ends_before_a_line_begins_doesnt_show_it() -> None:
    assert _excerpt("ab\ncd", Span(1, 2, 2, 1)) == ["    |", "  1 | ab", "    |  ^"]
    assert _excerpt("ab\ncd\nef", Span(1, 2, 3, 1))[-2:] == ["  2 | cd", "    | ^^"]


def test_a_span_beyond_the_last_line_ends_there() -> None:
    assert _excerpt("ab\ncd", Span(1, 1, 9, 9))[-2:] == ["  2 | cd", "    | ^^"]


def test_a_long_line_is_cut_around_the_place() -> None:
    line = "字" * 300 + "错" + "后" * 300
    _, shown, carets = _excerpt(line, Span.on_line(1, 301, 1))
    assert shown.startswith("  1 | …字字")
    assert shown.endswith("后后…")
    before = shown.removeprefix("  1 | ").split("错")[0]
    assert carets == f"    | {' ' * width(before)}^^"
    assert width(shown) <= 100


def test_a_long_line_is_not_cut_where_it_begins_or_ends() -> None:
    line = "字" * 300
    assert _excerpt(line, Span.on_line(1, 1, 1))[1].startswith("  1 | 字")
    assert _excerpt(line, Span.on_line(1, 300, 1))[1].endswith("字")
    assert not _excerpt(line, Span.on_line(1, 300, 1))[1].endswith("…")


def test_a_long_mark_is_cut_too() -> None:
    _, shown, carets = _excerpt("头" + "字" * 300, Span.on_line(1, 2, 300))
    assert shown.startswith("  1 | 头字")
    assert width(shown) <= 100
    assert carets.startswith("    |   ^^")
    assert width(carets) <= 100


def test_a_cut_leaves_no_mark_without_its_letter() -> None:
    line = "e\u0301" * 400
    shown = _excerpt(line, Span.on_line(1, 601, 1))[1].removeprefix("  1 | …")
    assert shown.startswith("e")


def test_the_marked_is_coloured_in_the_line_itself() -> None:
    paint = Paint(colours=True)
    assert _excerpt(TITLE, Span.on_line(1, 3, 1), paint)[1].endswith(
        f"标题{paint(Role.ERROR, '：')}先做"
    )


def test_a_glimpse_is_one_line_around_the_place() -> None:
    assert glimpse([f"  {TITLE}  "], Span.on_line(1, 3, 1), 80) == TITLE
    assert glimpse([TITLE], Span.on_line(2, 3, 1), 80) == ""
    cut = glimpse(["字" * 90 + "错" + "字" * 90], Span.on_line(1, 91, 1), 40)
    assert "错" in cut
    assert width(cut) <= 42


@settings(deadline=None)
@given(
    st.text(alphabet=st.characters(), max_size=300),
    st.integers(1, 320),
    st.integers(1, 320),
    st.integers(30, 160),
)
def test_an_excerpt_of_anything_is_aligned_and_fits(
    line: str, column: int, length: int, columns: int
) -> None:
    line = line.replace("\n", " ")
    shown = _excerpt(line, Span.on_line(1, column, length), Paint(columns=columns))
    assert len(shown) == 3
    assert all(width(text) <= max(columns, 40) for text in shown)
    assert [visible(text) for text in shown] == shown
    assert shown[2].count("^") == len(shown[2].lstrip(" |"))
