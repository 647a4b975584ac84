"""What an earlier index made of single cases: a new one makes only what has changed."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from showcase.cache import Store

_KIND = "search"


@dataclass(frozen=True, slots=True)
class Kept:
    """Rows of bytes, one a case, kept by a digest of all that they are made of.

    All rows of a name are one entry, which is replaced: to open a file for each case would
    take longer than to make the row. ``version`` is that of the code. Without a store all is made.
    """

    store: Store | None = None
    version: str = ""

    def rows(
        self,
        name: str,
        digests: Sequence[str],
        make: Callable[[Sequence[int]], Iterable[bytes]],
    ) -> list[bytes]:
        """Return a row for each digest; ``make`` is given the places of those to be made."""
        known = self._read(name)
        missing = [place for place, digest in enumerate(digests) if digest not in known]
        made = dict(zip((digests[place] for place in missing), make(missing), strict=True))
        rows = {digest: made[digest] if digest in made else known[digest] for digest in digests}
        if made or len(rows) != len(known):
            self._write(name, rows)
        return [rows[digest] for digest in digests]

    def _read(self, name: str) -> Mapping[str, bytes]:
        entry = self.store and self.store.get(_KIND, name)
        if not entry:
            return {}
        start = entry.index(b"\n") + 1
        version, lengths = json.loads(entry[:start])
        if version != self.version:
            return {}
        rows = {}
        for digest, length in lengths.items():
            rows[digest] = entry[start : start + length]
            start += length
        return rows

    def _write(self, name: str, rows: Mapping[str, bytes]) -> None:
        if self.store is not None:
            head = [self.version, {digest: len(row) for digest, row in rows.items()}]
            entry = json.dumps(head, separators=(",", ":")).encode()
            self.store.put(_KIND, name, b"\n".join((entry, b"".join(rows.values()))))
