"""What an earlier index left: a new one makes only what has changed."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from showcase.cache import Store

_KIND = "search"


@dataclass(frozen=True, slots=True)
class Kept:
    """Entries by name, each with the digest of all that it was made of.

    There is one entry of a name, which is replaced. ``version`` is that of the code. Without a
    store all is made.
    """

    store: Store | None = None
    version: str = ""

    def entry(self, name: str, digest: str, make: Callable[[], bytes]) -> bytes:
        """Return the entry of a name, made if it isn't of this digest."""
        mark = f"{digest}\n".encode()
        entry = self.get(name)
        if entry is not None and entry.startswith(mark):
            return entry[len(mark) :]
        made = make()
        self.put(name, mark + made)
        return made

    def get(self, name: str) -> bytes | None:
        """Return an entry of this version, if there is one."""
        entry = self.store.get(_KIND, name) if self.store is not None else None
        mark = self._mark()
        return entry[len(mark) :] if entry is not None and entry.startswith(mark) else None

    def put(self, name: str, entry: bytes) -> None:
        """Keep an entry in place of an earlier one."""
        if self.store is not None:
            self.store.put(_KIND, name, self._mark() + entry)

    def drop(self, name: str) -> bool:
        """Remove an entry; tell whether there was one."""
        there = self.store is not None and self.store.has(_KIND, name)
        if self.store is not None and there:
            self.store.drop(_KIND, name)
        return there

    def rows(
        self,
        name: str,
        digests: Sequence[str],
        make: Callable[[Sequence[int]], Iterable[bytes]],
    ) -> list[bytes]:
        """Return a row for each digest; ``make`` is given the places of those to be made.

        All rows of a name are one entry.
        """
        known = self._read(name)
        missing = [place for place, digest in enumerate(digests) if digest not in known]
        made = dict(zip((digests[place] for place in missing), make(missing), strict=True))
        rows = {digest: made[digest] if digest in made else known[digest] for digest in digests}
        if made or len(rows) != len(known):
            self._write(name, rows)
        return [rows[digest] for digest in digests]

    def _read(self, name: str) -> Mapping[str, bytes]:
        entry = self.get(name)
        if entry is None:
            return {}
        start = entry.index(b"\n") + 1
        rows = {}
        for digest, length in json.loads(entry[:start]).items():
            rows[digest] = entry[start : start + length]
            start += length
        return rows

    def _write(self, name: str, rows: Mapping[str, bytes]) -> None:
        head = json.dumps({digest: len(row) for digest, row in rows.items()}).encode()
        self.put(name, b"\n".join((head, b"".join(rows.values()))))

    def _mark(self) -> bytes:
        return f"{self.version}\n".encode()


NOTHING = Kept()
