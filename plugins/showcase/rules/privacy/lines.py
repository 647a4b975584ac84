"""Telling a mark that has a line to itself from a word in a sentence."""

_AROUND = frozenset(">（(【[“）)】]”!！。|*_ \t\u3000\r")
_REACH = 10


def opens_line(text: str, start: int) -> bool:
    """Tell whether only brackets, emphasis or spaces stand before a place on its line."""
    at = start
    while at and start - at < _REACH and text[at - 1] in _AROUND:
        at -= 1
    return at == 0 or text[at - 1] == "\n"


def closes_line(text: str, end: int) -> bool:
    """Tell whether only brackets, emphasis or spaces stand after a place on its line."""
    at = end
    while at < len(text) and at - end < _REACH and text[at] in _AROUND:
        at += 1
    return at == len(text) or text[at] == "\n"
