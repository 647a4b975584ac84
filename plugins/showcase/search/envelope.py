"""The scripts that the index consists of: see ``docs/search-index.md``."""

import base64
import gzip
import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field

FOLDER = "search"
LEVEL = 6
"""Packs within 1 % as well as 9, in three quarters of the time."""
_SCRIPT = 'showcaseSearchData("{}","{}");\n'
_FORM = hashlib.sha256(_SCRIPT.encode())


@dataclass(frozen=True, slots=True)
class SearchFile:
    """One file of the index; ``url`` counts from the site's root.

    A file of the same ``url`` and ``digest`` has the same content: who has it needs no other.
    ``load`` returns the payload, compressed.
    """

    url: str
    digest: str
    load: Callable[[], bytes] = field(repr=False, compare=False)

    @property
    def name(self) -> str:
        """The name by which readers ask for it."""
        return self.url.removeprefix(f"{FOLDER}/").removesuffix(".js")

    @property
    def content(self) -> str:
        """The script, made anew each time."""
        return _SCRIPT.format(self.name, base64.b64encode(self.load()).decode("ascii"))


def raw_file(name: str, data: bytes) -> SearchFile:
    """Wrap bytes that are compressed already as a script."""
    return lazy_file(name, digest_of_payload(data), lambda: data)


def lazy_file(name: str, digest: str, load: Callable[[], bytes]) -> SearchFile:
    """Return a file of which only the digest is at hand."""
    return SearchFile(f"{FOLDER}/{name}.js", digest, load)


def digest_of_payload(data: bytes) -> str:
    """Return what changes with a file's payload, or with what is written around it."""
    state = _FORM.copy()
    state.update(data)
    return state.hexdigest()[:32]


def binary_file(name: str, payload: bytes) -> SearchFile:
    """Compress a payload and wrap it as a script."""
    return raw_file(name, compressed(payload))


def compressed(payload: bytes) -> bytes:
    """Compress a payload as readers expect it."""
    return gzip.compress(payload, LEVEL, mtime=0)


def json_file(name: str, value: object) -> SearchFile:
    """Wrap a value as a script."""
    return binary_file(name, json_bytes(value))


def json_bytes(value: object) -> bytes:
    """Write a value as compact JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
