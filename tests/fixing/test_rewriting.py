"""Edits carried out on bytes: what no edit is about stays byte for byte."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.build.rewriting import rewrite
from showcase.findings import Edit, Fix, Span
from showcase.intake import decode

PIECES = st.sampled_from(["字", "a", "，", " ", "\n", "\r\n", "\r", "\u200b", "\ufeff", "𠮷", "-"])
LINES = st.lists(PIECES, max_size=40).map("".join)
MARKS = st.sampled_from([b"", codecs.BOM_UTF8])


def put(line: int, start: int, end: int, text: str, end_line: int = 0) -> Fix:
    """Return a fix of one edit."""
    return Fix((Edit(Span(line, start, end_line or line, end), text),))


def after(data: bytes, *fixes: Fix) -> bytes:
    """Return what the bytes become."""
    return rewrite(data, fixes).data


# --- edits ----------------------------------------------------------------------------------------


def test_an_edit_is_put_in_place_and_nothing_else_changes() -> None:
    data = codecs.BOM_UTF8 + "一,二\r\n三\u200b,四\n五\n六".encode()
    fixes = (put(1, 2, 3, "，"), put(2, 2, 3, "，"))
    assert after(data, *fixes) == data.replace(b",", "，".encode())


def test_a_character_that_was_left_out_counts_no_column() -> None:
    assert after("\u200b一\u200b二".encode(), put(1, 2, 3, "2")) == "\u200b一\u200b2".encode()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_new_line_ends_as_most_lines_of_the_file(end: str) -> None:
    data = f"一{end}二{end}三".encode()
    assert after(data, put(2, 1, 1, "新\n")) == f"一{end}新{end}二{end}三".encode()


def test_an_edit_may_join_lines() -> None:
    assert after("一\r\n二\n".encode(), put(1, 2, 1, "", end_line=2)) == "一二\n".encode()


@pytest.mark.parametrize(("text", "line", "column"), [("一", 1, 2), ("一\n", 2, 1), ("", 1, 1)])
def test_something_may_be_put_at_the_very_end(text: str, line: int, column: int) -> None:
    assert after(text.encode(), put(line, column, column, "完")) == f"{text}完".encode()


@pytest.mark.parametrize(
    "span",
    [
        Span(0, 1, 1, 1),
        Span(1, 0, 1, 1),
        Span(1, 1, 3, 1),
        Span(1, 1, 1, 4),
        Span(1, 4, 1, 4),
        Span(1, 2, 1, 1),
    ],
)
def test_what_is_not_in_the_text_is_left(span: Span) -> None:
    done = rewrite("一二\n三".encode(), [Fix((Edit(span, "x"),)), put(2, 1, 2, "3")])
    assert done.data == "一二\n3".encode()
    assert done.done == (1,)


def test_a_fix_is_done_whole_or_not_at_all() -> None:
    broken = Fix((Edit(Span(1, 1, 1, 2), "1"), Edit(Span(9, 1, 9, 2), "9")))
    assert rewrite("一二".encode(), [broken]).data == "一二".encode()


def test_line_ends_of_old_macs_become_the_usual_one() -> None:
    assert after("一\r,\n二\n三".encode(), put(2, 1, 2, "")) == "一\n\n二\n三".encode()
    assert after("一\r二\r,\n三".encode(), put(3, 1, 2, "")) == "一\r二\r\r三".encode()
    assert after(b"\r\xe2\x80\x8b\n", Fix()) == b"\n\n"


# --- edits that meet ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [
        ((1, 3), (3, 5), True),
        ((1, 3), (2, 4), False),
        ((2, 3), (1, 5), False),
        ((1, 5), (2, 3), False),
        ((2, 4), (2, 4), False),
        ((2, 2), (2, 2), False),
        ((2, 2), (2, 4), False),
        ((2, 4), (4, 4), False),
        ((2, 4), (3, 3), False),
        ((2, 2), (3, 4), True),
        ((3, 4), (2, 2), True),
    ],
)
def test_edits_that_meet_wait_for_each_other(
    first: tuple[int, int], second: tuple[int, int], together: bool
) -> None:
    done = rewrite("一二三四五".encode(), [put(1, *first, "甲"), put(1, *second, "乙")])
    assert done.done == ((0, 1) if together else (0,))


def test_of_many_edits_each_that_can_be_done_is_done() -> None:
    data = ("," * 50_000).encode()
    fixes = [put(1, at, at + 1, "，") for at in range(1, 50_001)]
    done = rewrite(data, [*fixes, put(1, 5, 9, "x")])
    assert done.data == ("，" * 50_000).encode()
    assert len(done.done) == 50_000


# --- writing anew ---------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-8-sig"])
def test_writing_anew_makes_utf8_and_keeps_the_line_ends(encoding: str) -> None:
    text = "实验室里有人加班到很晚。\r\n没有人知道，\n也没有人说。\r\n完"
    done = rewrite(text.encode(encoding), [put(1, 1, 2, "x"), Fix()])
    assert done.data == text.encode()
    assert done.done == (1,)


def test_writing_anew_drops_what_nobody_sees() -> None:
    assert after("一\u200b二\x07\r\n\ufeff三\u200b".encode(), Fix()) == "一二\r\n三".encode()


def test_marks_that_turn_text_around_are_left_to_the_author() -> None:
    assert after("\u202a一\u200b二\u202e\n三\u2066".encode(), Fix()) == (
        "\u202a一二\u202e\n三\u2066".encode()
    )


def test_what_other_programs_take_for_a_line_end_becomes_one() -> None:
    assert after("一\r\n二\u2028三\r\n".encode(), Fix()) == "一\r\n二\r\n三\r\n".encode()


@pytest.mark.parametrize("data", ["好".encode() * 20 + b"\xff", codecs.BOM_UTF16_LE + b"\x00\xd8a"])
def test_nothing_is_written_where_bytes_make_no_sense(data: bytes) -> None:
    for fix in (Fix(), put(1, 1, 2, "x")):
        assert rewrite(data, [fix]).done == ()
        assert after(data, fix) == data


def test_edits_alone_change_no_encoding() -> None:
    data = "实验室里有人加班到很晚。".encode("gb18030")
    assert rewrite(data, [put(1, 1, 2, "x")]).data == data


def test_nothing_to_do_is_nothing_done() -> None:
    assert rewrite(b"a", []).data == b"a"


# --- properties -----------------------------------------------------------------------------------


@given(MARKS, LINES)
def test_writing_anew_keeps_the_text_and_is_done_once(mark: bytes, text: str) -> None:
    data = mark + text.encode()
    fresh = after(data, Fix())
    assert decode(fresh) == (decode(data)[0], ())
    assert after(fresh, Fix()) == fresh


@given(MARKS, LINES, st.data())
def test_an_edit_of_the_bytes_is_the_edit_of_the_text(
    mark: bytes, text: str, draw: st.DataObject
) -> None:
    data = mark + text.encode()
    shown = decode(data)[0]
    start = draw.draw(st.integers(0, len(shown)))
    end = draw.draw(st.integers(start, len(shown)))
    new = draw.draw(st.sampled_from(["", "新", "新\n"]))
    fix = Fix((Edit(_span(shown, start, end), new),))
    assert decode(after(data, fix))[0] == shown[:start] + new + shown[end:]


@given(MARKS, LINES.map(lambda text: text.replace("\r", "\r\n")), st.integers(0, 40))
def test_an_edit_that_changes_nothing_changes_no_byte(mark: bytes, text: str, at: int) -> None:
    data = mark + text.encode()
    shown = decode(data)[0]
    fix = Fix((Edit(_span(shown, min(at, len(shown)), min(at, len(shown))), ""),))
    assert after(data, fix) == data


def _span(text: str, start: int, end: int) -> Span:
    def place(at: int) -> tuple[int, int]:
        return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)

    return Span(*place(start), *place(end))
