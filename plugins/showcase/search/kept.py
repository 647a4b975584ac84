"""What an earlier index left: a new one makes only what has changed."""

import json
import zlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeVar

from showcase.cache import Store

T = TypeVar("T")
_KIND = "search"
FOREIGN = (ValueError, TypeError, KeyError, IndexError, AttributeError, zlib.error)
"""What is raised of an entry that is whole, and of another form than is thought."""


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
        return self.value(name, digest, make, bytes)

    def value(
        self, name: str, digest: str, make: Callable[[], bytes], read: Callable[[bytes], T]
    ) -> T:
        """Return what is read of an entry, made if it isn't of this digest or can't be read.

        What ``read`` raises of such an entry is one of :data:`FOREIGN`.
        """
        found = self.of_digest(name, digest)
        if found is not None:
            try:
                return read(found)
            except FOREIGN:
                pass
        made = make()
        self.keep(name, digest, made)
        return read(made)

    def of_digest(self, name: str, digest: str) -> bytes | None:
        """Return the entry of a name, if it is of this digest."""
        mark = f"{digest}\n".encode()
        entry = self.get(name)
        return entry[len(mark) :] if entry is not None and entry.startswith(mark) else None

    def keep(self, name: str, digest: str, entry: bytes) -> None:
        """Keep an entry with the digest of what it was made of."""
        self.put(name, f"{digest}\n".encode() + entry)

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

    def _mark(self) -> bytes:
        return f"{self.version}\n".encode()


class Rows:
    """Rows by digest, which are one entry: ``known`` are those of the last index."""

    def __init__(self, kept: Kept, name: str) -> None:
        self._kept = kept
        self._name = name
        self._rows: dict[str, bytes] = {}
        self.known: Mapping[str, bytes] = {}
        with suppress(*FOREIGN):
            self.known = _rows_of(kept.get(name) or b"{}\n")

    def __contains__(self, digest: str) -> bool:
        """Tell whether a row is known."""
        return digest in self.known

    def row(self, digest: str, make: Callable[[], bytes]) -> bytes:
        """Return a row, made if it isn't known."""
        return self.put(digest, self.known[digest] if digest in self.known else make())

    def put(self, digest: str, row: bytes) -> bytes:
        """Have a row kept, and return it."""
        self._rows[digest] = row
        return row

    def save(self) -> None:
        """Keep the rows that there are now, and no others."""
        if self._rows != self.known:
            head = json.dumps({digest: len(row) for digest, row in self._rows.items()}).encode()
            self._kept.put(self._name, b"\n".join((head, b"".join(self._rows.values()))))


def _rows_of(entry: bytes) -> dict[str, bytes]:
    start = entry.index(b"\n") + 1
    rows = {}
    for digest, length in json.loads(entry[:start]).items():
        rows[digest] = entry[start : start + length]
        start += length
    if start != len(entry):
        raise ValueError("not the rows of an entry")
    return rows


NOTHING = Kept()
