"""From an edition to a Word document."""

import datetime
import io
import zipfile

import docx
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.section import Section
from docx.shared import Mm

from showcase.booklet.data import BookData, Origin
from showcase.booklet.word.cases import add_case
from showcase.booklet.word.elements import add_field, element
from showcase.booklet.word.footnotes import Footnotes, restart_at_sections
from showcase.booklet.word.matter import add_back, add_contents, add_cover, add_forewords
from showcase.booklet.word.styles import SMALL, define_styles
from showcase.booklet.word.writer import PhotoReader, Writer
from showcase.booklet.xml_text import clean
from showcase.model.page_formats import PageFormat

_FOOT_MM = 28
_EPOCH = (1980, 1, 1, 0, 0, 0)


def word_document(book: BookData, photos: PhotoReader, made: datetime.datetime) -> bytes:
    """Return a booklet as the bytes of a .docx file; the same book gives the same bytes.

    ``photos`` returns the JPEG of a photo by its file, ``made`` is the date of the document.
    """
    document = docx.Document()
    define_styles(document, book.setup.page)
    opened = any(part.opens for part in book.parts)
    writer = Writer(document, book, photos, Footnotes(document), case_level=2 if opened else 1)
    _set_sheet(document.sections[0], book.setup.page)
    add_cover(writer)
    _begin_section(writer, book.running)
    add_forewords(writer)
    add_contents(writer)
    for part in book.parts:
        title = f"{part.number}　{part.title}" if part.number else part.title
        for place, case in enumerate(part.cases):
            _begin_section(writer, case.title)
            if place == 0 and part.opens:
                writer.heading(1, title, part.id)
            add_case(writer, case)
    if book.indexes or book.results or book.cohorts or book.afterwords:
        _begin_section(writer, book.running)
        add_back(writer)
    restart_at_sections(document)
    return _finished(writer, made)


def word_offprint(
    book: BookData, origin: Origin, photos: PhotoReader, made: datetime.datetime
) -> bytes:
    """Return the one case of a book by itself; at the foot of each page stands where it is from."""
    document = docx.Document()
    define_styles(document, book.setup.page)
    writer = Writer(document, book, photos, Footnotes(document), case_level=1)
    section = document.sections[0]
    _set_sheet(section, book.setup.page)
    _set_running(writer, section, book.running)
    section.footer.add_paragraph(
        clean("　".join(part for part in (origin.name, origin.shown) if part)),
        style=document.styles[SMALL],
    ).alignment = WD_ALIGN_PARAGRAPH.CENTER
    add_case(writer, book.parts[0].cases[0])
    return _finished(writer, made)


def _finished(writer: Writer, made: datetime.datetime) -> bytes:
    document = writer.document
    # Word then fills in the page numbers when it opens the file.
    document.settings.element.append(element("w:updateFields", val="true"))
    writer.footnotes.attach()
    _drop_thumbnail(document)
    _describe(document, writer.book, made)
    return _saved(document)


def _set_sheet(section: Section, page: PageFormat) -> None:
    section.page_width, section.page_height = Mm(page.width), Mm(page.height)
    section.top_margin, section.bottom_margin = Mm(page.head), Mm(_FOOT_MM)
    section.left_margin, section.right_margin = Mm(page.inner), Mm(page.outer)


def _begin_section(writer: Writer, running: str) -> None:
    """Begin a section on a new page, with a running head and a page number at its foot."""
    section = writer.document.add_section(WD_SECTION.NEW_PAGE)
    _set_sheet(section, writer.book.setup.page)
    _set_running(writer, section, running)


def _set_running(writer: Writer, section: Section, running: str) -> None:
    document = writer.document
    section.header.is_linked_to_previous = False
    section.footer.is_linked_to_previous = False
    head = section.header.paragraphs[0]
    head.style = document.styles[SMALL]
    head.text = clean(running)
    foot = section.footer.paragraphs[0]
    foot.style = document.styles[SMALL]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    add_field(foot, "PAGE", "1")


def _drop_thumbnail(document: Document) -> None:
    """Leave out the picture of an empty page that the library's template brings along."""
    relations = document.part.package.rels
    for name in [
        n for n, found in relations.items() if found.reltype == RELATIONSHIP_TYPE.THUMBNAIL
    ]:
        del relations[name]


def _describe(document: Document, book: BookData, made: datetime.datetime) -> None:
    facts = document.core_properties
    facts.title = clean(f"{book.cover.title} {book.cover.subtitle}")[:255]
    facts.author = clean(book.author or "、".join(book.cover.institutions))[:255]
    facts.language = "zh-CN"
    facts.comments = ""
    facts.last_modified_by = ""
    facts.created = facts.modified = made
    facts.revision = 1


def _saved(document: Document) -> bytes:
    """Return the file with the members in order and without the hour of the day."""
    first = io.BytesIO()
    document.save(first)
    out = io.BytesIO()
    with zipfile.ZipFile(first) as made, zipfile.ZipFile(out, "w") as again:
        for name in sorted(made.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            member = zipfile.ZipInfo(name, _EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            again.writestr(member, made.read(name))
    return out.getvalue()
