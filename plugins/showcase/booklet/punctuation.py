"""Punctuation in one hand, and at the edge of bold text.

Quotation marks are “ ” and ‘ ’ (GB/T 15834), whatever their author typed; straight ones stay
where nothing Chinese is near, as in code. Dashes and ellipses need nothing: the fonts have them
as one glyph, which no line break parts.

Bold is set in another font, and marks of two fonts are not squeezed together: after
“，” a bold “ stands off by half a character. Where a mark of the bold text meets a mark outside
it, it is set with its neighbour.
"""

import re

from showcase.model.document import Inline, Strong, Text

_OPENING = frozenset("“‘（《「『【〈〔")
_CLOSING = frozenset("，。、；：！？”’）》」』】〉〕")
_MARKS = _OPENING | _CLOSING
_CORNERS = str.maketrans("「」『』", "“”‘’")
_STRAY = re.compile(r"[\"「」『』]")
_CHINESE = r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]"
_PAIR = re.compile(rf'(?P<before>{_CHINESE})?"(?P<inner>[^"\n]+)"(?={_CHINESE}|(?P<end>))')


def in_one_hand(text: str) -> str:
    """Return the text with “ ” and ‘ ’ for corner brackets and for straight marks in Chinese."""
    if not _STRAY.search(text):
        return text
    return _PAIR.sub(_paired, text.translate(_CORNERS))


def _paired(match: re.Match[str]) -> str:
    before, inner = match["before"] or "", match["inner"]
    if before or match["end"] is None or re.search(_CHINESE, inner):
        return f"{before}“{inner}”"
    return match[0]


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
