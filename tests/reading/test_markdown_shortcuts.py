"""The shortcuts through markdown-it lead to what it makes itself."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from showcase.findings import FaultKind
from showcase.markdown import parse, parse_markdown
from showcase.markdown.plain_blocks import HEADING, LIST, PARAGRAPH, TABLE
from tests.reading.bodies import make_body

_TIMES = 10 if os.environ.get("SHOWCASE_NIGHTLY") else 1
_LINES = st.lists(
    st.text(alphabet="党建a1 *_`[]()!<>#|-+.^:~\\&\t\u3000{}=%", max_size=16), max_size=9
)

_PIECES = st.lists(
    st.sampled_from(
        [
            *("", "", "支部", "支部 ", "  支部", "    支部", "## 做法", "## 做法 ##", "#", "> 引"),
            *(
                "- 项",
                "- 项 ",
                "-  项",
                "- **项**",
                "* 项",
                "+ 项",
                "-",
                "  - 项",
                "- - 项",
                "- # 项",
            ),
            *(
                "1. 项",
                "2. 项",
                "7) 项",
                "10. 项",
                "1.项",
                "2019",
                "2019年",
                "**党**建",
                "***",
                "---",
            ),
            *(
                "| 甲 | 乙 |",
                "|甲|",
                "| 甲 | 乙",
                "| 甲 \\| 乙 | 丙 |",
                "|||",
                "|",
                "  | 甲 | 乙 |",
            ),
            *(
                "|---|---|",
                "| :-: | --: |",
                "|:-|",
                "|-|\t",
                "--|--",
                "| 甲 | 乙 | 丙 |",
                "| `甲` |  |",
            ),
            *(
                "| 甲 | 乙 |\n|---|:-:|",
                "| 甲 | 乙 |\n|:--|--:|\n| 1 | 2 |",
                "|甲|\n|-|",
                "甲|乙\n-|-",
            ),
            *("- 项\n- 项", "1. 项\n2. 项", "* 项\n\n* 项", "3) 项\n4) 项\n"),
            *("```", "[^1]", "[^1]: 注", "[甲]: /a", "===", "\u3000\u3000支部", "1*甲*", "|｜|"),
        ]
    ),
    max_size=10,
)


def _long_way() -> MarkdownIt:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parse, "take_shortcuts", lambda parser: None)
        return parse._parser.__wrapped__()


_SHORT, _LONG = parse._parser(), _long_way()


def _tokens(parser: MarkdownIt, body: str) -> list[dict[str, object]]:
    tokens = (piece for token in parser.parse(body, {}) for piece in _spelled_out(token))
    return [token.as_dict() for token in tokens]


def _spelled_out(token: Token) -> list[Token]:
    """Return what markdown-it makes of a plain block."""
    if token.type == LIST:
        return _as_block(list(_spelled_list(token)))
    if token.type == TABLE:
        return _as_block(list(_spelled_table(token)))
    if token.type not in (PARAGRAPH, HEADING):
        return [token]
    name = token.type.removeprefix("plain_")
    inline = Token("inline", "", 0, map=token.map, level=1, content=token.content)
    inline.children = [Token("text", "", 0, content=token.content)]
    return _as_block(
        [
            Token(f"{name}_open", token.tag, 1, map=token.map, markup=token.markup),
            inline,
            Token(f"{name}_close", token.tag, -1, markup=token.markup),
        ]
    )


def _spelled_list(token: Token) -> Iterator[Token]:
    name = "ordered_list" if token.info else "bullet_list"
    start, mark, items = int(token.info or 1), token.markup, token.children or []
    attrs = {"start": start} if start != 1 else {}
    yield Token(f"{name}_open", token.tag, 1, map=token.map, markup=mark, attrs=attrs)
    for item in items:
        line = item.map or []
        whole = [line[0], (token.map or [])[1]] if item is items[-1] else line
        yield Token("list_item_open", "li", 1, map=whole, level=1, markup=mark, info=item.info)
        yield Token("paragraph_open", "p", 1, map=line, level=2, hidden=True)
        item.level, item.info, item.children = 3, "", item.children or []
        yield item
        yield Token("paragraph_close", "p", -1, level=2, hidden=True)
        yield Token("list_item_close", "li", -1, level=1, markup=mark)
    yield Token(f"{name}_close", token.tag, -1, markup=mark)


def _spelled_table(token: Token) -> Iterator[Token]:
    align, cells = token.meta["align"], token.children or []
    start, end = token.map or [0, 0]
    rows = [cells[at : at + len(align)] for at in range(0, len(cells), len(align))]
    yield Token("table_open", "table", 1, map=[start, end])
    yield Token("thead_open", "thead", 1, map=[start, start + 1], level=1)
    yield from _spelled_row(rows[0], align, "th")
    yield Token("thead_close", "thead", -1, level=1)
    if rows[1:]:
        yield Token("tbody_open", "tbody", 1, map=[start + 2, end], level=1)
        for row in rows[1:]:
            yield from _spelled_row(row, align, "td")
        yield Token("tbody_close", "tbody", -1, level=1)
    yield Token("table_close", "table", -1)


def _spelled_row(row: list[Token], align: list[str], tag: str) -> Iterator[Token]:
    yield Token("tr_open", "tr", 1, map=row[0].map, level=2)
    for cell, side in zip(row, align, strict=True):
        attrs = {"style": f"text-align:{side}"} if side else {}
        yield Token(f"{tag}_open", tag, 1, level=3, attrs=attrs)
        cell.level = 4
        yield cell
        yield Token(f"{tag}_close", tag, -1, level=3)
    yield Token("tr_close", "tr", -1, level=2)


def _as_block(tokens: list[Token]) -> list[Token]:
    for token in tokens:
        token.block = True
    return tokens


@settings(max_examples=1500 * _TIMES, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(_LINES)
def test_any_body_has_the_same_tokens(lines: list[str]) -> None:
    body = "\n".join(lines)
    assert _tokens(_SHORT, body) == _tokens(_LONG, body)


@settings(max_examples=1500 * _TIMES, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(_PIECES)
def test_blocks_in_any_order_have_the_same_tokens(lines: list[str]) -> None:
    body = "\n".join(lines)
    assert _tokens(_SHORT, body) == _tokens(_LONG, body)


@pytest.mark.parametrize("body", ["5*甲*乙", "5`甲`", "2019|甲\n---|---", "**甲", "5.", "12"])
def test_what_only_looks_plain_is_read_in_full(body: str) -> None:
    assert _tokens(_SHORT, body) == _tokens(_LONG, body)


def test_real_bodies_have_the_same_tokens() -> None:
    for seed in range(300 * _TIMES):
        body = make_body(seed).text
        assert _tokens(_SHORT, body) == _tokens(_LONG, body), f"{seed}:\n{body}"


@pytest.mark.parametrize("written", ["&nbsp", "&nbsp;", "<b>", "<!-- 注 -->"])
def test_a_text_that_is_one_mark_is_no_plain_text(written: str) -> None:
    wanted = FaultKind.HTML_ENTITY if written.startswith("&") else FaultKind.RAW_HTML
    assert [fault.kind for fault in parse_markdown(written).faults] == [wanted]
