"""Putting finished files where they belong: whole, or not at all."""

from showcase.release.renewal import SiteRenewal, renewed
from showcase.release.rows import Row, Rows, dump_rows, list_files, load_rows
from showcase.release.writer import SiteWriter

__all__ = [
    "Row",
    "Rows",
    "SiteRenewal",
    "SiteWriter",
    "dump_rows",
    "list_files",
    "load_rows",
    "renewed",
]
