"""No silent tofu: every printed character is looked up in the fonts before anything is set."""

import unicodedata
from collections.abc import Callable, Container
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any

from showcase.booklet.punctuation import in_one_hand

GETA = "〓"
_INVISIBLE = {"Cf", "Cc", "Cs"}
_SPACES = {"\t": "    ", "\n": " ", "\r": " ", "\u2028": " ", "\u2029": " "}


@dataclass
class GlyphCheck:
    """Replaces what the fonts can't set, and remembers it; sets quotation marks in one hand.

    ``characters`` are the code points that can be set; ``missing`` the others that were met.
    """

    characters: Container[int]
    missing: set[str] = field(default_factory=set)
    _known: dict[int, str | None] = field(default_factory=dict)

    def text(self, text: str) -> str:
        """Return the text as it is printed, every character that can't be set replaced by 〓."""
        return self._verbatim(in_one_hand(text))

    def _verbatim(self, text: str) -> str:
        unknown = {ord(c) for c in text} - self._known.keys()
        for point in unknown:
            self._known[point] = self._replacement(chr(point))
        done = text.translate(self._known)
        if GETA in done:
            self.missing |= {c for c in text if self._known[ord(c)] == GETA and c != GETA}
        return done

    def tree(self, value: Any) -> Any:
        """Return a dataclass, a tuple or a text with all printed texts in it checked.

        Code keeps the marks its author typed.
        """
        return self._tree(value, self.text)

    def _tree(self, value: Any, change: Callable[[str], str]) -> Any:
        if isinstance(value, str):
            return change(value)
        if isinstance(value, tuple):
            return tuple(self._tree(item, change) for item in value)
        if is_dataclass(value) and not isinstance(value, type):
            if getattr(value, "kind", "") == "code":
                change = self._verbatim
            changed = {
                f.name: self._tree(getattr(value, f.name), change)
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
