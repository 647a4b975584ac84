"""What stands before and after the cases of a Word booklet."""

from collections.abc import Iterator

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from showcase.booklet.data import BookData, CohortEntry, Dossier, Entry, Matter
from showcase.booklet.word.blocks import add_pieces
from showcase.booklet.word.cases import add_facts
from showcase.booklet.word.elements import (
    add_field,
    bookmark_name,
    field,
    field_end,
    field_start,
    inner_link,
    tab_run,
    text_run,
)
from showcase.booklet.word.styles import (
    COVER_LINE,
    COVER_TITLE,
    LIST,
    SMALL,
    UNIT_LINE,
    contents_style,
)
from showcase.booklet.word.writer import Writer


def add_cover(writer: Writer) -> None:
    """Write the cover, and the imprint on the page behind it."""
    cover = writer.book.cover
    writer.paragraph(SMALL, f"{cover.circulation}　　{_told(cover.permit)}")
    writer.paragraph(COVER_TITLE, cover.title).paragraph_format.space_before = Pt(160)
    writer.paragraph(COVER_LINE, cover.subtitle)
    for place, name in enumerate(cover.institutions):
        line = writer.paragraph(UNIT_LINE, name)
        if place == 0:
            line.paragraph_format.space_before = Pt(60)
    if not cover.publisher.missing:
        writer.paragraph(UNIT_LINE, cover.publisher.value)
    writer.document.add_page_break()
    writer.paragraph(UNIT_LINE, f"{cover.title}　{cover.subtitle}")
    writer.paragraph(SMALL, cover.circulation)
    add_facts(
        writer,
        tuple(
            Entry(e.label, f"「{e.value}」" if e.missing else e.value) for e in writer.book.imprint
        ),
    )


def add_forewords(writer: Writer) -> None:
    """Write foreword and note from the publisher, or who the unit is whose booklet it is."""
    if writer.book.dossier is not None:
        _add_dossier(writer, writer.book.dossier)
        writer.document.add_page_break()
    for matter in writer.book.forewords:
        _add_matter(writer, matter)
        writer.document.add_page_break()


def _add_matter(writer: Writer, matter: Matter) -> None:
    writer.heading(1, matter.title, matter.id)
    add_pieces(writer, matter.blocks, ())
    for text in matter.signature:
        writer.paragraph(SMALL, text).alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _add_dossier(writer: Writer, dossier: Dossier) -> None:
    writer.heading(1, f"{dossier.kind}概况", "dossier")
    add_facts(writer, (Entry("名称", dossier.name), *dossier.facts))
    for cohort in dossier.cohorts:
        _add_cohort(writer, cohort)
    if dossier.ones:
        writer.paragraph(UNIT_LINE, "“四个一”")
        ones = ((one.name, "；".join(one.titles) or "尚缺") for one in dossier.ones)
        add_facts(writer, tuple(Entry(name, value) for name, value in ones))
    for text in dossier.notes:
        writer.paragraph(SMALL, text)


def _add_cohort(writer: Writer, cohort: CohortEntry) -> None:
    writer.paragraph(UNIT_LINE, f"{cohort.name}　{cohort.facts}")
    add_facts(writer, tuple(Entry(stage.name, stage.dates) for stage in cohort.stages))
    if cohort.members:
        writer.paragraph(SMALL, f"入选名单：{'、'.join(cohort.members)}")


def add_contents(writer: Writer) -> None:
    """Write the contents as a field, filled in already; Word numbers the pages anew on F9."""
    writer.paragraph(COVER_LINE, "目录")
    entries = list(_entries(writer.book))
    code = f'TOC \\o "1-{writer.case_level}" \\h \\z \\u'
    for place, (level, title, name) in enumerate(entries):
        line = writer.paragraph(contents_style(level))
        if place == 0:
            for run in field_start(code):
                line._p.append(run)
        page = field(f"PAGEREF {bookmark_name(name)} \\h", (text_run(""),))
        line._p.append(inner_link(name, text_run(title), tab_run(), *page))
        if place == len(entries) - 1:
            line._p.append(field_end())


def _entries(book: BookData) -> Iterator[tuple[int, str, str]]:
    """Yield level, title and bookmark of each line of the contents."""
    if book.dossier:
        yield 1, f"{book.dossier.kind}概况", "dossier"
    for matter in book.forewords:
        yield 1, matter.title, matter.id
    opened = any(part.opens for part in book.parts)
    for part in book.parts:
        if part.opens:
            yield 1, f"{part.number}　{part.title}" if part.number else part.title, part.id
        for case in part.cases:
            yield 2 if opened else 1, case.title, case.id
    for index in book.indexes:
        yield 1, index.title, index.id
    if book.results:
        yield 1, "成果一览", "results"
    if book.cohorts:
        yield 1, "附录：批次名单", "cohorts"
    for matter in book.afterwords:
        yield 1, matter.title, matter.id


def add_back(writer: Writer) -> None:
    """Write index, results and cohorts; page numbers are fields."""
    book = writer.book
    for index in book.indexes:
        writer.heading(1, index.title, index.id)
        for group in index.groups:
            writer.paragraph(UNIT_LINE, group.initial)
            for entry in group.entries:
                place = f"（{entry.note}）" if entry.note else ""
                line = writer.paragraph(LIST, f"{entry.name}{place}　")
                for number, case in enumerate(entry.cases):
                    if number:
                        line.add_run("、")
                    add_field(line, f"PAGEREF {bookmark_name(case)} \\h", "")
    if book.results:
        writer.heading(1, "成果一览", "results")
        for results in book.results:
            writer.paragraph(UNIT_LINE, results.type)
            for row in results.rows:
                line = writer.paragraph(LIST, f"{row.title}　{row.facts}　")
                add_field(line, f"PAGEREF {bookmark_name(row.case)} \\h", "")
    if book.cohorts:
        writer.heading(1, "附录：批次名单", "cohorts")
        for cohort in book.cohorts:
            _add_cohort(writer, cohort)
    for matter in book.afterwords:
        _add_matter(writer, matter)


def _told(entry: Entry) -> str:
    return f"「{entry.label}：{entry.value}」" if entry.missing else f"{entry.label}：{entry.value}"
