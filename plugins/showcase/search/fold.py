"""Folding a text so that spellings of the same word meet.

Every character becomes its compatibility form in lower case and simplified script, by itself:
so a reader in another language folds alike, and knows for each folded unit where it came from.
"""

import unicodedata
from functools import cache

from opencc import OpenCC

SPACE = " "


class _Fold(dict[int, str]):
    """A table for ``str.translate`` that learns each character when it first meets it."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = fold_character(chr(code))
        return folded


def fold_character(character: str) -> str:
    """Return what becomes of one character: often one, sometimes several or none."""
    if character.isspace() or character == "\u200b":
        return SPACE
    table = fold_table()
    plain = unicodedata.normalize("NFKC", character).lower()
    return "".join(SPACE if c.isspace() else table.get(c, c) for c in plain)


_FOLD = _Fold()


def fold(text: str) -> str:
    """Return ``text`` in lower case, half width and simplified characters."""
    return unicodedata.normalize("NFC", text).translate(_FOLD)


@cache
def fold_table() -> dict[str, str]:
    """Map each traditional character to its simplified one.

    Made by asking the converter for every ideograph by itself; about 3,000 differ.
    """
    ideographs = [chr(code) for code in (*range(0x3400, 0xA000), *range(0xF900, 0xFB00))]
    converted = OpenCC("t2s").convert("\n".join(ideographs)).split("\n")
    return {
        old: new
        for old, new in zip(ideographs, converted, strict=True)
        if old != new and len(new) == 1
    }
