"""Characters that nobody sees are told one by one, with places in the text that is passed on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.findings import FaultKind, Span
from showcase.intake import decode
from showcase.intake.invisible import TOLD, part_invisible

FRONT = "---\n标题: 甲乙\n---\n\n"


@pytest.mark.parametrize(
    ("character", "kind"),
    [
        ("\u200b", FaultKind.ZERO_WIDTH),
        ("\u200c", FaultKind.ZERO_WIDTH),
        ("\u200d", FaultKind.ZERO_WIDTH),
        ("\u2060", FaultKind.ZERO_WIDTH),
        ("\u2064", FaultKind.ZERO_WIDTH),
        ("\ufeff", FaultKind.ZERO_WIDTH),
        ("\u00ad", FaultKind.ZERO_WIDTH),
        ("\u180e", FaultKind.ZERO_WIDTH),
        ("\u3164", FaultKind.ZERO_WIDTH),
        ("\x00", FaultKind.CONTROL_CHARACTER),
        ("\x08", FaultKind.CONTROL_CHARACTER),
        ("\x0e", FaultKind.CONTROL_CHARACTER),
        ("\x1f", FaultKind.CONTROL_CHARACTER),
        ("\x7f", FaultKind.CONTROL_CHARACTER),
        ("\x84", FaultKind.CONTROL_CHARACTER),
        ("\x9f", FaultKind.CONTROL_CHARACTER),
        ("\ufff9", FaultKind.CONTROL_CHARACTER),
        ("\U000e0041", FaultKind.CONTROL_CHARACTER),
        ("\u061c", FaultKind.BIDI_CONTROL),
        ("\u200e", FaultKind.BIDI_CONTROL),
        ("\u200f", FaultKind.BIDI_CONTROL),
        ("\u202a", FaultKind.BIDI_CONTROL),
        ("\u202e", FaultKind.BIDI_CONTROL),
        ("\u2066", FaultKind.BIDI_CONTROL),
        ("\u2069", FaultKind.BIDI_CONTROL),
    ],
)
def test_what_nobody_sees_is_left_out(character: str, kind: FaultKind) -> None:
    text, (fault,) = decode(f"一行\n党支{character}部书记".encode())
    assert text == "一行\n党支部书记"
    assert (fault.kind, fault.span) == (kind, Span.on_line(2, 3, 1))
    assert (fault.subject, fault.owner) == (f"U+{ord(character):04X}", "党支□部书记")


@pytest.mark.parametrize("character", ["\ue000", "\uf06c", "\uf8ff", "\U000f0000", "\U0010fffd"])
def test_private_characters_stay(character: str) -> None:
    text, (fault,) = decode(f"党支{character}部".encode())
    assert text == f"党支{character}部"
    assert (fault.kind, fault.span) == (FaultKind.PRIVATE_USE, Span.on_line(1, 3, 1))


@pytest.mark.parametrize("lost", ["\ufffd", "\ufffd\ufffd", "锟斤拷", "锟斤拷锟斤拷\ufffd"])
def test_lost_characters_are_one_finding(lost: str) -> None:
    text, (fault,) = decode(f"党支{lost}部".encode())
    assert text == f"党支{lost}部"
    assert (fault.kind, fault.span) == (FaultKind.DAMAGED_TEXT, Span.on_line(1, 3, len(lost)))


@pytest.mark.parametrize("end", ["\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_odd_line_ends_end_a_line(end: str) -> None:
    text, (fault,) = decode(f"{FRONT}第一句。{end}第二句".encode())
    assert text == f"{FRONT}第一句。\n第二句"
    assert (fault.kind, fault.span) == (FaultKind.ODD_LINE_END, Span.on_line(5, 5))


def test_what_follows_an_odd_line_end_is_on_the_next_line() -> None:
    _, faults = decode(f"{FRONT}第一句。\u2028第二\u200b句".encode())
    assert [fault.span.line for fault in faults] == [5, 6]
    assert faults[1].span.column == 3


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_in_the_front_matter_an_odd_line_end_is_a_space(end: str) -> None:
    data = f"{FRONT}正文".replace("甲乙", "甲\u2028乙").replace("\n", end).encode()
    text, (fault,) = decode(data)
    assert text == f"{FRONT}正文".replace("甲乙", "甲 乙")
    assert fault.span == Span.on_line(2, 6, 1)


def test_a_file_of_odd_line_ends_only_has_lines() -> None:
    text, faults = decode(FRONT.replace("\n", "\u2028").encode())
    assert text == FRONT
    assert len(faults) == 4


def test_words_hyphen_becomes_one() -> None:
    assert decode(b"10\x1e20")[0] == "10-20"
    assert decode(b"10\x1e\x1f20")[0] == "1020"


def test_a_run_is_one_finding() -> None:
    (fault,) = decode("党\u200b\u200b\u2060支".encode())[1]
    assert fault.span == Span.on_line(1, 2, 1)


def test_the_end_of_a_line_has_no_character_to_mark() -> None:
    faults = decode("党\u200b\n支\u200b".encode())[1]
    assert [fault.span for fault in faults] == [Span.on_line(1, 2), Span.on_line(2, 2)]


def test_columns_count_in_the_text_that_is_passed_on() -> None:
    text, faults = decode("\u200b党\u202e支\u200b部\uf06c委\u200b员".encode())
    assert text == "党支部\uf06c委员"
    assert [fault.span.column for fault in faults] == [1, 2, 3, 4, 6]


@pytest.mark.parametrize(
    "text",
    [
        "家👩‍⚕️人",
        "👨‍👩‍👧‍👦",
        "❤️‍🔥",
        "👩🏽‍🏫老师",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "1\ufe0f\u20e3",
        "葛\U000e0100",
        "می\u200cخواهم",
        "ᠭᠠᠵᠠᠷ\u180e",
        "क्\u200dष",
        "全角　空格\t制表",
        "\u00b7 — … ‰",
    ],
)
def test_characters_with_a_meaning_stay(text: str) -> None:
    assert decode(text.encode()) == (text, ())


def test_joiners_without_anything_to_join_are_told() -> None:
    for text in ("党\u200d支", "👩\u200d支", "党\u200d👩", "\u200d", "👩\u200d\u200d⚕"):
        assert [f.kind for f in decode(text.encode())[1]] == [FaultKind.ZERO_WIDTH]


@pytest.mark.parametrize("number", [TOLD - 1, TOLD, TOLD + 1, TOLD + 30])
def test_the_last_that_is_told_counts_the_rest(number: int) -> None:
    _, faults = part_invisible("党\u200b" * number + "支\u202e" * 2)
    zero = [fault for fault in faults if fault.kind is FaultKind.ZERO_WIDTH]
    assert len(zero) == min(number, TOLD)
    assert [fault.more for fault in zero[:-1]] == [0] * (len(zero) - 1)
    assert zero[-1].more == max(0, number - TOLD)
    assert sum(fault.kind is FaultKind.BIDI_CONTROL for fault in faults) == 2


def test_words_around_stay_on_their_line() -> None:
    (fault,) = decode("上一行\n前\u200b后\n下一行".encode())[1]
    assert fault.owner == "前□后"
    (fault,) = decode("一二三四五六\u200b七八九十百千".encode())[1]
    assert fault.owner == "三四五六□七八九十"


def test_half_a_million_of_them_are_quick() -> None:
    text, faults = part_invisible("党\u200b" * 250_000)
    assert (len(text), len(faults)) == (250_000, TOLD)


@given(st.text(st.sampled_from("党a \n\u200b\u202e\u2028\x0b\uf06c\ufffd锟斤拷\u200d👩⚕\x1e-\r")))
def test_text_and_places_agree(text: str) -> None:
    passed, faults = decode(text.encode())
    lines = passed.split("\n")
    assert not set(passed) & set("\u200b\u202e\u2028\x0b\x1e\r")
    for fault in faults:
        line = lines[fault.span.line - 1]
        assert 1 <= fault.span.column <= len(line) + 1
        if fault.kind in {FaultKind.PRIVATE_USE, FaultKind.DAMAGED_TEXT}:
            shown = line[fault.span.column - 1 : fault.span.end_column - 1]
            assert shown.strip("\uf06c\ufffd锟斤拷") == ""
            assert shown
    assert decode(passed.encode())[0] == passed
