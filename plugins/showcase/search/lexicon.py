"""The lexicon as files: the words that a mistyped word, or pinyin, is compared with."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import suppress
from dataclasses import dataclass

from showcase.search.block_words import FoundWords
from showcase.search.envelope import SearchFile, compressed, json_bytes
from showcase.search.kept import FOREIGN, NOTHING, Kept
from showcase.search.kept_files import Payloads
from showcase.search.lexicon_sections import Sections, Spelled
from showcase.search.readings import table_of_readings

_BYTES, _BYTES_A_CASE = 250_000, 210
"""The files of names and pinyin together may be so large."""
_NAMES_ROW, _PINYIN_ROW = 8, 6
"""About so many bytes of a file are one row."""
_TRIES = 4


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The files, and for each set of buckets the first keys, the very first one empty."""

    files: tuple[SearchFile, ...]
    names: tuple[str, ...]
    pinyin: tuple[str, ...]


def begin_lexicon(
    found: FoundWords, kept: Kept, payloads: Payloads, executor: Executor
) -> Callable[[], Lexicon]:
    """Return what fetches the lexicon of words: as it was if none of them has changed.

    Otherwise another process makes it meanwhile.
    """
    digest = found.digest()
    entry = kept.of_digest("lexicon", digest)
    if entry is not None:
        with suppress(*FOREIGN):
            lexicon = _lexicon_of(entry, payloads)
            return lambda: lexicon
    made = executor.submit(_make_there, found, kept)

    def fetch() -> Lexicon:
        entry, data = made.result()
        for one in data:
            payloads.add(one)
        kept.keep("lexicon", digest, entry)
        return _lexicon_of(entry, payloads)

    return fetch


def _make_there(found: FoundWords, kept: Kept) -> tuple[bytes, list[bytes]]:
    """Return the entry of a lexicon, and what is in its files."""
    made = lexicon_files(found.vocabulary(), found.cases, Payloads(kept))
    files = [(file.name, file.digest) for file in made.files]
    entry = json.dumps((files, made.names, made.pinyin)).encode()
    return entry, [file.load() for file in made.files]


def _lexicon_of(entry: bytes, payloads: Payloads) -> Lexicon:
    files, names, pinyin = json.loads(entry)
    return Lexicon(tuple(payloads.file(*row) for row in files), tuple(names), tuple(pinyin))


def lexicon_files(
    words: Mapping[str, str], cases: int, payloads: Payloads | None = None
) -> Lexicon:
    """Write the lexicon, without its least useful words if it grows too large."""
    payloads = payloads or Payloads(NOTHING)
    limit = _BYTES + _BYTES_A_CASE * cases
    room, best = float(limit), Lexicon((), (), ())
    for _ in range(_TRIES):
        fitting = _fitting(words, room)
        lexicon = write_lexicon(fitting, payloads)
        size = sum(len(file.content) for file in lexicon.files)
        if size <= limit:
            best = max(best, lexicon, key=lambda one: len(one.names))
        if size <= limit and (size > 0.9 * limit or len(fitting) == len(words)):
            break
        room = 0.96 * sum(map(_cost, fitting)) * limit / max(size, 1)
    return best


def write_lexicon(words: Mapping[str, str], payloads: Payloads | None = None) -> Lexicon:
    """Write words with their weights."""
    payloads = payloads or Payloads(NOTHING)
    spelled = Spelled(words)
    names = _files("names", spelled.name_sections(), payloads)
    pinyin = _files("pinyin", spelled.sound_sections(), payloads)
    readings = compressed(json_bytes(table_of_readings(spelled.audible())))
    return Lexicon(
        files=(
            *(file for _, file in names),
            *(file for _, file in pinyin),
            payloads.file("readings", payloads.add(readings)),
        ),
        names=("", *(key for key, _ in names[1:])),
        pinyin=("", *(key for key, _ in pinyin[1:])),
    )


def _files(name: str, sections: Sections, payloads: Payloads) -> list[tuple[str, SearchFile]]:
    """Return the buckets of all sections with their first keys: one at least, if it is empty.

    A reader can't tell one key, which is empty, from none.
    """

    def make(places: Sequence[int]) -> Iterator[bytes]:
        for buckets in sections.buckets(places):
            packed = ((key, payloads.add(compressed(json_bytes(rows)))) for key, rows in buckets)
            yield json_bytes(list(packed))

    def used(row: bytes) -> Iterator[str]:
        return (digest for _, digest in json.loads(row))

    entries = payloads.rows(name, sections.digests, make, used)
    rows = [row for entry in entries for row in json.loads(entry)]
    if not rows:
        empty = {"rows": ""} if name == "names" else {}
        rows = [("", payloads.add(compressed(json_bytes(empty))))]
    return [(key, payloads.file(f"{name}/{n}", digest)) for n, (key, digest) in enumerate(rows)]


def _fitting(words: Mapping[str, str], room: float) -> dict[str, str]:
    kept = {}
    for word, weight in words.items():
        room -= _cost(word)
        if room < 0:
            break
        kept[word] = weight
    return kept


def _cost(word: str) -> int:
    return (len(word) - 1) * (_NAMES_ROW + _PINYIN_ROW)
