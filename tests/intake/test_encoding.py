"""Bytes become a text whatever they are; what was wrong is told where it stands."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.findings import FaultKind, Span
from showcase.intake import decode
from showcase.intake.charsets import read_characters

SIMPLIFIED = (
    "---\n标题: 先做一件小事\n---\n\n## 背景与起因\n\n实验室里有人加班到很晚，没有人知道。\n"
)
TRADITIONAL = (
    "---\n標題: 先做一件小事\n---\n\n## 背景與起因\n\n實驗室裡有人加班到很晚，沒有人知道。\n"
)


@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL, "中文", "党支部abc"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_utf8_is_no_matter(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == (text, ())


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        (SIMPLIFIED, "gb18030", "GBK"),
        (TRADITIONAL, "gb18030", "GBK"),
        ("党", "gbk", "GBK"),
        ("“四维联动”—1—2……", "gbk", "GBK"),
        (TRADITIONAL, "big5", "BIG5"),
        (SIMPLIFIED, "utf-16", "UTF-16"),
        (SIMPLIFIED, "utf-16-le", "UTF-16"),
        (SIMPLIFIED, "utf-16-be", "UTF-16"),
        ("plain Latin", "utf-16-le", "UTF-16"),
        ("plain Latin", "utf-16-be", "UTF-16"),
        (SIMPLIFIED, "utf-32", "UTF-32"),
    ],
)
def test_other_encodings_are_read_and_named(text: str, encoding: str, name: str) -> None:
    got, faults = decode(text.encode(encoding))
    assert got == text
    assert [(f.kind, f.subject, f.span) for f in faults] == [(FaultKind.ENCODING, name, Span())]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_are_no_matter(end: str) -> None:
    assert decode(SIMPLIFIED.replace("\n", end).encode()) == (SIMPLIFIED, ())


def test_a_lost_byte_is_told_where_it_is_missing() -> None:
    data = SIMPLIFIED.encode()
    at = data.index("晚".encode())
    text, (fault,) = decode(data[: at + 1] + data[at + 2 :])
    assert (fault.kind, fault.span) == (FaultKind.BROKEN_ENCODING, Span.on_line(7, 11, 1))
    assert (fault.owner, fault.more) == ("有人加班到很", 0)
    assert text.split("\n")[6][10] == "\ufffd"


def test_a_text_cut_within_a_character() -> None:
    (fault,) = decode("党支部".encode()[:8])[1]
    assert (fault.kind, fault.span) == (FaultKind.BROKEN_ENCODING, Span.on_line(1, 3, 1))


def test_more_lost_bytes_are_counted() -> None:
    data = ("好的文字" * 20).encode() + b"\xff" + "再来".encode() * 9 + b"\xff\xfe\xff"
    (fault,) = decode(data)[1]
    assert (fault.span.column, fault.more) == (81, 3)


def test_a_cut_utf16_is_told() -> None:
    faults = decode(SIMPLIFIED.encode("utf-16")[:-1])[1]
    assert {f.kind for f in faults} == {FaultKind.ENCODING, FaultKind.BROKEN_ENCODING}


def test_a_real_replacement_character_is_no_broken_encoding() -> None:
    assert [f.kind for f in decode("丢\ufffd了".encode())[1]] == [FaultKind.DAMAGED_TEXT]


# Python's GB 2312 has the Japanese middle dot, which GBK lacks.
@given(st.text(st.characters(codec="gb2312", exclude_characters="\r・"), min_size=1))
def test_what_is_read_as_gbk_is_what_was_written(text: str) -> None:
    read = read_characters(text.encode("gbk"))
    if read.encoding == "GBK":
        assert read.text == text


@given(st.binary(max_size=400))
def test_any_bytes_give_a_text(data: bytes) -> None:
    text, faults = decode(data)
    text.encode()
    lines = text.split("\n")
    for fault in faults:
        assert 1 <= fault.span.line <= len(lines)
        assert 1 <= fault.span.column <= len(lines[fault.span.line - 1]) + 1
        assert fault.span.end_line == fault.span.line


@given(st.text())
def test_any_text_is_read_as_it_was_written(text: str) -> None:
    try:
        data = text.encode()
    except UnicodeEncodeError:
        return
    plain = text.removeprefix("\ufeff")
    if "\0" not in text:
        assert read_characters(data).text == plain


def test_rubbish_is_read_too() -> None:
    for seed in range(30):
        decode(random.Random(seed).randbytes(3000))
