"""The search index: every case is found by every string that stands in it."""

from showcase.search.columns import Facet
from showcase.search.envelope import SearchFile
from showcase.search.index import Indexing
from showcase.search.kept import Kept
from showcase.search.packed_texts import dump_text, load_text
from showcase.search.reader import Index, NoIndexError
from showcase.search.readings import read_aloud
from showcase.search.searching import Answer, Excerpt, Hit, search
from showcase.search.shared_texts import NotKeptError, SharedTexts
from showcase.search.texts import CaseText, case_text, digest_of_text

__all__ = [
    "Answer",
    "CaseText",
    "Excerpt",
    "Facet",
    "Hit",
    "Index",
    "Indexing",
    "Kept",
    "NoIndexError",
    "NotKeptError",
    "SearchFile",
    "SharedTexts",
    "case_text",
    "digest_of_text",
    "dump_text",
    "load_text",
    "read_aloud",
    "search",
]
