"""Which known words a misspelt one may mean."""

from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches

_LONGEST = 60
_COMPARED = 60
_BEHIND = 0.3
"""What is so much less alike than the nearest isn't meant."""


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
    least = _likeness(near[0], written) - _BEHIND if near else 0.0
    near = [word for word in near if _likeness(word, written) >= least]
    near.sort(key=lambda word: word[:1] != written[:1])
    return tuple(near)


def _likeness(word: str, written: str) -> float:
    return SequenceMatcher(None, word, written).ratio()
