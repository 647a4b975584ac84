"""Which known words a misspelt one may mean."""

from collections.abc import Iterable
from difflib import get_close_matches

_LONGEST = 60
_COMPARED = 60


def nearest(written: str, known: Iterable[str], n: int = 2, cutoff: float = 0.5) -> tuple[str, ...]:
    """Return the known words that are nearest, best first; of equals, those that start alike.

    Of very many words only those that share the most characters are compared closely.
    """
    if not written or len(written) > _LONGEST:
        return ()
    words = list(dict.fromkeys(known))
    if len(words) > _COMPARED:
        characters = set(written)
        words.sort(key=lambda word: len(characters.symmetric_difference(word)))
        del words[_COMPARED:]
    near = get_close_matches(written, words, n=n, cutoff=cutoff)
    near.sort(key=lambda word: word[:1] != written[:1])
    return tuple(near)
