"""Names that are good everywhere, and the nearest good one of those that aren't."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.intake.names import (
    SLUG,
    folded,
    is_device,
    is_left_behind,
    proposed_file,
    proposed_slug,
    proposed_year,
    shown,
    unportable,
)


@pytest.mark.parametrize(
    ("name", "good"),
    [
        ("Anli.md", "anli.md"),
        ("ANLI.MD", "anli.md"),
        ("an li.md", "an-li.md"),
        ("an_li.md", "an-li.md"),
        ("an--li-.md", "an-li.md"),
        ("anli.txt", "anli.md"),
        ("anli.md.txt", "anli.md"),
        ("anli.markdown", "anli.md"),
        ("anli", "anli.md"),
        ("anli.md ", "anli.md"),
        ("anli - 副本.md", "anli.md"),
        ("anli(1).md", "anli.md"),
        ("anli（2）.md", "anli.md"),
        ("ａｎｌｉ２.md", "anli2.md"),
        ("café.md", "cafe.md"),
        ("机械学院案例.md", "ji-xie-xue-yuan-an-li.md"),
        ("机械 01 终稿.md", "ji-xie-01-zhong-gao.md"),
        ("con.md", "con-1.md"),
        ("Nul.md", "nul-1.md"),
        ("。。。.md", ""),
        (".md", ""),
        ("😀.md", ""),
        ("x" * 61 + ".md", "x" * 60 + ".md"),
        ("programme.yaml.md", "programme-yaml.md"),
    ],
)
def test_the_nearest_good_name(name: str, good: str) -> None:
    assert proposed_file(name) == good


def test_a_long_chinese_name_becomes_initials() -> None:
    assert proposed_slug("四维联动强引领多元融合促团结的实践与探索") == "swldqyldyrhctjdsjyts"


@given(st.text(max_size=80))
def test_any_proposal_is_good(name: str) -> None:
    good = proposed_file(name)
    assert not good or (SLUG.fullmatch(good.removesuffix(".md")) and not is_device(good))


@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("2026年", "2026"),
        ("２０２６", "2026"),
        ("2026届", "2026"),
        ("year-1999", "1999"),
        ("26", ""),
        ("20260630", ""),
        ("2025-2026", ""),
        ("第一批", ""),
    ],
)
def test_the_year_that_was_meant(name: str, year: str) -> None:
    assert proposed_year(name) == year


@pytest.mark.parametrize(
    "name",
    ["con", "CON", "nul.md", "Aux.tar.gz", "prn ", "com1", "COM9.jpg", "lpt0", "com².md", "nul .jpg",
     "conin$", "CONOUT$.txt", "clock$"],
)  # fmt: skip
def test_devices_of_windows(name: str) -> None:
    assert is_device(name)


@pytest.mark.parametrize("name", ["con-1", "icon.jpg", "null.jpg", "com10", "com", "lpt", "auxx"])
def test_no_devices(name: str) -> None:
    assert not is_device(name)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("01.jpg", ("", "")),
        ("活动 照片.jpg", ("", "")),
        ("con.jpg", ("device", "con.jpg")),
        ("a?.jpg", ("character", "?")),
        ("a:b.jpg", ("character", ":")),
        ("a\\b.jpg", ("character", "\\")),
        ("a\tb.jpg", ("unseen", "U+0009")),
        ("a\u202egpj.exe", ("unseen", "U+202E")),
        ("\udcd6\udcd0.jpg", ("unseen", "U+DCD6")),
        ("a.jpg.", ("edge", "a.jpg.")),
        ("a.jpg ", ("edge", "a.jpg ")),
        (" a.jpg", ("edge", " a.jpg")),
        ("a#b.jpg", ("address", "#")),
        ("x" * 100, ("", "")),
        ("x" * 101, ("length", "101")),
        ("汉" * 85, ("", "")),
        ("汉" * 86, ("length", "86")),
    ],
)
def test_names_that_are_good_on_one_system_only(name: str, reason: tuple[str, str]) -> None:
    assert unportable(name, name) == reason


def test_a_path_has_a_longest_length() -> None:
    assert unportable("a.jpg", "x" * 180) == ("", "")
    assert unportable("a.jpg", "x" * 181) == ("path", "181")


@pytest.mark.parametrize(
    ("one", "other"),
    [("01.JPG", "01.jpg"), ("Straße", "STRASSE"), ("e\u0301.jpg", "\u00c9.jpg"), ("Ａ", "ａ")],
)
def test_names_that_one_folder_cannot_hold_everywhere(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_what_is_left_behind() -> None:
    for name in (".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep", "._01.jpg", "~$an.docx"):
        assert is_left_behind(name)
    for name in (".01.jpg", "thumbs.jpg", "a~", ".git", "$a"):
        assert not is_left_behind(name)


@given(st.text(st.characters(exclude_categories=()), max_size=20))
def test_a_shown_name_can_be_printed(name: str) -> None:
    shown(name).encode()
    assert not re.search("[\x00-\x1f\x7f\u202e\u200b\ud800-\udfff]", shown(name))
    assert len(shown(name)) == len(name)
