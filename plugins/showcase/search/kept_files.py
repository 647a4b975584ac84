"""The files of a whole index, but for texts, which are kept by block: for when nothing has changed."""

from collections.abc import Sequence

from showcase.search.envelope import SearchFile
from showcase.search.kept import Kept

_NAME = "index"
"""There is one entry, which is replaced: an index is large, and an old one is of no use."""


def kept_files(kept: Kept, digest: str) -> list[SearchFile] | None:
    """Return the files of the index with this digest, if it is the last one."""
    head, _, rows = (kept.get(_NAME) or b"").partition(b"\n")
    if head.decode() != digest:
        return None
    split = (row.split("\t") for row in rows.decode().splitlines(keepends=True))
    return [SearchFile(url, content) for url, content in split]


def keep_files(kept: Kept, digest: str, files: Sequence[SearchFile]) -> None:
    """Keep files, each of which is one line."""
    kept.put(
        _NAME,
        "".join((f"{digest}\n", *(f"{file.url}\t{file.content}" for file in files))).encode(),
    )
