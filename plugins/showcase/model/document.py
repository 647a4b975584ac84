"""The closed tree that every Markdown text becomes; everything is made from it.

Renderers match on these classes and nothing else, so raw HTML has no way in. ``line`` is the
line in the submission's file, counted from 1; ``span`` is the whole of what the author wrote, and
``target`` the address in it.
"""

from dataclasses import dataclass

from showcase.findings import Span

NOWHERE = Span()


@dataclass(frozen=True, slots=True)
class Text:
    """Characters, as they are to be read; never markup."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Bold."""

    children: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Emphasis: dots under Chinese characters, never italics."""

    children: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Strike:
    """Struck through."""

    children: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Code:
    """Literal characters."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link; ``href`` is as the author wrote it, with an allowed scheme or none.

    What names a heading of the same text has become that heading's anchor.
    """

    href: str
    children: tuple["Inline", ...]
    span: Span = NOWHERE
    target: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class InlineImage:
    """An image amid text."""

    src: str
    alt: str
    span: Span = NOWHERE
    target: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class FootnoteMark:
    """A reference to ``Document.footnotes[number - 1]``."""

    number: int


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A break the author asked for."""


Inline = Text | Strong | Emphasis | Strike | Code | Link | InlineImage | FootnoteMark | LineBreak


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; ``anchor`` is unique in the document (``s1``, ``s2`` …).

    ``underlined`` where a line of ``---`` or ``===`` below makes it one.
    """

    level: int
    children: tuple[Inline, ...]
    anchor: str
    line: int
    span: Span = NOWHERE
    underlined: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    children: tuple[Inline, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Figure:
    """An image alone in a paragraph; its alternative text is the caption."""

    src: str
    caption: str
    line: int
    span: Span = NOWHERE
    target: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item of a list."""

    blocks: tuple["Block", ...]
    line: int


@dataclass(frozen=True, slots=True)
class List:
    """A list; ``start`` is the first number, or None where it is not numbered."""

    items: tuple[ListItem, ...]
    start: int | None
    tight: bool
    line: int


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation."""

    blocks: tuple["Block", ...]
    line: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table: ``align`` is ``left``, ``center``, ``right`` or ``""`` for each column."""

    align: tuple[str, ...]
    head: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]
    line: int
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Literal lines; ``indented`` where four spaces make them so. ``last`` is the last line."""

    text: str
    line: int
    indented: bool = False
    last: int = 0


@dataclass(frozen=True, slots=True)
class Divider:
    """A line between two paragraphs."""

    line: int


Block = Heading | Paragraph | Figure | List | Quote | Table | CodeBlock | Divider


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote; its number is its place in ``Document.footnotes``, counted from 1."""

    label: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A whole text."""

    blocks: tuple[Block, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
