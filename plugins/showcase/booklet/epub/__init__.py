"""A booklet as EPUB 3, for telephones and e-readers."""

from showcase.booklet.epub.package import epub_bytes

__all__ = ["epub_bytes"]
