"""Captions: what people and programs write is read, and what is written anew is clean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.model.captions import Cue, format_moment, read_captions, write_captions


def said(text: str) -> list[tuple[int, int, str]]:
    """Return times and texts of the captions in a file."""
    return [(cue.start, cue.end, cue.text) for cue in read_captions(text).cues]


@pytest.mark.parametrize(
    "times",
    [
        "00:00:01,500 --> 00:00:04,000",
        "00:00:01.500 --> 00:00:04.000",
        "00:01.500 --> 00:04",
        "0:0:1,5 -> 0:0:4,0",
        "00：00：01，500　-->　00：00：04，000",
        "00:00:01,500-->00:00:04,000",
        "00:01.500 --> 00:04.000 align:start position:10%",
    ],
)
def test_times_are_read_however_they_are_written(times: str) -> None:
    assert said(f"1\n{times}\n先做一件小事\n") == [(1500, 4000, "先做一件小事")]


def test_blocks_may_lack_numbers_and_blank_lines() -> None:
    text = "WEBVTT\n00:01.000 --> 00:02.000\n甲\n2\n00:03.000 --> 00:04.000\n乙\n丙\n"
    assert said(text) == [(1000, 2000, "甲"), (3000, 4000, "乙\n丙")]


def test_styles_regions_and_notes_say_nothing() -> None:
    text = (
        "WEBVTT - 片\n\nSTYLE\n::cue { background: url(x) }\n\nREGION\nid:a\n\nNOTE 甲 --> 乙\n还有\n\n"
        "导言\n00:01.000 --> 00:02.000\n正文\n"
    )
    assert said(text) == [(1000, 2000, "正文")]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<b>先做</b>一件<i>小事</i>", "先做一件小事"),
        ("<v 张三>先做</v>", "先做"),
        ("<00:01.000>先<c.red>做", "先做"),
        (r"{\an8}先做", "先做"),
        ("a &lt; b &amp;&amp; c", "a < b && c"),
        ("3 < 5 且 7 > 6", "3 < 5 且 7 > 6"),
        ("<script>alert(1)</script>", "alert(1)"),
        ("先做 < 再做", "先做 < 再做"),
    ],
)
def test_marks_for_players_are_left_out(written: str, shown: str) -> None:
    assert said(f"00:01.000 --> 00:02.000\n{written}\n") == [(1000, 2000, shown)]


def test_times_that_make_no_sense_are_told_with_their_lines() -> None:
    read = read_captions("WEBVTT\n\n00:75.000 --> 00:78.000\n甲\n\n--> 00:03\n乙\n")
    assert read.cues == ()
    assert [line for line, _ in read.garbled] == [3, 6]


def test_what_a_player_shows_is_in_order_and_lasts() -> None:
    read = read_captions(
        "00:03.000 --> 00:04.000\n乙\n\n00:01.000 --> 00:02.000\n甲\n\n00:06.000 --> 00:05.000\n丙\n\n"
        "00:07.000 --> 00:08.000\n\n"
    )
    assert [cue.text for cue in read.shown] == ["甲", "乙"]


def test_what_is_written_is_vtt_without_markup() -> None:
    cues = (Cue(500, 3_723_045, "a <b> & c\n第二行", 1),)
    assert write_captions(cues) == (
        "WEBVTT\n\n00:00:00.500 --> 01:02:03.045\na &lt;b&gt; &amp; c\n第二行\n"
    )


@pytest.mark.parametrize(
    ("milliseconds", "moment"),
    [(0, "0:00"), (5_400, "0:05"), (760_000, "12:40"), (3_800_000, "1:03:20")],
)
def test_moments_are_written_as_people_do(milliseconds: int, moment: str) -> None:
    assert format_moment(milliseconds) == moment


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_any_text_gives_captions(text: str) -> None:
    read = read_captions(text)
    assert all(cue.line <= text.count("\n") + 1 for cue in read.cues)


TIMES = st.integers(0, 20_000_000)
WORDS = (
    st.text("先做一件小事<>&; -1:.", min_size=1, max_size=30)
    .map(str.strip)
    .filter(lambda text: text and "-->" not in text and "->" not in text)
)


@given(st.lists(st.tuples(TIMES, TIMES, WORDS), max_size=8))
def test_what_is_written_reads_the_same(given: list[tuple[int, int, str]]) -> None:
    cues = tuple(Cue(start, end, " ".join(text.split()), 0) for start, end, text in given)
    again = read_captions(write_captions(cues)).cues
    assert [(c.start, c.end, c.text) for c in again] == [(c.start, c.end, c.text) for c in cues]
