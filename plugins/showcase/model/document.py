"""The closed tree that every Markdown text becomes; everything is made from it.

Renderers match on these classes and nothing else, so raw HTML has no way in. ``line`` is the
line in the submission's file, counted from 1; ``span`` is the whole of what the author wrote, and
``target`` the address in it.

There are hundreds of these in a text. They hold one another in no circle, so the search for
circles needn't look at them (``gc=False``).
"""

from msgspec import Struct

from showcase.findings import Span

NOWHERE = Span()


class Text(Struct, frozen=True, gc=False):
    """Characters, as they are to be read; never markup."""

    text: str


class Strong(Struct, frozen=True, gc=False):
    """Bold."""

    children: tuple["Inline", ...]


class Emphasis(Struct, frozen=True, gc=False):
    """Emphasis: dots under Chinese characters, never italics."""

    children: tuple["Inline", ...]


class Strike(Struct, frozen=True, gc=False):
    """Struck through."""

    children: tuple["Inline", ...]


class Code(Struct, frozen=True, gc=False):
    """Literal characters."""

    text: str


class Link(Struct, frozen=True, gc=False):
    """A link; ``href`` is as the author wrote it, with an allowed scheme or none.

    What names a heading of the same text has become that heading's anchor.
    """

    href: str
    children: tuple["Inline", ...]
    span: Span = NOWHERE
    target: Span = NOWHERE


class InlineImage(Struct, frozen=True, gc=False):
    """An image amid text."""

    src: str
    alt: str
    span: Span = NOWHERE
    target: Span = NOWHERE


class FootnoteMark(Struct, frozen=True, gc=False):
    """A reference to ``Document.footnotes[number - 1]``."""

    number: int


class LineBreak(Struct, frozen=True, gc=False):
    """A break the author asked for."""


Inline = Text | Strong | Emphasis | Strike | Code | Link | InlineImage | FootnoteMark | LineBreak


class Heading(Struct, frozen=True, gc=False):
    """A heading; ``anchor`` is unique in the document (``s1``, ``s2`` …).

    ``underlined`` where a line of ``---`` or ``===`` below makes it one.
    """

    level: int
    children: tuple[Inline, ...]
    anchor: str
    line: int
    span: Span = NOWHERE
    underlined: bool = False


class Paragraph(Struct, frozen=True, gc=False):
    """A paragraph."""

    children: tuple[Inline, ...]
    line: int


class Figure(Struct, frozen=True, gc=False):
    """An image alone in a paragraph; its alternative text is the caption."""

    src: str
    caption: str
    line: int
    span: Span = NOWHERE
    target: Span = NOWHERE


class ListItem(Struct, frozen=True, gc=False):
    """One item of a list."""

    blocks: tuple["Block", ...]
    line: int


class List(Struct, frozen=True, gc=False):
    """A list; ``start`` is the first number, or None where it is not numbered."""

    items: tuple[ListItem, ...]
    start: int | None
    tight: bool
    line: int


class Quote(Struct, frozen=True, gc=False):
    """A quotation."""

    blocks: tuple["Block", ...]
    line: int


class Table(Struct, frozen=True, gc=False):
    """A table: ``align`` is ``left``, ``center``, ``right`` or ``""`` for each column."""

    align: tuple[str, ...]
    head: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]
    line: int
    span: Span = NOWHERE


class CodeBlock(Struct, frozen=True, gc=False):
    """Literal lines; ``indented`` where four spaces make them so. ``last`` is the last line."""

    text: str
    line: int
    indented: bool = False
    last: int = 0


class Divider(Struct, frozen=True, gc=False):
    """A line between two paragraphs."""

    line: int


Block = Heading | Paragraph | Figure | List | Quote | Table | CodeBlock | Divider


class Footnote(Struct, frozen=True, gc=False):
    """A footnote; its number is its place in ``Document.footnotes``, counted from 1."""

    label: str
    blocks: tuple[Block, ...]


class Document(Struct, frozen=True, gc=False):
    """A whole text."""

    blocks: tuple[Block, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
