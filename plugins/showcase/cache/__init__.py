"""What was expensive to make, kept by the hash of what it was made from."""

from showcase.cache.file_sets import keep_files, keep_made, kept_files
from showcase.cache.records import dump_record, load_record
from showcase.cache.store import Store, digest_of
from showcase.cache.tidying import LIMIT, clear, size_of, tidy

__all__ = [
    "LIMIT",
    "Store",
    "clear",
    "digest_of",
    "dump_record",
    "keep_files",
    "keep_made",
    "kept_files",
    "load_record",
    "size_of",
    "tidy",
]
