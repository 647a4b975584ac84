"""Putting finished files where they belong: whole, or not at all."""

from showcase.release.renewal import SiteRenewal, renewed
from showcase.release.rows import Row, Rows, list_files
from showcase.release.writer import SiteWriter

__all__ = [
    "Row",
    "Rows",
    "SiteRenewal",
    "SiteWriter",
    "list_files",
    "renewed",
]
