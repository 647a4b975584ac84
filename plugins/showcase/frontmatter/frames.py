"""The brackets that are open while a value in brackets is read."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from enum import Enum
from functools import cache

from showcase.frontmatter.marks import COLONS, COMMAS, SPACES
from showcase.frontmatter.mending import Mend
from showcase.frontmatter.scan import Scan
from showcase.frontmatter.vocabulary import known_key
from showcase.model.schema import Key, Part

_KEY_AHEAD = re.compile(
    f"[{COMMAS} \u3000]([^{COLONS}{COMMAS}{{}}\\[\\] \u3000]{{1,20}})[ \u3000]?[{COLONS}]"
)


class Wanted(Enum):
    """What comes next inside a bracket; a value only after a key."""

    ITEM = "item"
    VALUE = "value"
    COMMA = "comma"


@dataclass(slots=True)
class Frame:
    """A bracket that is open at ``line``:``column``; ``closer`` is what will close it.

    ``wants`` is what comes next; ``last`` are line, start and end of the item before; ``key`` is
    whose list it is, or in braces the last key, which its author wrote as ``name``.
    """

    line: int
    column: int
    closer: str
    pair: str
    part: type[Part] | None
    key: Key | None
    wants: Wanted = Wanted.ITEM
    last: tuple[int, int, int] = (-1, 0, 0)
    separator: tuple[int, int] = (-1, 0)
    name: str = ""


@dataclass(slots=True)
class Flow:
    """The brackets that are open, and the place that is read; ``comment`` is where the last was."""

    scan: Scan
    line: int
    column: int
    frames: list[Frame] = field(default_factory=list)
    brackets: list[Mend] = field(default_factory=list)
    commas: list[Mend] = field(default_factory=list)
    stop: tuple[int, str, int] = (-1, "", 0)
    stop_from: int = 0
    keys: dict[tuple[int, type[Part]], list[int]] = field(default_factory=dict)
    comment: tuple[int, int] = (-1, 0)

    @property
    def text(self) -> str:
        """The line at hand."""
        return self.scan.lines[self.line]

    @property
    def frame(self) -> Frame:
        """The innermost open bracket."""
        return self.frames[-1]

    @property
    def wide(self) -> bool:
        """Whether the value is written with full-width brackets."""
        return bool(self.brackets)

    @property
    def stops(self) -> str:
        """The marks that end a text here."""
        return f",]}}［］｛｝{self.frame.pair}" + (
            "，、；;" if self.wide or self.frame.closer == "}" else ""
        )

    def end_of_text(self, start: int) -> int:
        """Return where a text that starts at ``start`` ends: at a mark, or before the next key."""
        end = self._next_stop(start)
        part = self.frame.part
        if self.frame.closer == "}" and part is not None:
            keys = self._keys_ahead(part)
            following = bisect_right(keys, start)
            if following < len(keys) and keys[following] < end:
                at = keys[following] + 1
                while at > start and self.text[at - 1] in SPACES + COMMAS:
                    at -= 1
                return at
        return end

    def _next_stop(self, start: int) -> int:
        """Find the next mark; remembered, because the same is asked for many starts."""
        stops = f",[]{{}}［］｛｝{self.frame.pair}" + ("，、；" if self.wide else "")
        line, known, end = self.stop
        if line != self.line or known != stops or end < start or self.stop_from > start:
            match = _stop_pattern(stops).search(self.text, start)
            end = match.start() if match else len(self.text)
            self.stop, self.stop_from = (self.line, stops, end), start
        return end

    def _keys_ahead(self, part: type[Part]) -> list[int]:
        """Return where known keys of a part stand on the line behind a space or a comma."""
        found = self.keys.get((self.line, part))
        if found is None:
            matches = _KEY_AHEAD.finditer(self.text)
            found = [match.start() for match in matches if known_key(part, match[1])]
            self.keys[self.line, part] = found
        return found


@cache
def _stop_pattern(stops: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(stops)}]")
