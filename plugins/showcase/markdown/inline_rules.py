"""How markdown-it reads a line, with what it does not do: it says where, and what went wrong.

Tokens get ``meta["at"]``, the offsets in the content of their block. Each rule costs time in
proportion to what it reads: no text makes one of them look at the same characters again and
again.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.common.entities import entities
from markdown_it.common.utils import fromCodePoint, isValidEntityCode
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.autolink import autolink as read_autolink
from markdown_it.rules_inline.backticks import backtick
from markdown_it.rules_inline.image import image as read_image
from markdown_it.rules_inline.link import link as read_link
from markdown_it.rules_inline.state_inline import Delimiter
from markdown_it.token import Token
from mdit_py_plugins.footnote.index import footnote_inline, footnote_ref

MARKS = r"\n!&*<\[\\\]^_`~"
"""What one of the rules begins with, as part of a pattern's class of characters."""
STOP = re.compile(f"[{MARKS}]")
"""Where a text may end; markdown-it stops at marks of its plugins, too."""
InlineRule = Callable[[StateInline, bool], bool]

_RUN = re.compile(r"\*+|_+")

# Brackets within brackets; what opens more than these is read as plain characters.
MAX_BRACKETS = 12
_TAG = re.compile(
    r"</?[A-Za-z][A-Za-z0-9:-]{0,40}(?=[\s/>])[^<>]{0,2000}>"
    r"|<!--(?:(?!-->)[\s\S]){0,4000}(?:-->)?|<[!?][A-Za-z][^<>]{0,2000}>"
)
_NUMBER = re.compile(r"&#(?:[xX]([0-9A-Fa-f]{1,6})|([0-9]{1,7}));")
_NAME = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_CUT_NAME = re.compile(r"&(?:nbsp|ensp|emsp|ldquo|rdquo|hellip|mdash)(?![A-Za-z0-9;=])")


def text(state: StateInline, silent: bool) -> bool:
    """Read what means nothing but itself, as the library's rule of this name does, only faster."""
    stop = STOP.search(state.src, state.pos, state.posMax)
    end = stop.start() if stop else state.posMax
    if end == state.pos:
        return False
    if not silent:
        state.pending += state.src[state.pos : end]
    state.pos = end
    return True


def tracked(rule: InlineRule, mark: str) -> InlineRule:
    """Return ``rule`` for what starts with ``mark``; what it makes says where it stands."""

    def read(state: StateInline, silent: bool) -> bool:
        start = state.pos
        if state.src[start] != mark:
            return False
        first = len(state.tokens) + bool(state.pending)
        if not rule(state, silent):
            return False
        if not silent and len(state.tokens) > first:
            state.tokens[first].meta["at"] = (start, state.pos)
        return True

    return read


def in_brackets(rule: InlineRule, mark: str) -> InlineRule:
    """Return ``rule``, tracked, for texts whose brackets are not nested beyond reason."""
    inner = tracked(rule, mark)

    def read(state: StateInline, silent: bool) -> bool:
        return state.src[state.pos] == mark and not is_tangled(state) and inner(state, silent)

    return read


def is_tangled(state: StateInline) -> bool:
    """Tell whether so many brackets are open at once that reading them would take for ever."""
    known = getattr(state, "tangled", None)
    if known is None:
        open_now = deepest = 0
        for character in _BRACKETS.findall(state.src):
            open_now = open_now + 1 if character == "[" else max(open_now - 1, 0)
            deepest = max(deepest, open_now)
        known = deepest > MAX_BRACKETS
        state.tangled = known  # type: ignore[attr-defined]
    return bool(known)


_BRACKETS = re.compile(r"[\[\]]")


link = in_brackets(read_link, "[")
image = in_brackets(read_image, "!")
note_mark = in_brackets(footnote_ref, "[")
inline_note = in_brackets(footnote_inline, "^")
code = tracked(backtick, "`")
autolink = tracked(read_autolink, "<")


def emphasis(state: StateInline, silent: bool) -> bool:
    """Read a run of marks; a run of two stars is remembered until it is known to have a partner.

    Whether it may open or close emphasis hangs on the characters around it, which are the same
    again and again.
    """
    source, start = state.src, state.pos
    run = _RUN.match(source, start, state.posMax)
    if silent or run is None:
        return False
    mark, end = source[start], run.end()
    before = source[start - 1 : start] if start else " "
    after = source[end] if end < state.posMax else " "
    opens, closes = _role(state.md, before, mark, after)
    for _ in range(start, end):
        token = state.push("text", "", 0)
        token.content = mark
        at = len(state.tokens) - 1
        state.delimiters.append(Delimiter(ord(mark), end - start, at, -1, opens, closes))
    if end - start == 2 and mark == "*":
        state.tokens[-2].meta["run"] = start
    state.pos = end
    return True


@lru_cache(maxsize=4096)
def _role(parser: MarkdownIt, before: str, mark: str, after: str) -> tuple[bool, bool]:
    """Tell whether a run of marks between two characters may open and close emphasis."""
    scanned = StateInline(before + mark + after, parser, {}, []).scanDelims(1, mark == "*")
    return scanned.can_open, scanned.can_close


def stray_emphasis(state: StateInline) -> None:
    """Mark the pairs of stars that stayed visible."""
    for at, token in enumerate(state.tokens):
        if "run" in token.meta and token.type == "text" and token.content:
            partner = state.tokens[at + 1]
            if partner.type == "text" and partner.content == "*":
                token.meta["stray"] = token.meta["run"]


def tag(state: StateInline, silent: bool) -> bool:
    """Read a tag or comment of HTML as characters that are known to be one."""
    start = state.pos
    if state.src[start] != "<" or not (match := _TAG.match(state.src, start)):
        return False
    if not silent:
        _push(state, "raw_html", match.group(), start)
    state.pos = match.end()
    return True


def entity(state: StateInline, silent: bool) -> bool:
    """Read a character written as in HTML. markdown-it's own rule copies the text each time."""
    start = state.pos
    if state.src[start] != "&":
        return False
    if match := _NUMBER.match(state.src, start):
        code_point = int(match[1], 16) if match[1] else int(match[2])
        valid = isValidEntityCode(code_point)
        content = fromCodePoint(code_point) if valid else "\ufffd"
    elif (match := _NAME.match(state.src, start)) and match[1] in entities:
        content = entities[match[1]]
    elif match := _CUT_NAME.match(state.src, start):
        content = match.group()
    else:
        return False
    if not silent:
        token = _push(state, "text_special", content, start)
        token.markup = match.group()
        token.info = "entity"
        token.meta["at"] = (start, match.end())
    state.pos = match.end()
    return True


def is_hidden(character: str) -> bool:
    """Tell whether nobody sees a character: controls, marks of direction, no width."""
    return unicodedata.category(character) in {"Cc", "Cf", "Cn", "Co", "Cs"}


def _push(state: StateInline, kind: str, content: str, start: int) -> Token:
    token = state.push(kind, "", 0)
    token.content = content
    token.meta["at"] = (start, start + len(content))
    return token
