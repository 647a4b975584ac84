"""A slow, plain reader of the lexicon, as ``docs/search-index.md`` describes it."""

import base64
import gzip
import json
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from showcase.search.lexicon import Lexicon

_CALL = re.compile(r'showcaseSearchData\("(?P<name>[^"]+)","(?P<data>[^"]*)"\);\n')


def payloads(lexicon: Lexicon) -> dict[str, Any]:
    """Unpack all files."""
    found = {}
    for file in lexicon.files:
        call = _CALL.fullmatch(file.content)
        assert call is not None
        assert file.url == f"search/{call['name']}.js"
        found[call["name"]] = json.loads(gzip.decompress(base64.b64decode(call["data"])))
    return found


def name_rows(lexicon: Lexicon) -> list[str]:
    """Return the rows of names in the order of the files."""
    files = payloads(lexicon)
    return [
        row
        for number in range(len(lexicon.names))
        for row in files[f"names/{number}"]["rows"].split("\n")
    ]


def pinyin_rows(lexicon: Lexicon) -> dict[str, str]:
    """Return the keys of all files with their rows."""
    files = payloads(lexicon)
    return {
        key: row
        for number in range(len(lexicon.pinyin))
        for key, row in files[f"pinyin/{number}"].items()
    }


def order(text: str) -> bytes:
    """Return what keys are ordered by."""
    return text.encode("utf-16-be", "surrogatepass")


class LexiconReader:
    """Looks words up by the first keys of the buckets, and counts the buckets it reads."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._payloads = payloads(lexicon)
        self._keys = {"names": lexicon.names, "pinyin": lexicon.pinyin}
        self.read: set[str] = set()
        self._sounds: dict[str, set[str]] = defaultdict(set)
        self.syllables = set(self._payloads.get("readings", {}))
        for syllable, characters in self._payloads.get("readings", {}).items():
            for character in characters:
                self._sounds[character].add(syllable)

    def _buckets(self, kind: str, prefix: str) -> Iterator[Any]:
        """Yield the payloads that may hold keys with a prefix."""
        keys = self._keys[kind]
        number = max(0, bisect_right(keys, order(prefix), key=order) - 1)
        while number < len(keys) and (
            keys[number].startswith(prefix) or order(keys[number]) <= order(prefix)
        ):
            self.read.add(f"{kind}/{number}")
            yield self._payloads[f"{kind}/{number}"]
            number += 1

    def rows(self, start: str) -> Iterator[tuple[str, str]]:
        """Yield (prefix, suffix) of the rows whose suffix begins so."""
        for bucket in self._buckets("names", start):
            for row in bucket["rows"].split("\n"):
                prefix, suffix, _ = row.split("\t")
                if suffix.startswith(start):
                    yield prefix, suffix

    def mend(self, query: str) -> set[str]:
        """Return what the query may have been, had it one character wrong."""
        step = min(4, (len(query) + 1) // 2)
        starts = range(0, len(query), step) if len(query) > 8 else (0, len(query) // 2)
        found = set()
        for at in starts:
            until = at + 3 if at or len(query) > 5 else len(query) // 2
            for prefix, suffix in self.rows(query[at:until]):
                found |= set(_mended(query, at, prefix, suffix))
        return found

    def hear(self, query: str) -> set[str]:
        """Return what the query may spell: by syllables, else by initials, else by a mix."""
        for full, initials in ((True, False), (False, True), (True, True)):
            found = set()
            for key in sorted(set(self._first_letters(query, full, initials))):
                for suffix in self._suffixes(key):
                    found |= set(self._heard(query, suffix))
            if found:
                return found
        return set()

    def _suffixes(self, key: str) -> Iterator[str]:
        for bucket in self._buckets("pinyin", key):
            for initials, row in bucket.items():
                if initials.startswith(key):
                    yield from (entry.split(" ")[0] for entry in row.split("\t"))

    def _first_letters(
        self, query: str, full: bool, initials: bool, depth: int = 4
    ) -> Iterator[str]:
        if not query or not depth:
            yield ""
            return
        if not query[0].isascii():
            letters = {syllable[0] for syllable in self._sounds[query[0]]}
            steps = [(letter, 1) for letter in letters]
        else:
            lengths = {1} if initials or query[0].isdigit() else set()
            if full:
                lengths |= {n for n in range(1, 7) if query[:n] in self.syllables}
            steps = [(query[0], n) for n in lengths]
        for letter, length in steps:
            for rest in self._first_letters(query[length:], full, initials, depth - 1):
                yield letter + rest

    def _heard(self, query: str, suffix: str) -> Iterator[str]:
        """Yield the beginnings of a suffix that the query spells."""
        rests = {query}
        for number, character in enumerate(suffix, 1):
            ways = {character, *self._sounds[character]}
            ways |= {sound[0] for sound in self._sounds[character]}
            rests = {rest[len(way) :] for rest in rests for way in ways if rest.startswith(way)}
            if "" in rests or (rests and number == 8):
                yield suffix[:number]


def _mended(query: str, at: int, prefix: str, suffix: str) -> Iterator[str]:
    """Lay a word over a query, and yield the query with the one character that differs."""
    word, start = prefix + suffix, at - len(prefix)
    common = range(max(0, start), min(len(query), start + len(word)))
    wrong = [n for n in common if query[n] != word[n - start]]
    if len(wrong) == 1 and len(common) >= min(len(query), 5):
        yield query[: wrong[0]] + word[wrong[0] - start] + query[wrong[0] + 1 :]
