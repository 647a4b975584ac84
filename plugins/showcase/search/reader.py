"""Reading an index from the disk, file by file as they are asked for."""

import base64
import binascii
import bisect
import gzip
import json
import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from showcase.search.bucket_reader import Bucket, Gram, read_bucket, units_of
from showcase.search.index import VERSION
from showcase.search.packed_texts import text_of
from showcase.search.texts import CaseText

_ENVELOPE = re.compile(r'showcaseSearchData\("[^"]*","([A-Za-z0-9+/=]*)"\);\s*')


class NoIndexError(Exception):
    """There is no index, or none that this version can read."""


@dataclass(frozen=True, slots=True)
class FacetColumn:
    """A facet: ``values`` are (value, label), ``of`` has the numbers of each case's values."""

    key: str
    label: str
    values: Sequence[Sequence[str]]
    of: Sequence[Sequence[int]]


class Index:
    """An index in a folder, ``search`` of a built site."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        manifest = self._json("manifest")
        if manifest.get("version") != VERSION:
            raise NoIndexError(folder)
        self.cases: int = manifest["cases"]
        self.few: int = manifest["few"]
        self.longest: int = manifest["longest"]
        self._sizes: str = manifest["sizes"]
        self.labels: list[str] = manifest["labels"]
        self._base_length: int = manifest["base"]
        self._keys: list[str] = manifest["grams"].split("\n")
        self._order = [units_of(key) for key in self._keys]
        self._buckets: dict[int, Bucket] = {}
        self._texts: dict[int, CaseText] = {}

    def bucket(self, gram: Gram) -> Bucket:
        """Return the bucket that holds a gram, if any does."""
        number = max(0, bisect.bisect_right(self._order, gram) - 1)
        if number not in self._buckets:
            data = self._read(f"grams/{number}") if self.cases else b""
            key = self._keys[number]
            self._buckets[number] = read_bucket(data, key, self.cases) if data else Bucket()
        return self._buckets[number]

    def text(self, number: int) -> CaseText:
        """Return the lines of a case."""
        if number not in self._texts:
            self._texts[number] = text_of(self._record(number))
        return self._texts[number]

    def _record(self, number: int) -> bytes:
        packed = self._base + self._packed(f"texts/{number}")
        try:
            return zlib.decompress(packed)[self._base_length :]
        except zlib.error as error:
            raise NoIndexError(self._folder) from error

    @cached_property
    def _base(self) -> bytes:
        return self._packed("base")

    def size(self, number: int) -> int:
        """Return how long a case is, as a digit."""
        return int(self._sizes[number])

    @cached_property
    def facets(self) -> tuple[FacetColumn, ...]:
        """By what the cases can be narrowed."""
        return tuple(FacetColumn(**facet) for facet in json.loads(self._read("facets")))

    def _json(self, name: str) -> dict[str, Any]:
        record: dict[str, Any] = json.loads(self._read(name))
        return record

    def _read(self, name: str) -> bytes:
        data = self._packed(name)
        try:
            return gzip.decompress(data)
        except (OSError, EOFError, zlib.error) as error:
            raise NoIndexError(self._folder) from error

    def _packed(self, name: str) -> bytes:
        try:
            script = (self._folder / f"{name}.js").read_text("utf-8")
            found = _ENVELOPE.fullmatch(script)
            if found is None:
                raise NoIndexError(self._folder)
            return base64.b64decode(found[1], validate=True)
        except (OSError, UnicodeDecodeError, binascii.Error) as error:
            raise NoIndexError(self._folder) from error
