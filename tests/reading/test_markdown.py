"""The text: right for Chinese, closed to markup, and never slow."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from showcase.markdown import parse_markdown
from showcase.model.document import (
    Emphasis,
    Figure,
    FootnoteMark,
    Heading,
    Link,
    List,
    Paragraph,
    Strong,
    Table,
    Text,
)
from showcase.model.walk import all_blocks, block_inlines, document_texts
from showcase.model.words import count_words


def _first(body: str) -> Paragraph:
    block = parse_markdown(body).document.blocks[0]
    assert isinstance(block, Paragraph)
    return block


@pytest.mark.parametrize(
    ("body", "bold"),
    [
        ("**重点。**后文", "重点。"),
        ("前文**“四维”**后文", "“四维”"),
        ("前文**（一）**后文", "（一）"),
        ("**第一，**再说", "第一，"),
        ("他说：**“好！”**大家笑了", "“好！”"),
    ],
)
def test_bold_next_to_chinese_marks(body: str, bold: str) -> None:
    strong = [child for child in _first(body).children if isinstance(child, Strong)]
    assert strong == [Strong((Text(bold),))]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("一行\n两行", "一行两行"),
        ("他说“好”\n“再来”", "他说“好”“再来”"),
        ("第一，\n第二", "第一，第二"),
        ("two\nlines", "two lines"),
        ("**重点**\n后文", "重点后文"),
        ("一行\r\n两行", "一行两行"),
    ],
)
def test_a_line_break_between_chinese_is_no_space(body: str, text: str) -> None:
    parsed = parse_markdown(body.replace("\r\n", "\n"))
    assert "".join(document_texts(parsed.document)) == text


def test_every_kind_of_block() -> None:
    body = (
        "# 一\n\n段落*重*[^1]\n\n![图](a.jpg)\n\n1. 甲\n2. 乙\n\n> 引\n\n"
        "| 左 | 右 |\n|:--|--:|\n| 1 | 2 |\n\n---\n\n```\n码\n```\n\n[^1]: 注\n"
    )
    parsed = parse_markdown(body, first_line=10)
    kinds = [type(block).__name__ for block in parsed.document.blocks]
    assert kinds == [
        *("Heading", "Paragraph", "Figure", "List", "Quote", "Table", "Divider", "CodeBlock"),
    ]
    heading, paragraph, figure, numbered, _, table, _, _ = parsed.document.blocks
    assert isinstance(heading, Heading)
    assert (heading.line, heading.anchor) == (10, "s1")
    assert isinstance(paragraph, Paragraph)
    assert [type(child) for child in paragraph.children] == [Text, Emphasis, FootnoteMark]
    assert figure == Figure("a.jpg", "图", 14)
    assert isinstance(numbered, List)
    assert (numbered.start, len(numbered.items)) == (1, 2)
    assert isinstance(table, Table)
    assert table.align == ("left", "right")
    assert [note.label for note in parsed.document.footnotes] == ["1"]


@pytest.mark.parametrize(
    "href",
    ["javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "vbscript:x", "//evil.example/x"],
)
def test_no_link_has_another_scheme(href: str) -> None:
    parsed = parse_markdown(f"[字]({href})")
    links = [
        inline
        for block in all_blocks(parsed.document)
        for inline in block_inlines(block)
        if isinstance(inline, Link)
    ]
    assert links == []
    assert [fault.kind.value for fault in parsed.faults] == ["unsafe-link"]
    assert "字" in "".join(document_texts(parsed.document))


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.text(alphabet="党建a *_`[]()!<>#|-\n1.^:~\\&;\"'=>\t 　“”。", max_size=120))
def test_any_body_parses_and_loses_no_character(body: str) -> None:
    parsed = parse_markdown(body)
    text = "".join(document_texts(parsed.document))
    if not any(mark in body for mark in "[]()|&\\^"):  # those hold targets, cells and notes
        for character in ("党", "建"):
            assert text.count(character) == body.count(character)


@pytest.mark.parametrize("bomb", ["[" * 5000, "*a" * 5000, "> " * 3000, "`" * 5000, "![" * 3000])
def test_no_body_takes_long(bomb: str) -> None:
    started = time.process_time()
    parse_markdown(bomb)
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("党建工作", 4),
        ("教党〔2018〕25号", 7),
        ("第 1 次", 3),
        ("1+1+1+N", 1),
        ("", 0),
        ("“好”。", 4),
    ],
)
def test_words_are_counted_as_word_does(text: str, words: int) -> None:
    assert count_words(text) == words
