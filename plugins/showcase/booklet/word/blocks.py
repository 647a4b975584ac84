"""The pieces of a case's text as paragraphs, tables and pictures of Word."""

import io

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.image.exceptions import UnrecognizedImageError
from docx.oxml.ns import qn
from docx.shared import Emu, Mm, Pt
from docx.table import _Cell

from showcase.booklet.nodes import Picture, Piece, Run
from showcase.booklet.word.elements import draw_lines, element
from showcase.booklet.word.inlines import add_runs
from showcase.booklet.word.styles import BODY, CAPTION, CELL, LIST, QUOTE, SMALL
from showcase.booklet.word.writer import Writer
from showcase.booklet.xml_text import clean

Notes = tuple[tuple[Run, ...], ...]
_TALLEST_MM = 150.0
_SIDES = {"center": WD_ALIGN_PARAGRAPH.CENTER, "right": WD_ALIGN_PARAGRAPH.RIGHT}
_STEP = 21
"""How far a list stands in, in points: two characters a level."""


def add_pieces(
    writer: Writer, pieces: tuple[Piece, ...], notes: Notes, style: str = BODY, depth: int = 0
) -> None:
    """Write pieces; ``style`` is that of their paragraphs, ``depth`` how deep in lists they are."""
    for piece in pieces:
        if piece.kind == "heading":
            heading = writer.heading(writer.case_level + piece.level, "")
            add_runs(writer, heading, piece.children, notes)
        elif piece.kind == "par":
            paragraph = writer.paragraph(style)
            if depth:
                paragraph.paragraph_format.left_indent = Pt(_STEP * (depth + 1))
            add_runs(writer, paragraph, piece.children, notes)
        elif piece.kind == "figure":
            _add_figure(writer, piece)
        elif piece.kind == "table":
            _add_table(writer, piece, notes)
        elif piece.kind == "quote":
            add_pieces(writer, piece.blocks, notes, QUOTE, depth)
        elif piece.kind == "list":
            _add_list(writer, piece, notes, depth)
        elif piece.kind == "code":
            for line in piece.lines:
                writer.paragraph(SMALL, line)
        elif piece.kind == "divider":
            writer.paragraph(CAPTION, "＊　＊　＊")


def _add_list(writer: Writer, piece: Piece, notes: Notes, depth: int) -> None:
    """Write a list with its numbers as text: numbers of Word's own would change when pasted."""
    for place, item in enumerate(piece.items):
        sign = "•" if piece.start is None else f"{piece.start + place}."
        first, rest = item.blocks[:1], item.blocks[1:]
        if first and first[0].kind == "par":
            paragraph = writer.paragraph(LIST)
            paragraph.paragraph_format.left_indent = Pt(_STEP * (depth + 2))
            paragraph.paragraph_format.first_line_indent = Pt(-_STEP)
            paragraph.paragraph_format.tab_stops.add_tab_stop(Pt(_STEP * (depth + 2)))
            paragraph.add_run(f"{sign}\t")
            add_runs(writer, paragraph, first[0].children, notes)
        else:
            rest = item.blocks
        add_pieces(writer, rest, notes, LIST, depth + 1)


def _add_table(writer: Writer, piece: Piece, notes: Notes) -> None:
    table = writer.document.add_table(rows=0, cols=len(piece.head))
    table.autofit = False
    draw_lines(table, 8, 4, "808080")
    total = sum(piece.weights)
    measure = writer.book.setup.page.full_mm
    for column, weight in zip(table.columns, piece.weights, strict=True):
        column.width = Mm(measure * weight / total)
    for number, row in enumerate((piece.head, *piece.rows)):
        cells = table.add_row().cells
        for place, (cell, runs) in enumerate(zip(cells, row, strict=False)):
            paragraph = cell.paragraphs[0]
            paragraph.style = writer.document.styles[CELL]
            side = piece.align[place] if place < len(piece.align) else ""
            paragraph.alignment = _SIDES.get(side)
            add_runs(
                writer, paragraph, (Run("strong", children=runs),) if number == 0 else runs, notes
            )
        properties = table.rows[-1]._tr.get_or_add_trPr()
        properties.append(element("w:cantSplit"))
        if number == 0:
            properties.append(element("w:tblHeader"))
    writer.paragraph(SMALL)


def _add_figure(writer: Writer, piece: Piece) -> None:
    page = writer.book.setup.page
    if piece.layout == "pair" and len(piece.pictures) == 2:
        table = writer.document.add_table(rows=1, cols=2)
        table.autofit = False
        ratios = [picture.ratio for picture in piece.pictures]
        for column, picture, other in zip(
            table.columns, piece.pictures, reversed(ratios), strict=True
        ):
            width = page.pair_mm(picture.ratio, other)
            column.width = Mm(width + page.gutter_mm / 2)
            _add_picture(writer, column.cells[0], picture, width)
        return
    for picture in piece.pictures:
        width = page.full_mm if piece.layout == "full" else page.half_mm
        _add_picture(writer, None, picture, width)


def _add_picture(writer: Writer, cell: _Cell | None, picture: Picture, width: float) -> None:
    """Write a picture and its caption, into a cell or the text."""
    styles = writer.document.styles
    holder = cell.paragraphs[0] if cell is not None else writer.paragraph(CAPTION)
    holder.style = styles[CAPTION]
    holder.paragraph_format.keep_with_next = True
    holder.paragraph_format.line_spacing = 1.0
    holder.paragraph_format.space_before = Pt(9)
    holder.paragraph_format.space_after = Pt(3)
    width = min(width, _TALLEST_MM * picture.ratio)
    jpeg = writer.photos(picture.file) if picture.file else None
    try:
        if jpeg is None:
            raise UnrecognizedImageError
        shape = holder.add_run().add_picture(io.BytesIO(jpeg), width=Emu(Mm(width)))
        shape._inline.docPr.set("descr", clean(picture.alt))
        shape._inline.docPr.attrib.pop(qn("w:title"), None)
    except UnrecognizedImageError:
        holder.add_run("［图片缺失］")
    credit = f"（{picture.credit}）" if picture.credit else ""
    caption = cell.add_paragraph() if cell is not None else writer.paragraph(CAPTION)
    caption.style = styles[CAPTION]
    caption.add_run(clean(picture.caption + credit))
