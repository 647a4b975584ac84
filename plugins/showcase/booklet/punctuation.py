"""Punctuation at the edge of bold text.

Bold is set in another font, and marks of two fonts are not squeezed together: after
“，” a bold “ stands off by half a character. Where a mark of the bold text meets a mark outside
it, it is set with its neighbour.
"""

from showcase.model.document import Inline, Strong, Text

_OPENING = frozenset("“‘（《「『【〈〔")
_CLOSING = frozenset("，。、；：！？”’）》」』】〉〕")
_MARKS = _OPENING | _CLOSING


def settle_marks(children: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Return the inlines with such marks moved out of bold text."""
    settled: list[Inline] = []
    for place, child in enumerate(children):
        if not isinstance(child, Strong):
            settled.append(child)
            continue
        before = children[place - 1] if place else None
        after = children[place + 1] if place + 1 < len(children) else None
        inner = child.children
        lead, inner = _take_first(inner, before)
        tail, inner = _take_last(inner, after)
        settled += [*lead, Strong(inner), *tail]
    return tuple(settled)


_Split = tuple[tuple[Inline, ...], tuple[Inline, ...]]


def _take_first(inner: tuple[Inline, ...], before: Inline | None) -> _Split:
    first = inner[0] if inner else None
    if (
        isinstance(before, Text)
        and isinstance(first, Text)
        and before.text[-1:] in _MARKS
        and len(first.text) > 1
        and first.text[0] in _OPENING
    ):
        return (Text(first.text[0]),), (Text(first.text[1:]), *inner[1:])
    return (), inner


def _take_last(inner: tuple[Inline, ...], after: Inline | None) -> _Split:
    last = inner[-1] if inner else None
    if (
        isinstance(after, Text)
        and isinstance(last, Text)
        and after.text[:1] in _MARKS
        and len(last.text) > 1
        and last.text[-1] in _CLOSING
    ):
        return (Text(last.text[-1]),), (*inner[:-1], Text(last.text[:-1]))
    return (), inner
