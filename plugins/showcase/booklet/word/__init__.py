"""A booklet as a Word document: styles, not formatting, so that an editor can go on in Word or WPS."""

from showcase.booklet.word.document import word_document, word_offprint

__all__ = ["word_document", "word_offprint"]
