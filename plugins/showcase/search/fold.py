"""Folding a text so that spellings of the same word meet.

Folded and original have the same number of characters: what is found in the one is shown in
the other at the same place. So characters are folded one by one, and a character that would
become several stays as it is.
"""

import unicodedata
from functools import cache

from opencc import OpenCC


def fold(text: str) -> str:
    """Return ``text`` in lower case, half width and simplified characters, as long as before."""
    table = fold_table()
    return "".join(table.get(character) or _fold_plain(character) for character in text)


@cache
def _fold_plain(character: str) -> str:
    folded = unicodedata.normalize("NFKC", character).lower()
    return folded if len(folded) == 1 else character


@cache
def fold_table() -> dict[str, str]:
    """Map each traditional character, folded, to its simplified one.

    Made by asking the converter for every ideograph by itself; about 3,000 differ.
    """
    ideographs = [chr(code) for code in (*range(0x3400, 0x9FFF), *range(0xF900, 0xFAFF))]
    converted = _converter().convert("\n".join(ideographs)).split("\n")
    return {
        old: new
        for old, new in zip(ideographs, converted, strict=True)
        if old != new and len(new) == 1
    }


@cache
def _converter() -> OpenCC:
    return OpenCC("t2s")
