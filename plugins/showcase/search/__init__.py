"""Search data: every word that stands in a case is found."""

from showcase.search.shards import SearchFile, search_files

__all__ = ["SearchFile", "search_files"]
