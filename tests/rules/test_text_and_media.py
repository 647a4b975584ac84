"""What the rules on text and media go by: numbers, hosts, names of files, captions."""

import pytest

from showcase.model.links import host_of, is_allowed, is_inside, is_web
from showcase.model.paths import (
    file_name,
    is_on_computer,
    is_on_web,
    is_picture_name,
    resolve_media,
)
from showcase.model.sections import sections_of_heading
from showcase.rules.media.vague_caption import is_vague
from showcase.rules.text.numbering import chinese_number, number_of


@pytest.mark.parametrize(
    ("heading", "form", "value"),
    [
        ("一、背景", "“一、”", 1),
        ("十、背景", "“一、”", 10),
        ("十二、背景", "“一、”", 12),
        ("二十、背景", "“一、”", 20),
        ("二十三、背景", "“一、”", 23),
        ("（三）背景", "“（一）”", 3),
        ("(三)背景", "“（一）”", 3),
        ("第一部分 背景", "“第一部分”", 1),
        ("第二章 背景", "“第一部分”", 2),
        ("1.背景", "“1.”", 1),
        ("1．背景", "“1.”", 1),
        ("12、背景", "“1、”", 12),
        ("（4）背景", "“（1）”", 4),
    ],
)
def test_numbers_of_headings(heading: str, form: str, value: int) -> None:
    number = number_of(heading)
    assert number is not None
    assert (number.form, number.value) == (form, value)
    assert heading.startswith(number.text)


@pytest.mark.parametrize(
    "heading",
    [
        "背景",
        "一张表",
        "1.5倍",
        "2025年",
        "三个一",
        "（一个）",
        "0.背景",
        "十十、背景",
        "一二、甲",
        "十一二、甲",
        "一二十、甲",
    ],
)
def test_what_is_no_number_of_a_heading(heading: str) -> None:
    assert number_of(heading) is None


def test_chinese_numbers_up_to_99() -> None:
    digits = "一二三四五六七八九"
    for value in range(1, 100):
        tens, ones = divmod(value, 10)
        ten = f"{digits[tens - 1] if tens > 1 else ''}十" if tens else ""
        assert chinese_number(ten + (digits[ones - 1] if ones else "")) == value


@pytest.mark.parametrize(
    ("host", "inside"),
    [
        ("example.edu.cn", True),
        ("news.example.edu.cn", True),
        ("NEWS.example.EDU.cn", True),
        ("myexample.edu.cn", False),
        ("example.edu.cn.evil.example", False),
        ("party.example.org", True),
        ("10.0.0.8", True),
        ("172.16.3.4", True),
        ("192.168.1.1", True),
        ("127.0.0.1", True),
        ("169.254.1.1", True),
        ("8.8.8.8", False),
        ("oa", True),
        ("localhost", True),
        ("fd00::1", True),
        ("2001:4860:4860::8888", False),
    ],
)
def test_who_is_inside(host: str, inside: bool) -> None:
    listed = ("example.edu.cn", "https://party.example.org:8080/news", "*.wild.example")
    assert is_inside(host, listed) is inside
    assert is_inside("a.wild.example", listed)
    assert is_inside(host, ()) is (inside and "example" not in host.lower())


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.Example.edu.cn:8080/a?b", "www.example.edu.cn"),
        ("https://user@a.cn./", "a.cn"),
        ("https://[::1/", ""),
        ("mailto:a@b.cn", ""),
        ("https:///a", ""),
    ],
)
def test_hosts_of_addresses(address: str, host: str) -> None:
    assert host_of(address) == host


@pytest.mark.parametrize(
    ("href", "allowed", "web"),
    [
        ("https://a.cn", True, True),
        ("HTTP://a.cn", True, True),
        ("mailto:a@b.cn", True, False),
        ("../2026/a.md", True, False),
        ("a.md#b:c", False, False),
        ("javascript:x", False, False),
        (" javascript:x", False, False),
        ("java\tscript:x", False, False),
        ("//a.cn", False, False),
        ("a\\b.md", False, False),
        ("ftp://a.cn", False, False),
    ],
)
def test_which_links_are_allowed(href: str, allowed: bool, web: bool) -> None:
    assert is_allowed(href) is allowed
    assert is_web(href) is web


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("01.jpg", "media/2026/anli/01.jpg"),
        ("01.jpg?x#y", "media/2026/anli/01.jpg"),
        ("../../media/2026/anli/01.jpg", "media/2026/anli/01.jpg"),
        ("..\\..\\media\\2026\\anli\\01.jpg", "media/2026/anli/01.jpg"),
        ("../../media/2026/anli/%E5%9B%BE.jpg", "media/2026/anli/图.jpg"),
        ("../../../x", "../x"),
        ("..%2F..%2F..%2Fx", "../x"),
    ],
)
def test_what_a_path_means(target: str, path: str) -> None:
    assert resolve_media(target, "cases/2026/anli.md", "media/2026/anli") == path


@pytest.mark.parametrize(
    ("target", "web", "computer"),
    [
        ("https://a.cn/1.jpg", True, False),
        ("//a.cn/1.jpg", True, False),
        ("www.a.cn/1.jpg", True, False),
        ("DATA:image/png;base64,x", True, False),
        ("C:\\a\\1.jpg", False, True),
        ("c:/a/1.jpg", False, True),
        ("file:///a/1.jpg", False, True),
        ("\\\\server\\1.jpg", False, True),
        ("~/1.jpg", False, True),
        ("/Users/a/1.jpg", False, True),
        ("/media/2026/anli/1.jpg", False, False),
        ("../../media/1.jpg", False, False),
        ("c.jpg", False, False),
    ],
)
def test_what_is_elsewhere(target: str, web: bool, computer: bool) -> None:
    assert is_on_web(target) is web
    assert is_on_computer(target) is computer


@pytest.mark.parametrize(
    "text",
    [
        "图",
        "图片",
        "照片1",
        "照片（2）",
        "图二",
        "IMG_0001",
        "dsc-12",
        "2026-05-11",
        "活动照片",
        "image",
        "01",
        "微信图片_20260511",
    ],
)
def test_captions_that_say_nothing(text: str) -> None:
    assert is_vague(text, "../../media/2026/anli/x.jpg")


@pytest.mark.parametrize(
    "text", ["上党课", "图为支部在上党课", "照片墙", "一等奖", "图书馆", "合影留念", "2026年的党课"]
)
def test_captions_that_say_something(text: str) -> None:
    assert not is_vague(text, "../../media/2026/anli/x.jpg")


def test_a_caption_that_is_the_file_s_name_says_nothing() -> None:
    assert is_vague("dangke.jpg", "../../media/2026/anli/dangke.jpg")
    assert is_vague("dangke", "..\\anli\\dangke.jpg")


@pytest.mark.parametrize(
    ("target", "picture"),
    [("a.jpg", True), ("a.JPEG#x", True), ("a.png?b", True), ("a.pdf", False), ("jpg", False)],
)
def test_names_of_pictures(target: str, picture: bool) -> None:
    assert is_picture_name(target) is picture
    assert file_name(f"x\\y/{target}") == target


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("背景与起因", ("背景",)),
        ("一、基本情况", ("背景",)),
        ("（二）主要做法", ("做法",)),
        ("经验做法", ("做法",)),
        ("做法与成效", ("做法", "成效")),
        ("工作成效", ("成效",)),
        ("经验成果", ("成效",)),
        ("经验与启示", ("启示",)),
        ("3.工作启示", ("启示",)),
        ("做法与启示", ("做法", "启示")),
        ("主题与思路", ("背景",)),
        ("附记", ()),
    ],
)
def test_the_four_sections_under_their_names(heading: str, names: tuple[str, ...]) -> None:
    assert sections_of_heading(heading) == names
