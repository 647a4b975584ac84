"""Breaking a Chinese title into lines, as a typesetter would."""

from collections.abc import Callable
from itertools import pairwise

_NEVER_FIRST = frozenset("，。、；：？！”’）》〉】』」〕·%％,.;:?!)")
_NEVER_LAST = frozenset("“‘（《〈【『「〔(")
_CLOSING = frozenset("”’）》〉】』」〕)")
_AFTER_NUMBERS = frozenset("年月日届批期号次")
_TOGETHER = frozenset("—…")
"""Marks that stand in pairs, which are not to be torn."""
_BREAKS_WELL = frozenset("，；：？！。、　")
_AT_MARK, _AT_QUOTE, _IN_QUOTE = -0.8, -0.4, 1.0
"""What a line's end is worth, in widths of a line: behind a mark, before a quotation, within one."""

Measure = Callable[[str], float]
"""Returns how wide a text is."""


def break_title(title: str, width: float, measure: Measure) -> tuple[str, ...]:
    """Return the title in as few lines as it takes, of about the same width, none wider.

    Lines rather end at a mark. A piece that can't be broken may be wider than a line.
    """
    pieces = _pieces(title)
    fewest = _fill(pieces, width, measure)
    best, least = fewest, _badness(fewest, width, measure)
    for ends in _divisions(len(pieces), len(fewest)):
        lines = [
            "".join(pieces[start:end]).strip() for start, end in pairwise((0, *ends, len(pieces)))
        ]
        if max(map(measure, lines)) <= width and (bad := _badness(lines, width, measure)) < least:
            best, least = lines, bad
    return tuple(best)


def _pieces(title: str) -> list[str]:
    """Cut a title wherever a line may end."""
    pieces: list[str] = []
    for character in title:
        if pieces and not _may_part(pieces[-1], character):
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces


def _may_part(piece: str, other: str) -> bool:
    one = piece.rstrip()[-1:]
    if (
        other.isspace()
        or other in _NEVER_FIRST
        or one in _NEVER_LAST
        or (one in _TOGETHER and other == one)
    ):
        return False
    if one.isdigit() and other in _AFTER_NUMBERS:
        return False
    in_word = piece[-1:].isascii() and other.isascii()
    return not (in_word and piece[-1:].isalnum() and other.isalnum())


def _fill(pieces: list[str], width: float, measure: Measure) -> list[str]:
    lines = [""]
    for piece in pieces:
        if lines[-1] and measure((lines[-1] + piece).strip()) > width:
            lines.append("")
        lines[-1] += piece
    return [line.strip() for line in lines]


def _divisions(pieces: int, lines: int) -> list[tuple[int, ...]]:
    """Return every way to cut so many pieces into so many lines; only the first for long titles."""
    if lines > 3 or pieces > 80:
        return []
    if lines == 1:
        return [()]
    if lines == 2:
        return [(end,) for end in range(1, pieces)]
    return [(one, two) for one in range(1, pieces - 1) for two in range(one + 1, pieces)]


def _badness(lines: list[str], width: float, measure: Measure) -> float:
    """Return how uneven lines are, and how well they end."""
    longest = max(map(measure, lines))
    bad = sum(((longest - measure(line)) / width) ** 2 for line in lines)
    depth = 0
    for line, following in pairwise(lines):
        depth += sum((c in _NEVER_LAST) - (c in _CLOSING) for c in line)
        if depth > 0:
            bad += _IN_QUOTE
        elif line[-1:] in _BREAKS_WELL:
            bad += _AT_MARK
        elif following[:1] in _NEVER_LAST:
            bad += _AT_QUOTE
    return bad
