"""Shorter ways to what markdown-it makes of the texts that are the most common by far."""

from collections.abc import Callable
from itertools import accumulate
from operator import add

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.table import table as read_table
from markdown_it.rules_core import StateCore
from markdown_it.rules_core.normalize import normalize as read_ends
from markdown_it.token import Token

from showcase.markdown import plain_blocks
from showcase.markdown.inline_rules import STOP

BlockRule = Callable[[StateBlock, int, int, bool], bool]

_TAB = 4
# What a block of a kind begins with. A rule that isn't here looks at every line, and all of them
# look at one that is indented so far that it may be code.
_BEGINNINGS = {
    "code": "",
    "fence": "`~",
    "blockquote": ">",
    "hr": "*-_",
    "list": "*+-0123456789",
    "reference": "[",
    "footnote_def": "[",
    "html_block": "<",
    "heading": "#",
}


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


def normalize(core: StateCore) -> None:
    """Make the ends of all lines the same, if there are any others."""
    if "\r" in core.src or "\0" in core.src:
        read_ends(core)


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
        elif token.type in (plain_blocks.LIST, plain_blocks.TABLE):
            for child in token.children or ():
                child.children = _children(child.content, core)


def _children(content: str, core: StateCore) -> list[Token]:
    if STOP.search(content):
        return core.md.inline.parse(content, core.md, core.env, [])
    return [Token("text", "", 0, content=content)] if content else []


def table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a table; there is none without a bar in its first line."""
    if state.src.find("|", state.bMarks[start], state.eMarks[start]) < 0:
        return False
    return read_table(state, start, end, silent)


def take_shortcuts(parser: MarkdownIt) -> None:
    """Make a parser take them, after it was given all its other rules."""
    core, block = parser.core.ruler, parser.block.ruler
    core.at("normalize", normalize)
    core.at("block", blocks)
    core.at("inline", inlines)
    block.at("table", table, {"alt": ["paragraph", "reference"]})
    rules = dict(zip(block.get_active_rules(), block.getRules(""), strict=True))
    block.before("table", "by_beginning", _by_beginning(rules))


def _by_beginning(rules: dict[str, BlockRule]) -> BlockRule:
    """Return a rule that asks only those which may read a line that begins as this one does."""
    marks = set("".join(_BEGINNINGS.values()))
    asked = {
        mark: tuple(rule for name, rule in rules.items() if mark in _BEGINNINGS.get(name, mark))
        for mark in marks
    }
    others = tuple(rule for name, rule in rules.items() if name not in _BEGINNINGS)
    asked["#"] = (plain_blocks.heading, *asked["#"])
    asked["|"] = (plain_blocks.table, *others)
    for mark in _BEGINNINGS["list"]:
        asked[mark] = (plain_blocks.bullets, *asked[mark])

    def read(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        if state.is_code_block(start):
            return False
        if plain_blocks.paragraph(state, start, end, silent):
            return True
        mark = state.src[state.bMarks[start] + state.tShift[start]]
        return any(rule(state, start, end, silent) for rule in asked.get(mark, others))

    return read
