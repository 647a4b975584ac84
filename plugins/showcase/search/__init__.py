"""The search index: every case is found by every string that stands in it."""

from showcase.search.columns import Facet
from showcase.search.envelope import SearchFile
from showcase.search.index import search_files
from showcase.search.texts import CaseText, case_text

__all__ = ["CaseText", "Facet", "SearchFile", "case_text", "search_files"]
