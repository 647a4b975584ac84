"""The files of the last index, but for texts, which are kept by block."""

import json
from collections.abc import Callable, Iterable, Sequence

from showcase.search.envelope import SearchFile, digest_of_payload, lazy_file
from showcase.search.kept import FOREIGN, Kept, Rows

_INDEX, _PAYLOADS = "index", "payloads"
"""There is one entry of each, which is replaced: an index is large, and an old one is of no use."""


class Payloads:
    """What is in files, by digest: whatever else is kept has the digests alone."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept
        self._data = dict(Rows(kept, _PAYLOADS).known)

    def __contains__(self, digest: str) -> bool:
        """Tell whether a payload is at hand."""
        return digest in self._data

    def add(self, data: bytes) -> str:
        """Take a payload; return its digest."""
        digest = digest_of_payload(data)
        self._data[digest] = data
        return digest

    def file(self, name: str, digest: str) -> SearchFile:
        """Return a file that has a payload; KeyError if there is none."""
        data = self._data[digest]
        return lazy_file(name, digest, lambda: data)

    def rows(
        self,
        name: str,
        digests: Sequence[str],
        make: Callable[[Sequence[int]], Iterable[bytes]],
        used: Callable[[bytes], Iterable[str]],
    ) -> list[bytes]:
        """Return a row for each digest; ``make`` is given the places of those to be made.

        A row that has ``used`` a payload which isn't at hand is made again.
        """
        rows = Rows(self._kept, name)

        def is_good(row: bytes) -> bool:
            try:
                return all(digest in self._data for digest in used(row))
            except FOREIGN:
                return False

        bad = [n for n, one in enumerate(digests) if not (one in rows and is_good(rows.known[one]))]
        made = dict(zip((digests[place] for place in bad), make(bad), strict=True))
        found = [rows.put(one, made.get(one) or rows.known[one]) for one in digests]
        rows.save()
        return found

    def keep(self, digest: str, files: Sequence[SearchFile]) -> None:
        """Keep the files of the index with this digest, and forget what is in no other file."""
        listed = [(file.name, file.digest) for file in files]
        self._kept.keep(_INDEX, digest, json.dumps(listed).encode())
        rows = Rows(self._kept, _PAYLOADS)
        for file in files:
            rows.put(file.digest, self._data[file.digest])
        rows.save()

    def kept(self, digest: str) -> list[SearchFile] | None:
        """Return the files of the index with this digest, if it is the last one."""
        entry = self._kept.of_digest(_INDEX, digest)
        try:
            return [self.file(*row) for row in json.loads(entry)] if entry is not None else None
        except FOREIGN:
            return None
