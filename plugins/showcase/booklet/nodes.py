"""A case's text as the template reads it: what a Typst function meets has a ``kind``.

Frozen and free of behaviour. Fields that no reader
sees are marked ``HIDDEN``: they are not checked against the fonts.
"""

from dataclasses import dataclass, field
from typing import Any

HIDDEN: dict[str, Any] = {"hidden": True}


def hidden(default: Any = "") -> Any:
    """Declare a field whose text is never printed (an id, a file name, an address)."""
    return field(default=default, metadata=HIDDEN)


@dataclass(frozen=True, slots=True)
class Run:
    """Something in a line: ``kind`` is text, strong, emph, strike, code, link, image, note, break.

    ``address`` is what a link leads to; ``print_address`` says that paper has to name it.
    ``number`` and ``again`` belong to footnote marks: the note's number in its case, and
    whether it has been referred to before.
    """

    kind: str = hidden()
    text: str = ""
    children: tuple["Run", ...] = ()
    address: str = hidden()
    print_address: bool = False
    number: int = 0
    again: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo as it is placed; ``ratio`` is width by height. No ``file``: it can't be read.

    ``credit`` is a phrase such as 支部宣传组　摄.
    """

    file: str = hidden()
    ratio: float = 1.5
    caption: str = ""
    credit: str = ""
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list."""

    blocks: tuple["Piece", ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A block: ``kind`` is heading, par, figure, list, quote, table, code, divider.

    ``level`` of a heading is 1 for the case's top sections. ``layout`` of a figure is full,
    half, pair or nested; one that is ``fixed`` stays where it is. That of a quote is ``pull``
    where it is short and set large.
    ``weights`` share a table's width among its columns.
    """

    kind: str = hidden()
    children: tuple[Run, ...] = ()
    level: int = 0
    layout: str = hidden()
    fixed: bool = False
    pictures: tuple[Picture, ...] = ()
    items: tuple[Item, ...] = ()
    start: int | None = None
    blocks: tuple["Piece", ...] = ()
    align: tuple[str, ...] = hidden(())
    weights: tuple[float, ...] = ()
    head: tuple[tuple[Run, ...], ...] = ()
    rows: tuple[tuple[tuple[Run, ...], ...], ...] = ()
    lines: tuple[str, ...] = ()
