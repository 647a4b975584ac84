"""Folding a text so that spellings of the same word meet.

Folded and original have the same number of characters: what is found in the one is shown in
the other at the same place. So characters are folded one by one, and a character that would
become several stays as it is.
"""

import unicodedata
from functools import cache

from opencc import OpenCC


class _Fold(dict[int, str]):
    """A table for ``str.translate`` that learns each character when it first meets it."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        folded = unicodedata.normalize("NFKC", character).lower()
        folded = folded if len(folded) == 1 else character
        self[code] = fold_table().get(folded, folded)
        return self[code]


_FOLD = _Fold()


def fold(text: str) -> str:
    """Return ``text`` in lower case, half width and simplified characters, as long as before."""
    return text.translate(_FOLD)


@cache
def fold_table() -> dict[str, str]:
    """Map each traditional character to its simplified one.

    Made by asking the converter for every ideograph by itself; about 3,000 differ.
    """
    ideographs = [chr(code) for code in (*range(0x3400, 0x9FFF), *range(0xF900, 0xFAFF))]
    converted = OpenCC("t2s").convert("\n".join(ideographs)).split("\n")
    return {
        old: new
        for old, new in zip(ideographs, converted, strict=True)
        if old != new and len(new) == 1
    }
