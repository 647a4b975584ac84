"""Parsing a body: one pass of markdown-it-py, then our own tree."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from mdit_py_cjk_friendly import cjk_friendly
from mdit_py_plugins.footnote import footnote_plugin

from showcase.findings import Fault, FaultKind, Span
from showcase.markdown import inline_rules, references
from showcase.markdown.blocks import BlockReader
from showcase.markdown.places import Places
from showcase.markdown.shortcuts import take_shortcuts
from showcase.markdown.slips import slip
from showcase.model.document import Document

MAX_CHARACTERS = 60_000
_MAX_NESTING = 40


@dataclass(frozen=True, slots=True)
class ParsedText:
    """The tree of a body, what in it is not right, and the places that readers don't see."""

    document: Document
    faults: tuple[Fault, ...]
    hidden: tuple[Span, ...] = ()


def parse_markdown(body: str, first_line: int = 1) -> ParsedText:
    """Parse ``body``, whose first line is the file's ``first_line``."""
    places = Places(body.split("\n"), first_line)
    if len(body) > MAX_CHARACTERS:
        fault = Fault(
            FaultKind.TOO_LARGE,
            Span.on_line(first_line),
            f"{len(body)} 字",
            "正文",
            (f"{MAX_CHARACTERS} 字",),
        )
        return ParsedText(Document(), (fault,), _everything(places))
    env: dict[str, Any] = {}
    tokens = _parser().parse(body, env)
    deepest = max((token.level for token in tokens), default=0)
    if deepest >= _MAX_NESTING - 4:
        fault = Fault(FaultKind.TOO_DEEP, Span.on_line(first_line))
        return ParsedText(Document(), (fault,), _everything(places))
    reader = BlockReader(tokens, places)
    document = reader.document()
    unused = references.unused_definitions(env, reader.used, places)
    hidden = (*reader.hidden, *references.hidden_definitions(env, places))
    return ParsedText(document, (*reader.faults, *unused), hidden)


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt(
        "commonmark", {"html": False, "maxNesting": _MAX_NESTING, "store_labels": True}
    )
    parser.enable(["table", "strikethrough"])
    parser.use(footnote_plugin).use(cjk_friendly)
    parser.block.ruler.at("reference", references.reference)
    parser.block.ruler.at("footnote_def", references.note, {"alt": ["paragraph", "reference"]})
    take_shortcuts(parser)
    inline = parser.inline.ruler
    inline.at("text", inline_rules.text)
    inline.at("link", inline_rules.link)
    inline.at("image", inline_rules.image)
    inline.at("backticks", inline_rules.code)
    inline.at("emphasis", inline_rules.emphasis)
    inline.at("entity", inline_rules.entity)
    inline.at("footnote_inline", inline_rules.inline_note)
    inline.at("footnote_ref", inline_rules.note_mark)
    inline.at("autolink", inline_rules.autolink)
    inline.after("autolink", "tag", inline_rules.tag)
    inline.after("footnote_ref", "slip", slip)
    # Characters that were escaped stay apart from those that were not, so `\<b>` is no tag.
    parser.core.ruler.disable("text_join")
    parser.inline.ruler2.at("fragments_join", inline_rules.stray_emphasis)
    # Every target is let through as it is, so that a forbidden one can be told, not just
    # unlinked, and a file is found by its name.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    parser.normalizeLinkText = lambda link: link  # type: ignore[method-assign]
    return parser


def _everything(places: Places) -> tuple[Span, ...]:
    return tuple(places.on(index) for index in range(len(places.lines)))
