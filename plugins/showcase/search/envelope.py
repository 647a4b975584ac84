"""The scripts that the index consists of: see ``docs/search-index.md``."""

import base64
import gzip
import json
from dataclasses import dataclass

FOLDER = "search"
LEVEL = 7
"""Packs within 1 % as well as 9, what repeats itself much sooner."""


@dataclass(frozen=True, slots=True)
class SearchFile:
    """One file of the index; ``url`` counts from the site's root."""

    url: str
    content: str


def raw_file(name: str, data: bytes) -> SearchFile:
    """Wrap bytes that are compressed already as a script."""
    return wrapped(name, base64.b64encode(data).decode("ascii"))


def wrapped(name: str, text: str) -> SearchFile:
    """Wrap what is base64 already as a script."""
    return SearchFile(f"{FOLDER}/{name}.js", f'showcaseSearchData("{name}","{text}");\n')


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
