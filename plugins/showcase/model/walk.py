"""Going through a document: every block, every inline, the plain text of anything."""

from collections.abc import Iterator
from typing import assert_never

from showcase.model.document import (
    Block,
    Code,
    CodeBlock,
    Divider,
    Document,
    Emphasis,
    Figure,
    Heading,
    Inline,
    InlineImage,
    LineBreak,
    Link,
    List,
    Paragraph,
    Quote,
    Strike,
    Strong,
    Table,
    Text,
)

_CONTAINERS = (Strong, Emphasis, Strike, Link)
_READ = (Text, Code)


def walk_blocks(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield every block in reading order, those inside lists and quotations too."""
    for block in blocks:
        yield block
        if isinstance(block, Quote):
            yield from walk_blocks(block.blocks)
        elif isinstance(block, List):
            for item in block.items:
                yield from walk_blocks(item.blocks)


def all_blocks(document: Document) -> Iterator[Block]:
    """Yield every block of the text, then those of the footnotes."""
    yield from walk_blocks(document.blocks)
    for note in document.footnotes:
        yield from walk_blocks(note.blocks)


def walk_inlines(children: tuple[Inline, ...]) -> Iterator[Inline]:
    """Yield every inline in reading order, containers before what they hold."""
    for inline in children:
        yield inline
        if isinstance(inline, _CONTAINERS):
            yield from walk_inlines(inline.children)


def block_inlines(block: Block) -> Iterator[Inline]:
    """Yield the inlines that stand directly in a block (not in blocks inside it)."""
    if isinstance(block, Paragraph | Heading):
        yield from walk_inlines(block.children)
    elif isinstance(block, Table):
        for row in (block.head, *block.rows):
            for cell in row:
                yield from walk_inlines(cell)


def inline_text(children: tuple[Inline, ...]) -> str:
    """Return the characters that a reader sees."""
    if len(children) == 1 and isinstance(children[0], Text):
        return children[0].text
    parts: list[str] = []
    _read(children, parts)
    return "".join(parts)


def _read(children: tuple[Inline, ...], parts: list[str]) -> None:
    for inline in children:
        if isinstance(inline, _READ):
            parts.append(inline.text)
        elif isinstance(inline, _CONTAINERS):
            _read(inline.children, parts)
        elif isinstance(inline, LineBreak):
            parts.append("\n")


def block_texts(block: Block) -> Iterator[str]:
    """Yield the texts that stand directly in a block, one for each paragraph, cell, caption."""
    match block:
        case Heading() | Paragraph():
            yield inline_text(block.children)
        case Figure():
            yield block.caption
        case Table():
            for row in (block.head, *block.rows):
                yield from (inline_text(cell) for cell in row)
        case CodeBlock():
            yield block.text
        case List() | Quote() | Divider():
            return
        case _:
            assert_never(block)


def document_texts(document: Document) -> Iterator[str]:
    """Yield every text of a document in reading order, footnotes last."""
    for block in all_blocks(document):
        if not isinstance(block, Paragraph | Heading):
            yield from filter(None, block_texts(block))
        elif text := inline_text(block.children):
            yield text


def image_captions(document: Document) -> Iterator[tuple[str, str, int]]:
    """Yield source, caption and line of every image, figures and inline ones."""
    for block in all_blocks(document):
        if isinstance(block, Figure):
            yield block.src, block.caption, block.line
        elif isinstance(block, Paragraph | Heading | Table):
            for inline in block_inlines(block):
                if isinstance(inline, InlineImage):
                    yield inline.src, inline.alt, block.line
