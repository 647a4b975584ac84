"""No silent tofu: every printed character is looked up in the fonts before anything is set."""

import unicodedata
from collections.abc import Container
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any

GETA = "〓"
_INVISIBLE = {"Cf", "Cc", "Cs"}
_SPACES = {"\t": "    ", "\n": " ", "\r": " ", "\u2028": " ", "\u2029": " "}


@dataclass
class GlyphCheck:
    """Replaces what the fonts can't set, and remembers it.

    ``characters`` are the code points that can be set; ``missing`` the others that were met.
    """

    characters: Container[int]
    missing: set[str] = field(default_factory=set)
    _known: dict[int, str | None] = field(default_factory=dict)

    def text(self, text: str) -> str:
        """Return the text with every character that can't be set replaced by 〓."""
        unknown = {ord(c) for c in text} - self._known.keys()
        for point in unknown:
            self._known[point] = self._replacement(chr(point))
        done = text.translate(self._known)
        if GETA in done:
            self.missing |= {c for c in text if self._known[ord(c)] == GETA and c != GETA}
        return done

    def tree(self, value: Any) -> Any:
        """Return a dataclass, a tuple or a text with all printed texts in it checked."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, tuple):
            return tuple(self.tree(item) for item in value)
        if is_dataclass(value) and not isinstance(value, type):
            changed = {
                f.name: self.tree(getattr(value, f.name))
                for f in fields(value)
                if not f.metadata.get("hidden")
            }
            return replace(value, **changed)
        return value

    def _replacement(self, character: str) -> str:
        if ord(character) in self.characters:
            return character
        if character in _SPACES:
            return _SPACES[character]
        if unicodedata.category(character) in _INVISIBLE or "VARIATION" in unicodedata.name(
            character, ""
        ):
            return ""
        return " " if character.isspace() else GETA
