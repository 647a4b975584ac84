"""Links to a heading of the same text: ``#主要做法`` is understood as the heading of that name."""

import re
from urllib.parse import unquote

from markdown_it.token import Token

from showcase.markdown.plain_blocks import HEADING

_OWN = re.compile(r"#s([1-9]\d{0,3})")
_MARKS = re.compile(r"[\W_]+")


class Anchors:
    """The headings of a text by what an author may call them."""

    def __init__(self, tokens: list[Token]) -> None:
        """Remember the tokens; they are looked at when the first such link is read."""
        self._tokens = tokens
        self._known: dict[str, str] | None = None

    def find(self, href: str) -> str | None:
        """Return the anchor that ``href`` means, or None where there is no such heading."""
        if self._known is None:
            self._known = self._headings()
        if (own := _OWN.fullmatch(href)) and int(own[1]) <= len(self._known_anchors()):
            return href
        return self._known.get(_name(unquote(href[1:])))

    def _known_anchors(self) -> set[str]:
        return set((self._known or {}).values())

    def _headings(self) -> dict[str, str]:
        names: dict[str, str] = {}
        number = 0
        for at, token in enumerate(self._tokens):
            if token.type in ("heading_open", HEADING):
                number += 1
                name = _name((token if token.content else self._tokens[at + 1]).content)
                names.setdefault(name or f"s{number}", f"#s{number}")
        return names


def _name(text: str) -> str:
    return _MARKS.sub("", text).casefold()
