"""The footnotes of a Word document: a part of its own, which python-docx does not make."""

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

from showcase.booklet.word.elements import element
from showcase.booklet.word.styles import FOOTNOTE, FOOTNOTE_MARK

_NAME = PackURI("/word/footnotes.xml")
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
# Word wants these two before the first real one.
_SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r>'
    "</w:p></w:footnote>"
)


class Footnotes:
    """Gathers footnotes while a document is written; :meth:`attach` puts them into it."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._root = parse_xml(f"<w:footnotes {nsdecls('w')}>{_SEPARATORS}</w:footnotes>")
        self._count = 0

    def add(self, paragraph: Paragraph) -> Paragraph:
        """Put a mark at the end of a paragraph; return the paragraph its note is to be written in."""
        self._count += 1
        number = str(self._count)
        paragraph._p.append(self._mark_run(element("w:footnoteReference", id=number)))
        note = element("w:footnote", id=number)
        inner = Paragraph(element("w:p"), self._document._body)
        inner.style = self._document.styles[FOOTNOTE]
        inner._p.append(self._mark_run(element("w:footnoteRef")))
        inner.add_run("　")
        note.append(inner._p)
        self._root.append(note)
        return inner

    def attach(self) -> None:
        """Add the part to the document, if there is any note."""
        if not self._count:
            return
        blob = serialize_part_xml(self._root)
        package = self._document.part.package
        part = Part(_NAME, _TYPE, blob, package)
        self._document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)

    def _mark_run(self, mark: BaseOxmlElement) -> BaseOxmlElement:
        run = element("w:r")
        properties = element("w:rPr")
        style = self._document.styles[FOOTNOTE_MARK].style_id
        properties.append(element("w:rStyle", val=style))
        run.append(properties)
        run.append(mark)
        return run


def restart_at_sections(document: Document) -> None:
    """Number the notes of each section, that is of each case, from ①."""
    for section in document.sections:
        properties = element("w:footnotePr")
        properties.append(element("w:numFmt", val="decimalEnclosedCircleChinese"))
        properties.append(element("w:numRestart", val="eachSect"))
        section._sectPr.insert(0, properties)
        for name in ("w:headerReference", "w:footerReference"):  # these come first
            for reference in section._sectPr.findall(qn(name)):
                section._sectPr.remove(reference)
                section._sectPr.insert(0, reference)
