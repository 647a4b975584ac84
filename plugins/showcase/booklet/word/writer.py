"""The document that is being written, and what all parts of it need."""

from collections.abc import Callable
from dataclasses import dataclass, field

from docx.blkcntnr import BlockItemContainer
from docx.document import Document
from docx.text.paragraph import Paragraph

from showcase.booklet.data import BookData
from showcase.booklet.word.elements import add_bookmark
from showcase.booklet.word.footnotes import Footnotes
from showcase.booklet.xml_text import clean

PhotoReader = Callable[[str], bytes | None]
"""Returns the JPEG of a photo by its file in the book's folder; None where it can't be read."""


@dataclass
class Writer:
    """Where paragraphs go. ``place`` is the document, or a cell of a table."""

    document: Document
    book: BookData
    photos: PhotoReader
    footnotes: Footnotes
    case_level: int
    place: BlockItemContainer | Document = field(init=False)
    _bookmarks: int = 0

    def __post_init__(self) -> None:
        self.place = self.document

    def paragraph(self, style: str, text: str = "") -> Paragraph:
        """Add a paragraph."""
        made = self.place.add_paragraph(style=self.document.styles[style])
        if text:
            made.add_run(clean(text))
        return made

    def heading(self, level: int, text: str, name: str = "") -> Paragraph:
        """Add a heading; ``name`` is what links and page numbers know it by."""
        made = self.paragraph(f"Heading {min(level, 5)}", text)
        if name:
            self.mark(made, name)
        return made

    def mark(self, paragraph: Paragraph, name: str) -> None:
        """Make a paragraph a place to point at."""
        self._bookmarks += 1
        add_bookmark(paragraph, name, self._bookmarks)
