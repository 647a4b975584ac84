"""The text: right for Chinese, closed to markup, and never slow."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.rules_inline.text import text as library_text

from showcase.findings import Span
from showcase.markdown import inline_rules, parse_markdown
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
from showcase.model.outline import outline_of
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
    assert figure == Figure("a.jpg", "图", 14, _at(14, 1, 12), _at(14, 6, 11))
    assert isinstance(numbered, List)
    assert (numbered.start, len(numbered.items)) == (1, 2)
    assert isinstance(table, Table)
    assert table.align == ("left", "right")
    assert [note.label for note in parsed.document.footnotes] == ["1"]


def _at(line: int, column: int, end_column: int) -> Span:
    return Span(line, column, line, end_column)


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


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("看[甲](a.md)和[甲](a.md)", [(1, 2, 11, 6), (1, 12, 21, 16)]),
        ("第一行\n看[甲](a.md)", [(2, 2, 11, 6)]),
        ("> - 引[甲](a.md)", [(1, 6, 15, 10)]),
        ("> 引\n> 再引[甲](a.md)", [(2, 5, 14, 9)]),
        ("1. 条\n\n   再[甲](a.md)", [(3, 5, 14, 9)]),
        ("## 题[甲](a.md) ##", [(1, 5, 14, 9)]),
        ("题[甲](a.md)\n---", [(1, 2, 11, 6)]),
        ("| 子\\|丑 | [甲](a.md) |\n|---|---|", [(1, 10, 19, 14)]),
        ("| a\\|b[甲](a.md) |\n|---|", [(1, 7, 16, 11)]),
        ("a | b\n---|---\n1 | [甲](a.md)", [(3, 5, 14, 9)]),
        ("注[^1]\n\n[^1]: 见[甲](a.md)", [(3, 8, 17, 12)]),
        ("注[^1]\n\n[^1]: 见\n    再见[甲](a.md)", [(4, 7, 16, 11)]),
        ("行内^[见[甲](a.md)]", [(1, 6, 15, 10)]),
        ("**重[甲](a.md)**", [(1, 4, 13, 8)]),
        ('[甲]( <a b.md> "题" )', [(1, 1, 20, 7)]),
        ("<https://a.cn>", [(1, 1, 15, 2)]),
        ("[甲][乙]\n\n[乙]: a.md", [(1, 1, 7, 1)]),
        ("    \n\t\n看[甲](a.md)", [(3, 2, 11, 6)]),
        ("\u3000\u3000看[甲](a.md)", [(1, 4, 13, 8)]),
        ("`[甲](a.md)`\\[甲](a.md)[甲](a.md)", [(1, 22, 31, 26)]),
    ],
)
def test_links_know_where_they_stand(body: str, places: list[tuple[int, int, int, int]]) -> None:
    outline = outline_of(parse_markdown(body).document)
    found = [
        (link.span.line, link.span.column, link.span.end_column, link.target.column)
        for link in outline.references
    ]
    assert found == places


def test_a_picture_in_a_picture_s_text_is_no_matter() -> None:
    (picture,) = outline_of(parse_markdown("![甲![乙](b.jpg)*丙*](a.jpg)").document).pictures
    assert (picture.src, picture.caption, picture.figure) == ("a.jpg", "甲乙丙", True)
    assert (picture.span.column, picture.span.end_column, picture.target.column) == (1, 26, 20)


@pytest.mark.parametrize(
    ("body", "span"),
    [
        ("## 题", (1, 1, 1, 5)),
        ("  ### 题 ###", (1, 3, 1, 8)),
        ("> ## 题", (1, 3, 1, 7)),
        ("- # # 题", (1, 3, 1, 8)),
        ("##", (1, 1, 1, 3)),
        ("题\n===", (1, 1, 1, 2)),
    ],
)
def test_headings_know_where_they_stand(body: str, span: tuple[int, int, int, int]) -> None:
    headings = [b for b in all_blocks(parse_markdown(body).document) if isinstance(b, Heading)]
    assert [heading.span for heading in headings] == [Span(*span)]


def test_tables_know_where_they_stand() -> None:
    (table,) = outline_of(
        parse_markdown("甲\n\n | a | b |\n |---|---|\n | 1 | 2 |  ").document
    ).tables
    assert (table.line, table.span) == (3, Span(3, 2, 5, 11))


@pytest.mark.parametrize(
    ("target", "src"),
    [
        ("..\\..\\media\\2026\\a\\01.jpg", "..\\..\\media\\2026\\a\\01.jpg"),
        ("C:\\a\\1.jpg", "C:\\a\\1.jpg"),
        ("a\\_b.jpg", "a_b.jpg"),
        ("照片.jpg", "照片.jpg"),
        ("<我的 照片.jpg>", "我的 照片.jpg"),
        ("a&amp;b.jpg", "a&b.jpg"),
    ],
)
def test_a_picture_s_path_is_as_the_author_wrote_it(target: str, src: str) -> None:
    (picture,) = outline_of(parse_markdown(f"![图]({target})").document).pictures
    assert picture.src == src


@pytest.mark.parametrize(
    ("href", "anchor"),
    [
        ("#二、主要做法", "#s2"),
        ("#二主要做法", "#s2"),
        ("#s1", "#s1"),
        ("#%E4%B8%80%E3%80%81%E8%83%8C%E6%99%AF", "#s1"),
        ("#Q-and-A", "#s3"),
        ("#s4", None),
        ("#别的", None),
    ],
)
def test_a_link_to_a_heading_of_the_same_text(href: str, anchor: str | None) -> None:
    parsed = parse_markdown(
        f"看[那里]({href})\n\n## 一、背景\n\n## 二、**主要**做法\n\n## Q and A\n"
    )
    (link,) = outline_of(parsed.document).references
    assert link.href == (anchor or href)
    assert [fault.kind.value for fault in parsed.faults] == ([] if anchor else ["unknown-anchor"])


def test_what_looks_like_a_definition_and_is_text_stays() -> None:
    parsed = parse_markdown("[注]: 数据来自校报")
    assert "".join(document_texts(parsed.document)) == "[注]: 数据来自校报"
    assert parsed.faults == ()


def test_a_footnote_defined_twice_is_told_at_the_second() -> None:
    parsed = parse_markdown("甲[^1]\n\n[^1]: 乙\n\n[^1]: 丙\n\n[^2]: 丁", 10)
    assert [(f.kind.value, f.span, f.subject, f.owner) for f in parsed.faults] == [
        ("duplicate-footnote", Span(14, 1, 14, 6), "1", "12"),
        ("unused-footnote", Span(16, 1, 16, 6), "2", ""),
    ]


@given(st.text(alphabet="党建a1 *_`[]()!<>#|-\n^:~\\&;=@$%+{}", max_size=60))
def test_plain_text_ends_where_the_library_ends_it(source: str) -> None:
    ends = []
    for rule in (inline_rules.text, library_text):
        parser = MarkdownIt("commonmark")
        parser.inline.ruler.at("text", rule)
        ends.append(parser.parse(source))
    assert ends[0] == ends[1]
