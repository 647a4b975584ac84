"""The paragraphs of a submission as sets of hashes, so that near-equal ones are found fast.

Only what is the author's own counts: no headings, tables or quotations, and nothing between
quotation marks. The hashes are of runs of characters without spaces and punctuation, and every
fourth is kept, chosen by its value, so that two texts keep the same ones.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from showcase.model.document import Block, List, Paragraph
from showcase.model.facts import Passage
from showcase.model.submission import Submission
from showcase.model.walk import inline_text

SHINGLE = 8
"""How many characters a hash is made of: a power of two."""
SHORTEST = 60
"""How many characters a passage has at least, without spaces, punctuation and quotations."""

_EXCERPT = 14
_LONGEST = 20_000
_SAMPLE = np.uint32(4)
_FACTOR = 0x9E3779B1
_QUOTED = re.compile(r"“[^“”]*”|《[^《》]*》|「[^「」]*」")
_LETTERS = re.compile(r"[^\W_]+")
_Hashes = npt.NDArray[np.uint32]


def passages_of(submission: Submission) -> tuple[Passage, ...]:
    """Return the passages that are the author's own, in reading order."""
    found: list[tuple[int, str, str]] = []
    for paragraph in _paragraphs(submission.document.blocks):
        text = inline_text(paragraph.children)[:_LONGEST]
        folded = fold(text) if len(text) >= SHORTEST else ""
        if len(folded) >= SHORTEST:
            found.append((paragraph.line, text, folded))
    if not found:
        return ()
    sets = _hash_sets([folded for _, _, folded in found])
    return tuple(
        Passage(line, len(folded), _excerpt(text), hashes)
        for (line, text, folded), hashes in zip(found, sets, strict=True)
    )


def fold(text: str) -> str:
    """Return a text without quotations, punctuation and spaces, in one spelling."""
    letters = "".join(_LETTERS.findall(_QUOTED.sub("", text)))
    return unicodedata.normalize("NFKC", letters).casefold()


def _paragraphs(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        elif isinstance(block, List):
            for item in block.items:
                yield from _paragraphs(item.blocks)


def _hash_sets(texts: list[str]) -> list[bytes]:
    """Return the kept hashes of each text, sorted and distinct, little-endian."""
    letters = np.frombuffer("".join(texts).encode("utf-32-le"), dtype="<u4").astype(np.uint32)
    owner = np.repeat(np.arange(len(texts), dtype=np.uint64), [len(text) for text in texts])
    hashes = _mixed(_runs(letters))
    count = len(hashes)
    whole = owner[:count] == owner[SHINGLE - 1 :]  # a run of two texts belongs to neither
    kept = whole & (hashes % _SAMPLE == 0)
    keys = np.sort(owner[:count][kept] << np.uint64(32) | hashes[kept])
    keys = keys[np.diff(keys, prepend=~keys[:1]) != 0]
    ends = np.searchsorted(keys, np.arange(len(texts) + 1, dtype=np.uint64) << np.uint64(32))
    plain = keys.astype("<u4")
    return [plain[start:end].tobytes() for start, end in pairwise(ends.tolist())]


def _runs(letters: _Hashes) -> _Hashes:
    """Return a number for each run of letters: of two halves, each time twice as long."""
    hashes, length, factor = letters, 1, _FACTOR
    while length < SHINGLE:
        hashes = hashes[:-length] * np.uint32(factor) + hashes[length:]
        length, factor = 2 * length, factor * factor & 0xFFFFFFFF
    return hashes


def _mixed(hashes: _Hashes) -> _Hashes:
    """Spread the bits, so that the sample doesn't hang on a few bits of the characters."""
    hashes ^= hashes >> np.uint32(16)
    hashes *= np.uint32(0x85EBCA6B)
    hashes ^= hashes >> np.uint32(13)
    hashes *= np.uint32(0xC2B2AE35)
    return hashes ^ (hashes >> np.uint32(16))


def _excerpt(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _EXCERPT else f"{line[:_EXCERPT]}……"
