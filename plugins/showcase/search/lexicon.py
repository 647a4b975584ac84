"""The lexicon as files: the words that a mistyped word, or pinyin, is compared with."""

import json
from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from showcase.search.block_words import FoundWords
from showcase.search.envelope import SearchFile, compressed, json_bytes, json_file, wrapped
from showcase.search.kept import NOTHING, Kept
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


def kept_lexicon(found: FoundWords, kept: Kept) -> Lexicon:
    """Return the lexicon of words, as it was if none of them has changed."""

    def make() -> bytes:
        made = lexicon_files(found.vocabulary(), found.cases, kept)
        files = [(file.url, file.content) for file in made.files]
        return json.dumps((files, made.names, made.pinyin)).encode()

    files, names, pinyin = json.loads(kept.entry("lexicon", found.digest(), make))
    return Lexicon(tuple(SearchFile(*file) for file in files), tuple(names), tuple(pinyin))


def lexicon_files(words: Mapping[str, str], cases: int, kept: Kept = NOTHING) -> Lexicon:
    """Write the lexicon, without its least useful words if it grows too large."""
    limit = _BYTES + _BYTES_A_CASE * cases
    room, best = float(limit), Lexicon((), (), ())
    for _ in range(_TRIES):
        fitting = _fitting(words, room)
        lexicon = write_lexicon(fitting, kept)
        size = sum(len(file.content) for file in lexicon.files)
        if size <= limit:
            best = max(best, lexicon, key=lambda one: len(one.names))
        if size <= limit and (size > 0.9 * limit or len(fitting) == len(words)):
            break
        room = 0.96 * sum(map(_cost, fitting)) * limit / max(size, 1)
    return best


def write_lexicon(words: Mapping[str, str], kept: Kept = NOTHING) -> Lexicon:
    """Write words with their weights."""
    spelled = Spelled(words)
    names = _files("names", spelled.name_sections(), kept)
    pinyin = _files("pinyin", spelled.sound_sections(), kept)
    readings = table_of_readings(spelled.audible())
    return Lexicon(
        files=(
            *(file for _, file in names),
            *(file for _, file in pinyin),
            json_file("readings", readings),
        ),
        names=("", *(key for key, _ in names[1:])),
        pinyin=("", *(key for key, _ in pinyin[1:])),
    )


def _files(name: str, sections: Sections, kept: Kept) -> list[tuple[str, SearchFile]]:
    """Return the buckets of all sections with their first keys: one at least, if it is empty.

    A reader can't tell one key, which is empty, from none.
    """

    def make(places: Sequence[int]) -> Iterator[bytes]:
        for buckets in sections.buckets(places):
            packed = (
                (key, b64encode(compressed(json_bytes(rows))).decode()) for key, rows in buckets
            )
            yield json_bytes(list(packed))

    rows = [row for entry in kept.rows(name, sections.digests, make) for row in json.loads(entry)]
    if not rows:
        empty = {"rows": ""} if name == "names" else {}
        return [("", json_file(f"{name}/0", empty))]
    return [(key, wrapped(f"{name}/{number}", text)) for number, (key, text) in enumerate(rows)]


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
