"""From Markdown to the closed tree of :mod:`showcase.model.document`."""

from showcase.markdown.parse import ParsedText, parse_markdown

__all__ = ["ParsedText", "parse_markdown"]
