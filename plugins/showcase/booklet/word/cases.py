"""A case in a Word booklet: title, facts, text, and what stands at its end."""

import io

from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table

from showcase.booklet.data import CasePages, Entry
from showcase.booklet.qr import draw_code_png
from showcase.booklet.word.blocks import add_pieces
from showcase.booklet.word.elements import draw_lines
from showcase.booklet.word.styles import CELL, LIST, SMALL, STRONG, SUMMARY, UNIT_LINE
from showcase.booklet.word.writer import Writer
from showcase.booklet.xml_text import clean

_LABEL_MM = 22.0
_CODE_MM = 18.0


def add_case(writer: Writer, case: CasePages) -> None:
    """Write a case from its title to its sources."""
    if case.label:
        writer.paragraph(SMALL, case.label)
    writer.heading(writer.case_level, case.title, case.id)
    writer.paragraph(UNIT_LINE, "　".join(part for part in (case.unit, case.institution) if part))
    if case.summary:
        writer.paragraph(SUMMARY, case.summary)
    if case.plate is not None:
        add_pieces(writer, (case.plate,), ())
    add_facts(writer, case.card)
    add_pieces(writer, case.blocks, case.notes)
    _add_experience(writer, case)
    if case.results:
        writer.heading(writer.case_level + 1, "成果")
        for result in case.results:
            facts = (result.type, result.year, result.level)
            writer.paragraph(LIST, f"{result.title}（{'，'.join(f for f in facts if f)}）")
    _add_codes(writer, case)
    reviews = "；".join(f"{entry.label}：{entry.value}" for entry in case.reviews)
    for label, text in (("资料来源", case.source), ("审核", reviews)):
        if text:
            writer.paragraph(SMALL, f"{label}：{text}")


def add_facts(writer: Writer, entries: tuple[Entry, ...]) -> None:
    """Write a table of labels and values, parted by hairlines."""
    if not entries:
        return
    table = _table(writer, _LABEL_MM)
    draw_lines(table, 4, 4, "B0B0B0")
    for entry in entries:
        label, value = table.add_row().cells
        for cell, text in ((label, entry.label), (value, entry.value)):
            cell.paragraphs[0].style = writer.document.styles[CELL]
            cell.paragraphs[0].add_run(clean(text))
    writer.paragraph(SMALL)


def _table(writer: Writer, first: float) -> Table:
    """Return an empty table of two columns over the measure, the first so many millimetres wide."""
    table: Table = writer.document.add_table(rows=0, cols=2)
    table.autofit = False
    rest = writer.book.setup.page.full_mm - first
    for column, width in zip(table.columns, (first, rest), strict=True):
        column.width = Mm(width)
    return table


def _add_experience(writer: Writer, case: CasePages) -> None:
    if not (case.experience or case.points):
        return
    writer.heading(writer.case_level + 1, "经验要点")
    if case.experience:
        writer.paragraph(LIST).add_run(clean(case.experience), STRONG)
    for number, point in enumerate(case.points, start=1):
        writer.paragraph(LIST, f"{number}. {point}")


def _add_codes(writer: Writer, case: CasePages) -> None:
    """Write each code with the address that people can read beside it."""
    if not case.codes:
        return
    table = _table(writer, _CODE_MM + 6)
    for code in case.codes:
        picture, words = table.add_row().cells
        run = picture.paragraphs[0].add_run()
        shape = run.add_picture(io.BytesIO(draw_code_png(code.address)), width=Mm(_CODE_MM))
        shape._inline.docPr.set("descr", clean(f"二维码：{code.shown}"))
        shape._inline.docPr.attrib.pop(qn("w:title"), None)
        lines = (f"{code.label}：{code.title}", code.shown)
        words.paragraphs[0].style = writer.document.styles[SMALL]
        words.paragraphs[0].add_run(clean(lines[0]))
        words.add_paragraph(clean(lines[1])).style = writer.document.styles[SMALL]
    writer.paragraph(SMALL)
