"""The pieces of a case's text as XHTML."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from showcase.booklet.epub.elements import add, add_text
from showcase.booklet.nodes import Picture, Piece, Run

_TAGS = {"strong": "strong", "emph": "em", "strike": "del"}


def add_pieces(parent: Element, pieces: Iterable[Piece], notes: int, top: int = 2) -> None:
    """Write pieces; ``notes`` is the number of footnotes, ``top`` the level of the top headings."""
    for piece in pieces:
        if piece.kind == "heading":
            level = min(top + piece.level - 1, 6)
            add_runs(add(parent, f"h{level}"), piece.children, notes)
        elif piece.kind == "par":
            add_runs(add(parent, "p"), piece.children, notes)
        elif piece.kind == "figure":
            for picture in piece.pictures:
                add_figure(parent, picture)
        elif piece.kind == "table":
            _add_table(parent, piece, notes)
        elif piece.kind == "quote":
            add_pieces(add(parent, "blockquote"), piece.blocks, notes, top)
        elif piece.kind == "list":
            _add_list(parent, piece, notes, top)
        elif piece.kind == "code":
            add(add(parent, "pre"), "code", "\n".join(piece.lines))
        elif piece.kind == "divider":
            add(parent, "hr")


def add_runs(parent: Element, runs: Iterable[Run], notes: int) -> None:
    """Write runs of text."""
    for run in runs:
        if run.kind == "text":
            add_text(parent, run.text)
        elif run.kind == "code":
            add(parent, "code", run.text)
        elif run.kind == "break":
            add(parent, "br")
        elif run.kind == "link":
            add_runs(add(parent, "a", href=run.address), run.children, notes)
        elif run.kind == "note":
            if 1 <= run.number <= notes:
                mark = {} if run.again else {"id": f"mark-{run.number}"}
                sign = add(add(parent, "sup"), "a", f"[{run.number}]", href=f"#note-{run.number}",
                           epub_type="noteref", **mark)  # fmt: skip
                sign.set("role", "doc-noteref")
        elif run.kind in _TAGS:
            add_runs(add(parent, _TAGS[run.kind]), run.children, notes)


def add_figure(parent: Element, picture: Picture) -> None:
    """Write a photo with its caption; its caption alone where the file can't be read."""
    figure = add(parent, "figure")
    if picture.file:
        add(figure, "img", src=picture.file, alt=picture.alt)
    credit = f"（{picture.credit}）" if picture.credit else ""
    add(figure, "figcaption", (picture.caption + credit) or "照片")


def _add_list(parent: Element, piece: Piece, notes: int, top: int) -> None:
    ordered = piece.start is not None
    whole = add(parent, "ol" if ordered else "ul")
    if piece.start not in (None, 1):
        whole.set("start", str(piece.start))
    for item in piece.items:
        add_pieces(add(whole, "li"), item.blocks, notes, top)


def _add_table(parent: Element, piece: Piece, notes: int) -> None:
    table = add(parent, "table")
    head, body = add(table, "thead"), add(table, "tbody")
    for place, row in enumerate((piece.head, *piece.rows)):
        line = add(head if place == 0 else body, "tr")
        for column, runs in enumerate(row):
            side = piece.align[column] if column < len(piece.align) else ""
            named = {"class_": side} if side in ("center", "right") else {}
            cell = add(line, "th", scope="col", **named) if place == 0 else add(line, "td", **named)
            add_runs(cell, runs, notes)
