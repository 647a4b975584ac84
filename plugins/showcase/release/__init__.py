"""Putting finished files where they belong: whole, or not at all."""

from showcase.release.staging import staged
from showcase.release.writer import SiteWriter

__all__ = ["SiteWriter", "staged"]
