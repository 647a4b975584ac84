"""Parsing a body: one pass of markdown-it-py, then our own tree."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from mdit_py_cjk_friendly import cjk_friendly
from mdit_py_plugins.footnote import footnote_plugin

from showcase.findings import Fault, FaultKind, Span
from showcase.markdown.blocks import BlockReader
from showcase.markdown.places import Places
from showcase.model.document import Document

MAX_CHARACTERS = 200_000
_MAX_NESTING = 40


@dataclass(frozen=True, slots=True)
class ParsedText:
    """The tree of a body, and what in it is not allowed."""

    document: Document
    faults: tuple[Fault, ...]


def parse_markdown(body: str, first_line: int = 1) -> ParsedText:
    """Parse ``body``, whose first line is the file's ``first_line``."""
    if len(body) > MAX_CHARACTERS:
        fault = Fault(
            FaultKind.TOO_LARGE,
            Span.on_line(first_line),
            f"{len(body)} 字",
            wanted=(f"{MAX_CHARACTERS} 字",),
        )
        return ParsedText(Document(), (fault,))
    env: dict[str, Any] = {}
    tokens = _parser().parse(body, env)
    places = Places(body.split("\n"), first_line)
    deepest = max((token.level for token in tokens), default=0)
    if deepest >= _MAX_NESTING - 4:
        return ParsedText(Document(), (Fault(FaultKind.TOO_DEEP, Span.on_line(first_line)),))
    reader = BlockReader(tokens, places)
    document = reader.document()
    return ParsedText(document, (*reader.faults, *_unused_footnotes(env, places)))


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": _MAX_NESTING})
    parser.enable(["table", "strikethrough"])
    parser.use(footnote_plugin).use(cjk_friendly)
    # Every target is let through here so that a forbidden one can be told, not just unlinked.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    return parser


def _unused_footnotes(env: dict[str, Any], places: Places) -> list[Fault]:
    refs: dict[str, int] = env.get("footnotes", {}).get("refs", {})
    labels = [name[1:] for name, number in refs.items() if number < 0]
    return [
        Fault(FaultKind.UNUSED_FOOTNOTE, places.find(f"[^{label}]:"), label) for label in labels
    ]
