"""The texts of cases, each a file; what they have in common is sent once."""

import json
import unicodedata
import zlib
from collections.abc import Iterator, Sequence
from functools import cache

from showcase.cache import digest_of
from showcase.search.envelope import SearchFile, raw_file
from showcase.search.fold import fold_table
from showcase.search.kept import Kept
from showcase.search.texts import CaseText

BASE_BYTES = 24_000
"""A deflated text can only point back 32 kB, and is itself 7 kB long."""
_SAMPLES = 3


def text_files(
    texts: Sequence[CaseText], kept: Kept, digests: Sequence[str]
) -> tuple[list[SearchFile], int]:
    """Return ``base`` and a file a case, and how many bytes ``base`` unpacks to."""
    base = b"".join(_record(texts[number]) for number in _sampled(len(texts)))[:BASE_BYTES]
    packer = zlib.compressobj(9, zlib.DEFLATED, zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL)
    head = packer.compress(base) + packer.flush(zlib.Z_SYNC_FLUSH)

    def pack(numbers: Sequence[int]) -> Iterator[bytes]:
        for number in numbers:
            rest = packer.copy()
            yield rest.compress(_record(texts[number])) + rest.flush(zlib.Z_FINISH)

    before = digest_of(head)
    packed = kept.rows("texts", [before + digest for digest in digests], pack)
    files = [raw_file("base", head)]
    files += (raw_file(f"texts/{number}", rest) for number, rest in enumerate(packed))
    return files, len(base)


def _sampled(number: int) -> Iterator[int]:
    """Yield the numbers of the cases that are the base: the same until there are twice as many."""
    step = 1 << max(0, (number // (_SAMPLES + 1)).bit_length() - 1)
    return iter(range(step - 1, min(number, step * _SAMPLES), step))


def _record(text: CaseText) -> bytes:
    anchors, before = {}, ""
    for number, line in enumerate(text.lines):
        if line.anchor != before:
            anchors[str(number)] = before = line.anchor
    text_of = "\n".join(line.text for line in text.lines)
    record = {
        "url": text.url,
        "title": text.title,
        "unit": text.unit,
        "date": text.date,
        "kinds": "".join(line.kind for line in text.lines),
        "anchors": anchors,
        "folds": any(map(_is_traditional, set(text_of))),
        "text": text_of,
    }
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode()


@cache
def _is_traditional(character: str) -> bool:
    """Tell whether a character, or one that it stands for, is in the table of simplified forms."""
    return not fold_table().keys().isdisjoint(unicodedata.normalize("NFKC", character))
