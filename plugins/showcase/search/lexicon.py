"""The lexicon as files: the words that a mistyped word, or pinyin, is compared with."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby, islice, product, zip_longest
from operator import itemgetter
from zlib import crc32

from showcase.cache import digest_of
from showcase.search.envelope import SearchFile, compressed, json_bytes, raw_file
from showcase.search.kept import NOTHING, Kept
from showcase.search.readings import read_aloud, table_of_readings

_LEAST, _MOST, _ENDS = 2600, 6000, 32
"""A bucket has so many bytes at least and at most; between, one key in so many ends it."""
_BYTES_A_CHARACTER = 3
_BYTES, _BYTES_A_CASE = 250_000, 210
"""The files of names and pinyin together may be so large."""
_NAMES_ROW, _PINYIN_ROW = 8, 6
"""About so many bytes of a file are one row."""
_TRIES = 4
_SHORTEST = 2
"""A word isn't looked for by its last character alone."""
_SUFFIX = 8
_KEY = 4
_KEYS = 8
"""A suffix stands under at most so many keys, the commonest readings first."""
_CROWD = 128
"""So many words that end alike are enough."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The files, and for each set of buckets the first keys, the very first one empty."""

    files: tuple[SearchFile, ...]
    names: tuple[str, ...]
    pinyin: tuple[str, ...]


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
    names = list(_buckets(_by_suffix(words)))
    suffixes = _suffixes(words)
    pinyin = list(_buckets(_by_initials(suffixes)))
    payloads: dict[str, object] = {}
    for number, (_, rows) in enumerate(names):
        payloads[f"names/{number}"] = {"rows": "\n".join(rows)}
    for number, (_, rows) in enumerate(pinyin):
        payloads[f"pinyin/{number}"] = dict(row.split("\n") for row in rows)
    payloads["readings"] = table_of_readings(set().union(*suffixes))
    texts = [json_bytes(value) for value in payloads.values()]

    def make(places: Sequence[int]) -> Iterator[bytes]:
        return (compressed(texts[place]) for place in places)

    packed = kept.rows("lexicon", [digest_of(text) for text in texts], make)
    return Lexicon(
        tuple(raw_file(name, data) for name, data in zip(payloads, packed, strict=True)),
        tuple(key for key, _ in names),
        tuple(key for key, _ in pinyin),
    )


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


def _order(text: str) -> bytes:
    """Return what text is ordered by: its UTF-16 code units."""
    return text.encode("utf-16-be", "surrogatepass")


def _is_plain(text: str) -> bool:
    """Tell whether each character is one unit, so that Python's order is that of UTF-16."""
    return max(text, default="") < "\U00010000"


def _by_suffix(words: Mapping[str, str]) -> Iterator[tuple[str, list[str]]]:
    """Yield each suffix with its rows, in order."""
    rows = [
        (word[cut:], -int(weight[0]), cut, word[:cut], weight)
        for word, weight in words.items()
        for cut in range(max(1, len(word) - _SHORTEST + 1))
    ]
    rows.sort()
    if not all(map(_is_plain, words)):
        rows.sort(key=lambda row: _order(row[0]))
    for suffix, group in groupby(rows, key=itemgetter(0)):
        crowd = islice(group, _CROWD)
        yield suffix, [f"{prefix}\t{suffix}\t{weight}" for _, _, _, prefix, weight in crowd]


def _suffixes(words: Mapping[str, str]) -> dict[str, str]:
    """Return what of words can be read aloud, from any place on, with the largest weight."""
    found: dict[str, str] = {}
    for word, weight in words.items():
        for part in _audible(word):
            for cut in range(len(part) - 1):
                suffix = part[cut : cut + _SUFFIX]
                if found.get(suffix, "") < weight:
                    found[suffix] = weight
    return found


def _audible(word: str) -> Iterator[str]:
    for audible, part in groupby(word, key=lambda character: bool(_initials(character))):
        if audible:
            yield "".join(part)


def _by_initials(suffixes: Mapping[str, str]) -> Iterator[tuple[str, list[str]]]:
    """Yield each key with its row, in order."""
    entries: dict[str, list[str]] = {}
    ordered = sorted(suffixes, key=_order)
    for suffix, following in zip_longest(ordered, ordered[1:], fillvalue=""):
        weight = suffixes[suffix]
        if following.startswith(suffix) and suffixes[following][0] >= weight[0]:
            continue  # whoever looks for the shorter one finds the longer
        for key in _keys(suffix):
            entries.setdefault(key, []).append(f"{suffix} {weight}")
    for key in sorted(entries):
        yield key, [f"{key}\n" + "\t".join(entries[key])]


def _keys(suffix: str) -> Iterator[str]:
    return islice(map("".join, product(*map(_initials, suffix[:_KEY]))), _KEYS)


@cache
def _initials(character: str) -> str:
    return "".join(dict.fromkeys(syllable[0] for syllable in read_aloud(character)))


def _buckets(groups: Iterable[tuple[str, list[str]]]) -> Iterator[tuple[str, list[str]]]:
    """Gather rows in buckets, each with its first key; rows with one key stay together.

    Where a bucket ends a hash of the next key says, so that a new word moves few of the bounds. There
    is always a first one: a reader can't tell one key, which is empty, from none.
    """
    first, gathered, size = "", list[str](), 0
    for key, rows in groups:
        added = sum(map(len, rows)) * _BYTES_A_CHARACTER
        if gathered and (size + added > _MOST or (size > _LEAST and not _hash(key) % _ENDS)):
            yield first, gathered
            first, gathered, size = key, [], 0
        gathered += rows
        size += added
    yield first, gathered


def _hash(key: str) -> int:
    return crc32(key.encode("utf-8", "surrogatepass"))
