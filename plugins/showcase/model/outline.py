"""What rules look at in a text, gathered in one walk: headings, paragraphs, pictures, links."""

from dataclasses import dataclass

from msgspec import Struct

from showcase.findings import Span
from showcase.model.document import (
    Block,
    CodeBlock,
    Document,
    Figure,
    Heading,
    Inline,
    InlineImage,
    Link,
    List,
    Paragraph,
    Quote,
    Strong,
    Table,
    Text,
)
from showcase.model.walk import block_texts, inline_text, walk_inlines
from showcase.model.words import count_words


class Chapter(Struct, frozen=True, gc=False):
    """A heading and what stands below it, up to the next heading of its level or above.

    ``words`` are those below it, its own not counted; ``lead`` those before the next heading of
    any level; ``empty`` tells that nothing at all stands below it.
    """

    level: int
    text: str
    span: Span
    underlined: bool
    words: int
    lead: int
    empty: bool


class Prose(Struct, frozen=True, gc=False):
    """A paragraph's ``text`` and 字; ``nested`` in a list, quotation or footnote; ``bold`` as a whole."""

    text: str
    words: int
    line: int
    nested: bool
    bold: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in the text; ``figure`` where it stands alone in its paragraph."""

    src: str
    caption: str
    span: Span
    target: Span
    figure: bool


@dataclass(frozen=True, slots=True)
class Reference:
    """A link with its text."""

    href: str
    text: str
    span: Span
    target: Span
    picture: bool


@dataclass(frozen=True, slots=True)
class Outline:
    """All of a text, in reading order; ``words`` are its 字."""

    chapters: tuple[Chapter, ...] = ()
    paragraphs: tuple[Prose, ...] = ()
    pictures: tuple[Picture, ...] = ()
    references: tuple[Reference, ...] = ()
    tables: tuple[Table, ...] = ()
    codes: tuple[CodeBlock, ...] = ()
    words: int = 0


def outline_of(document: Document) -> Outline:
    """Walk through a document once."""
    walk = _Walk()
    walk.blocks(document.blocks, nested=False)
    walk.close(0)
    for note in document.footnotes:
        walk.blocks(note.blocks, nested=True)
    return Outline(
        tuple(chapter for chapter in walk.chapters if chapter is not None),
        tuple(walk.paragraphs),
        tuple(walk.pictures),
        tuple(walk.references),
        tuple(walk.tables),
        tuple(walk.codes),
        walk.words,
    )


@dataclass(slots=True)
class _Open:
    """A chapter whose end has not been reached; ``place`` is its place in the list."""

    heading: Heading
    text: str
    place: int
    words: int
    blocks: int
    lead: int = -1


class _Walk:
    """Gathers; keeps the chapters that are open, outermost first."""

    def __init__(self) -> None:
        self.chapters: list[Chapter | None] = []
        self.paragraphs: list[Prose] = []
        self.pictures: list[Picture] = []
        self.references: list[Reference] = []
        self.tables: list[Table] = []
        self.codes: list[CodeBlock] = []
        self.words = 0
        self._seen = 0
        self._open: list[_Open] = []

    def blocks(self, blocks: tuple[Block, ...], *, nested: bool) -> None:
        for block in blocks:
            if isinstance(block, Paragraph):
                self._paragraph(block, nested)
            elif isinstance(block, Heading):
                self._heading(block, nested)
            elif isinstance(block, List):
                self._seen += 1
                for item in block.items:
                    self.blocks(item.blocks, nested=True)
            elif isinstance(block, Quote):
                self._seen += 1
                self.blocks(block.blocks, nested=True)
            else:
                self._other(block)

    def close(self, level: int) -> None:
        """Close the chapters of this level and below."""
        while self._open and self._open[-1].heading.level >= level:
            done = self._open.pop()
            words = self.words - done.words
            self.chapters[done.place] = Chapter(
                done.heading.level,
                done.text,
                done.heading.span,
                done.heading.underlined,
                words,
                words if done.lead < 0 else done.lead,
                self._seen == done.blocks,
            )

    def _heading(self, heading: Heading, nested: bool) -> None:
        text = self._inlines(heading.children)
        if not nested:
            if self._open and self._open[-1].lead < 0:
                self._open[-1].lead = self.words - self._open[-1].words
            self.close(heading.level)
            self._seen += 1
        self.words += count_words(text)
        if not nested:
            opened = _Open(heading, text, len(self.chapters), self.words, self._seen)
            self._open.append(opened)
            self.chapters.append(None)

    def _paragraph(self, paragraph: Paragraph, nested: bool) -> None:
        children = paragraph.children
        text = self._inlines(children)
        words = count_words(text)
        self.words += words
        self._seen += 1
        bold = len(children) == 1 and isinstance(children[0], Strong)
        self.paragraphs.append(Prose(text, words, paragraph.line, nested, bold))

    def _other(self, block: Block) -> None:
        self._seen += 1
        if isinstance(block, Figure):
            self.words += count_words(block.caption)
            self.pictures.append(Picture(block.src, block.caption, block.span, block.target, True))
            return
        if isinstance(block, Table):
            self.tables.append(block)
            for row in (block.head, *block.rows):
                for cell in row:
                    self.words += count_words(self._inlines(cell))
            return
        self.words += sum(count_words(text) for text in block_texts(block))
        if isinstance(block, CodeBlock):
            self.codes.append(block)

    def _inlines(self, children: tuple[Inline, ...]) -> str:
        """Gather what stands in a line; return its text."""
        if len(children) == 1 and isinstance(children[0], Text):
            return children[0].text
        for inline in walk_inlines(children):
            if isinstance(inline, InlineImage):
                self.pictures.append(
                    Picture(inline.src, inline.alt, inline.span, inline.target, False)
                )
            elif isinstance(inline, Link):
                self._link(inline)
        return inline_text(children)

    def _link(self, link: Link) -> None:
        picture = any(isinstance(child, InlineImage) for child in walk_inlines(link.children))
        text = inline_text(link.children)
        self.references.append(Reference(link.href, text, link.span, link.target, picture))
