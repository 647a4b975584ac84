"""The shortcuts through markdown-it lead to what it makes itself."""

import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from showcase.findings import FaultKind
from showcase.markdown import parse, parse_markdown
from showcase.markdown.plain_blocks import HEADING, PARAGRAPH
from tests.reading.bodies import make_body

_TIMES = 10 if os.environ.get("SHOWCASE_NIGHTLY") else 1
_LINES = st.lists(
    st.text(alphabet="党建a1 *_`[]()!<>#|-+.^:~\\&\t\u3000{}=%", max_size=16), max_size=9
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
    if token.type not in (PARAGRAPH, HEADING):
        return [token]
    name = token.type.removeprefix("plain_")
    opened = Token(f"{name}_open", token.tag, 1, map=token.map, markup=token.markup)
    inline = Token("inline", "", 0, map=token.map, level=1, content=token.content)
    inline.children = [Token("text", "", 0, content=token.content)]
    closed = Token(f"{name}_close", token.tag, -1, markup=token.markup)
    for piece in (opened, inline, closed):
        piece.block = True
    return [opened, inline, closed]


@settings(max_examples=1500 * _TIMES, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(_LINES)
def test_any_body_has_the_same_tokens(lines: list[str]) -> None:
    body = "\n".join(lines)
    assert _tokens(_SHORT, body) == _tokens(_LONG, body)


def test_real_bodies_have_the_same_tokens() -> None:
    for seed in range(300 * _TIMES):
        body = make_body(seed).text
        assert _tokens(_SHORT, body) == _tokens(_LONG, body), f"{seed}:\n{body}"


@pytest.mark.parametrize("written", ["&nbsp", "&nbsp;", "<b>", "<!-- 注 -->"])
def test_a_text_that_is_one_mark_is_no_plain_text(written: str) -> None:
    wanted = FaultKind.HTML_ENTITY if written.startswith("&") else FaultKind.RAW_HTML
    assert [fault.kind for fault in parse_markdown(written).faults] == [wanted]
