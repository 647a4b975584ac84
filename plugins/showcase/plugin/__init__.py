"""The adapter to MkDocs; nothing else in the package imports it."""

from showcase.plugin.hooks import ShowcasePlugin

__all__ = ["ShowcasePlugin"]
