"""WordprocessingML that python-docx has no words for: fields, bookmarks, borders (ECMA-376)."""

import re

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import Table
from docx.text.paragraph import Paragraph

from showcase.booklet.xml_text import clean

_BOOKMARK_LENGTH = 40


def element(tag: str, **attributes: str) -> BaseOxmlElement:
    """Return an element such as ``w:ind``; attributes are of the same namespace."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), clean(value))
    return made


def text_run(text: str) -> BaseOxmlElement:
    """Return a run that holds a text and nothing else."""
    run = element("w:r")
    inner = element("w:t")
    inner.text = clean(text)
    inner.set(qn("xml:space"), "preserve")
    run.append(inner)
    return run


def tab_run() -> BaseOxmlElement:
    """Return a run that holds a tab."""
    run = element("w:r")
    run.append(element("w:tab"))
    return run


def add_field(paragraph: Paragraph, code: str, shown: str) -> None:
    """Add a field that Word works out itself; ``shown`` stands there until it has."""
    for part in field(code, (text_run(shown),)):
        paragraph._p.append(part)


def field(code: str, shown: tuple[BaseOxmlElement, ...]) -> tuple[BaseOxmlElement, ...]:
    """Return the runs of a field with what it shows."""
    return (*field_start(code), *shown, _mark("end"))


def field_start(code: str) -> tuple[BaseOxmlElement, ...]:
    """Return the runs that begin a field whose result goes on over several paragraphs."""
    instruction = element("w:r")
    inner = element("w:instrText")
    inner.text = clean(code)
    inner.set(qn("xml:space"), "preserve")
    instruction.append(inner)
    return (_mark("begin"), instruction, _mark("separate"))


def field_end() -> BaseOxmlElement:
    """Return the run that ends what :func:`field_start` began."""
    return _mark("end")


def _mark(kind: str) -> BaseOxmlElement:
    run = element("w:r")
    run.append(element("w:fldChar", fldCharType=kind))
    return run


def bookmark_name(name: str) -> str:
    """Return a name as Word wants it: letters, digits and ``_``, 40 at most."""
    return re.sub(r"\W", "_", name)[:_BOOKMARK_LENGTH]


def draw_lines(table: Table, outer: int, inner: int, colour: str) -> None:
    """Draw lines above, below and between the rows of a table, in eighths of a point."""
    borders = element("w:tblBorders")
    for side, size in (("top", outer), ("bottom", outer), ("insideH", inner)):
        borders.append(element(f"w:{side}", val="single", sz=str(size), space="0", color=colour))
    properties = table._tbl.tblPr
    later = [properties.find(qn(name)) for name in ("w:tblLayout", "w:tblCellMar", "w:tblLook")]
    next(found for found in later if found is not None).addprevious(borders)


def add_bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """Put a bookmark around what a paragraph holds so far."""
    start = element("w:bookmarkStart", id=str(number), name=bookmark_name(name))
    place = 1 if paragraph._p.pPr is not None else 0
    paragraph._p.insert(place, start)
    paragraph._p.append(element("w:bookmarkEnd", id=str(number)))


def inner_link(name: str, *runs: BaseOxmlElement) -> BaseOxmlElement:
    """Return a link to a bookmark."""
    link = element("w:hyperlink", anchor=bookmark_name(name), history="1")
    for run in runs:
        link.append(run)
    return link
