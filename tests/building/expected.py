"""What a reader must find of a case, taken from the parsed tree and from nothing else."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from showcase.model.casebook import Case
from showcase.model.document import (
    Block,
    CodeBlock,
    Figure,
    Heading,
    List,
    Paragraph,
    Quote,
    Table,
)
from showcase.model.walk import inline_text


@dataclass(frozen=True, slots=True)
class Piece:
    """A text and what it is: ``heading``, ``paragraph``, ``cell``, ``caption``, ``code``, ``note``."""

    kind: str
    text: str
    photo: str = ""


def pieces_of(case: Case) -> tuple[Piece, ...]:
    """Return every text of a case in reading order, footnotes last."""
    text = tuple(_blocks(case, case.document.blocks))
    notes = (
        Piece("note", piece.text)
        for note in case.document.footnotes
        for piece in _blocks(case, note.blocks)
    )
    return tuple(piece for piece in (*text, *notes) if piece.text)


def squeeze(text: str) -> str:
    """Return a text without white space, and without what only joins characters."""
    return "".join(text.replace("\u2060", "").split())


def fold(text: str) -> str:
    """Return a text as it can be compared with what comes out of a PDF.

    White space goes, because a PDF breaks lines anywhere; compatibility forms become plain,
    because a glyph may be named by any of its code points. Circled numbers mark footnotes: they
    go, lest they become digits.
    """
    plain = "".join(c for c in text if not "\u2460" <= c <= "\u2473")
    return squeeze(unicodedata.normalize("NFKC", plain))


def _blocks(case: Case, blocks: tuple[Block, ...]) -> Iterator[Piece]:
    for block in blocks:
        if isinstance(block, Heading):
            yield Piece("heading", inline_text(block.children))
        elif isinstance(block, Paragraph):
            yield Piece("paragraph", inline_text(block.children))
        elif isinstance(block, Figure):
            yield Piece("caption", block.caption, case.images[block.src].file.path)
        elif isinstance(block, Table):
            for row in (block.head, *block.rows):
                yield from (Piece("cell", inline_text(cell)) for cell in row)
        elif isinstance(block, CodeBlock):
            yield Piece("code", block.text)
        elif isinstance(block, Quote):
            yield from _blocks(case, block.blocks)
        elif isinstance(block, List):
            for item in block.items:
                yield from _blocks(case, item.blocks)
