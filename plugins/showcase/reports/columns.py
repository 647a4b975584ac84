"""How many columns of a terminal a text takes."""

import unicodedata


def width(text: str) -> int:
    """Return how many columns a text takes."""
    return sum(map(character_width, text))


def character_width(character: str) -> int:
    """Return 0 for what stands on the character before it, 2 for Chinese and its like, else 1."""
    if unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
