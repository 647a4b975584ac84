"""The blocks of a case as pieces of the book."""

from collections.abc import Iterator, Mapping
from typing import assert_never

from showcase.booklet.columns import column_weights
from showcase.booklet.inlines import InlineSetter
from showcase.booklet.nodes import Item, Piece
from showcase.booklet.pictures import Captioned, PhotoShelf
from showcase.booklet.profile import SCREEN
from showcase.model.casebook import Case, ShownPhoto
from showcase.model.document import (
    Block,
    CodeBlock,
    Divider,
    Document,
    Figure,
    Heading,
    InlineImage,
    List,
    Paragraph,
    Quote,
    Table,
    Text,
)
from showcase.model.walk import block_inlines, image_captions, inline_text

_DEEPEST = 3
_LONGEST_PULL = 48


def case_pieces(
    case: Case, case_path: str, shelf: PhotoShelf, opening: ShownPhoto | None = None
) -> tuple[Piece, ...]:
    """Return the pieces of a case's text, then the photos it did not place; all go on the shelf.

    ``opening`` is a photo that stands on the opening page, and nowhere else.
    """
    used = {
        photo.file.path
        for src, _, _ in image_captions(case.document)
        if (photo := case.images.get(src))
    }
    if opening is not None:
        used.add(opening.file.path)
    rest = tuple(photo for photo in case.photos if photo.file.path not in used)
    setter = _BlockSetter(case.document, case.images, case_path, shelf, opening)
    return (*setter.pieces(), *shelf.gallery(rest, case_path))


def text_pieces(document: Document) -> tuple[Piece, ...]:
    """Return the pieces of a text that has neither photos nor footnotes."""
    text = Document(document.blocks)
    return _BlockSetter(text, {}, "", PhotoShelf(SCREEN)).pieces()


def _is_short(quote: Quote) -> bool:
    """Tell whether a quotation is one short paragraph, which is set large."""
    match quote.blocks:
        case (Paragraph(children=children),):
            return 0 < len(inline_text(children)) <= _LONGEST_PULL
        case _:
            return False


def _parted(quote: Quote) -> tuple[Block, ...]:
    """Part what is said from who said it: ”——某某 at the end goes on a line of its own."""
    match quote.blocks:
        case (Paragraph(children=(*said, Text(text=text))) as whole,):
            words, dash, source = text.rpartition("”——")
            if dash and source:
                return (
                    Paragraph((*said, Text(words + "”")), whole.line),
                    Paragraph((Text("——" + source),), whole.line),
                )
    return quote.blocks


class _BlockSetter:
    """Turns a text into pieces."""

    def __init__(
        self,
        document: Document,
        images: Mapping[str, ShownPhoto],
        path: str,
        shelf: PhotoShelf,
        opening: ShownPhoto | None = None,
    ) -> None:
        """Start on a text; photos that it places go on the shelf."""
        self._opening = opening.file.path if opening is not None else ""
        self._document = document
        self._images = images
        self._path = path
        self._shelf = shelf
        self._inlines = InlineSetter(len(document.footnotes))
        levels = sorted({b.level for b in document.blocks if isinstance(b, Heading)})
        self._level = 0
        self._rank = {level: min(place, _DEEPEST) for place, level in enumerate(levels, start=1)}

    def pieces(self) -> tuple[Piece, ...]:
        """Return the pieces of the whole text."""
        return tuple(self._sequence(self._document.blocks, nested=False))

    def _sequence(self, blocks: tuple[Block, ...], *, nested: bool) -> Iterator[Piece]:
        row: list[Captioned] = []
        for block in blocks:
            if isinstance(block, Figure):
                row += self._placed(block.src, block.caption)
                continue
            piece = self._piece(block, nested=nested)
            yield from self._row(row, nested=nested)
            row = []
            # A paragraph of images alone has nothing to say beside them.
            if piece.kind != "par" or piece.children:
                yield piece
            for inline in block_inlines(block):
                if isinstance(inline, InlineImage):
                    row += self._placed(inline.src, inline.alt)
        yield from self._row(row, nested=nested)

    def _placed(self, src: str, caption: str) -> Iterator[Captioned]:
        photo = self._images.get(src)
        if photo is None or photo.file.path != self._opening:
            yield photo, caption

    def _row(self, photos: list[Captioned], *, nested: bool) -> Iterator[Piece]:
        for piece in self._shelf.figures(photos, self._path):
            if nested:
                yield Piece("figure", layout="nested", pictures=piece.pictures)
            else:
                yield piece

    def _piece(self, block: Block, *, nested: bool) -> Piece:
        match block:
            case Heading():
                level = _DEEPEST if nested else self._rank.get(block.level, _DEEPEST)
                # No level is left out on the way down: an archive refuses that.
                self._level = min(level, self._level + 1)
                return Piece("heading", self._inlines.runs(block.children), level=self._level)
            case Paragraph():
                return Piece("par", self._inlines.runs(block.children))
            case List():
                items = tuple(
                    Item(tuple(self._sequence(item.blocks, nested=True))) for item in block.items
                )
                return Piece("list", items=items, start=block.start)
            case Quote():
                pull = not nested and _is_short(block)
                blocks = _parted(block) if pull else block.blocks
                children = tuple(self._sequence(blocks, nested=True))
                return Piece("quote", layout="pull" if pull else "", blocks=children)
            case Table():
                return self._table(block)
            case CodeBlock(text=text):
                return Piece("code", lines=tuple(text.splitlines()))
            case Divider():
                return Piece("divider")
            case Figure():
                raise AssertionError("figures are laid out in rows")
            case _:
                assert_never(block)

    def _table(self, table: Table) -> Piece:
        return Piece(
            "table",
            align=table.align,
            weights=column_weights(table, self._shelf.page.table_characters),
            head=tuple(self._inlines.runs(cell) for cell in table.head),
            rows=tuple(tuple(self._inlines.runs(cell) for cell in row) for row in table.rows),
        )
