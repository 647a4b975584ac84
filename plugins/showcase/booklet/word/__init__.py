"""A booklet as a Word document: styles, not formatting, so that an editor can go on in Word or WPS."""

from showcase.booklet.word.document import word_document

__all__ = ["word_document"]
