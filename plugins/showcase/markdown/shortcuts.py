"""Shorter ways to what markdown-it makes of the texts that are the most common by far."""

from itertools import accumulate
from operator import add

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.paragraph import paragraph as read_paragraph
from markdown_it.rules_block.table import table as read_table
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from showcase.markdown.inline_rules import STOP

_TAB = 4
# One of these begins every block that is no paragraph, but for tables and underlined headings.
_MARKS = frozenset("`~>*-_+#[0123456789")


class _Lines(StateBlock):
    """A state whose lines are found a line at a time; markdown-it looks at each character."""

    def __init__(self, core: StateCore) -> None:
        super().__init__("", core.md, core.env, core.tokens)
        self.src = core.src
        lines = core.src.split("\n")
        if not lines[-1].strip(" \t"):
            lines.pop()
        indents = [line[: len(line) - len(line.lstrip(" \t"))] for line in lines]
        length = len(core.src)
        starts = list(accumulate((len(line) + 1 for line in lines), initial=0))[:-1]
        # The end of the text stands in for a line after the last.
        self.bMarks = [*starts, length]
        self.eMarks = [*map(add, starts, map(len, lines)), length]
        self.tShift = [*map(len, indents), 0]
        self.sCount = [*(len(indent.expandtabs(_TAB)) for indent in indents), 0]
        self.bsCount = [0] * (len(lines) + 1)
        self.lineMax = len(lines)


def blocks(core: StateCore) -> None:
    """Read the blocks of a text."""
    if core.src:
        state = _Lines(core)
        core.md.block.tokenize(state, state.line, state.lineMax)


def inlines(core: StateCore) -> None:
    """Read what stands in each block; a text without any mark is one piece."""
    for token in core.tokens:
        if token.type == "inline":
            token.children = _children(token.content, core)


def _children(content: str, core: StateCore) -> list[Token]:
    if STOP.search(content):
        return core.md.inline.parse(content, core.md, core.env, [])
    return [Token("text", "", 0, content=content)] if content else []


def paragraph(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a line that begins with no mark and has an empty one below it."""
    if not state.isEmpty(start + 1) or state.is_code_block(start):
        return False
    if state.src[state.bMarks[start] + state.tShift[start]] in _MARKS:
        return False
    return read_paragraph(state, start, end, silent)


def table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a table; there is none without a bar in its first line."""
    if state.src.find("|", state.bMarks[start], state.eMarks[start]) < 0:
        return False
    return read_table(state, start, end, silent)


def take_shortcuts(parser: MarkdownIt) -> None:
    """Make a parser take them."""
    parser.core.ruler.at("block", blocks)
    parser.core.ruler.at("inline", inlines)
    parser.block.ruler.before("table", "short_paragraph", paragraph)
    parser.block.ruler.at("table", table, {"alt": ["paragraph", "reference"]})
