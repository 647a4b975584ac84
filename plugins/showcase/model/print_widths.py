"""How wide the book sets photos; its measure is 44 characters of 10.5 pt (booklet/typst/tokens.typ)."""

FULL_MM = 44 * 10.5 / 72 * 25.4
GUTTER_MM = 2 * 10.5 / 72 * 25.4
HALF_MM = (FULL_MM - GUTTER_MM) / 2
# Narrower than this (width by height) and a photo is taken for a portrait.
_PORTRAIT = 1.15


def is_portrait(ratio: float) -> bool:
    """Tell whether a photo of this width by height is set half as wide as the text."""
    return ratio < _PORTRAIT


def single_mm(ratio: float) -> float:
    """Return how wide a photo is set that has its row for itself."""
    return HALF_MM if is_portrait(ratio) else FULL_MM


def pair_mm(ratio: float, other: float) -> float:
    """Return how wide a photo is set beside another one of the same height."""
    return (FULL_MM - GUTTER_MM) * ratio / (ratio + other)
