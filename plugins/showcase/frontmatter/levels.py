"""How deep a line stands: which part's keys are wanted at which column."""

from dataclasses import dataclass, field
from enum import Enum

from showcase.frontmatter.vocabulary import known_key
from showcase.model.schema import Key, Part


class Value(Enum):
    """What stands after a level's last key."""

    NOTHING = "nothing"
    TEXT = "text"
    CLOSED = "closed"


@dataclass(slots=True)
class Level:
    """Keys that start at column ``indent`` (from 0); ``part`` is None where they are unknown.

    ``child`` is the column at which what belongs to the last key starts, -1 as long as nothing
    does; ``dash`` is the column of the dash in front of this level's first key.
    """

    indent: int
    part: type[Part] | None
    dash: int = -1
    key: Key | None = None
    name: str = ""
    value: Value = Value.CLOSED
    child: int = -1
    dashed: bool = False

    @property
    def open(self) -> bool:
        """Whether lines below may belong to the last key."""
        return self.value is Value.NOTHING


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a line stands: ``width`` is the column at which it should."""

    level: Level
    width: int
    continuation: bool = False


@dataclass(slots=True)
class Levels:
    """The levels around a line, outermost first."""

    root: type[Part]
    stack: list[Level] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.stack.append(Level(0, self.root))

    @property
    def top(self) -> Level:
        """The innermost level."""
        return self.stack[-1]

    def item(self, width: int) -> Standing:
        """Return where a line stands that starts with a dash at column ``width``."""
        while len(self.stack) > 1 and width <= max(self.top.dash, 0):
            self.stack.pop()
        while len(self.stack) > 1 and width < self.top.indent:
            self.stack.pop()
        top = self.top
        if width >= top.indent and top.open and top.child in (-1, width):
            return self._child(top, width)
        if top.open and top.child >= 0 and top.dashed:
            return self._child(top, top.child)
        return Standing(top, width, continuation=True)

    def entry(self, width: int, name: str) -> Standing:
        """Return where a line stands that starts with a key at column ``width``."""
        while len(self.stack) > 1 and width < self.top.indent:
            left = self.stack.pop()
            if known_key(left.part, name) and not known_key(self.top.part, name) and width:
                self.stack.append(left)  # too far to the left, but it can only belong here
                return Standing(left, left.indent)
        top = self.top
        if width == top.indent:
            return self._level_with(top, name)
        if top.open:
            part = top.key.part if top.key else None
            if known_key(part, name) or not self._home(name):
                width = width if top.child in (-1, width) or top.dashed else top.child
                return self._child(top, width, key=True)
        home = self._home(name)
        return Standing(home, home.indent) if home else Standing(top, width, continuation=True)

    def _level_with(self, top: Level, name: str) -> Standing:
        """Take a key that is known only inside the key above it in there."""
        inner = top.key.part if top.key and not top.key.is_list else None
        if top.open and known_key(inner, name) and not known_key(top.part, name):
            return self._child(top, top.child if top.child >= 0 else top.indent + 2, key=True)
        return Standing(top, top.indent)

    def _home(self, name: str) -> Level | None:
        return next((level for level in reversed(self.stack) if known_key(level.part, name)), None)

    def _child(self, top: Level, width: int, *, key: bool = False) -> Standing:
        top.child = width
        if key:
            level = Level(width, top.key.part if top.key else None)
            self.stack.append(level)
            return Standing(level, width)
        top.dashed = True
        return Standing(top, width)

    def enter_item(self, owner: Level, dash: int, indent: int) -> Level:
        """Open the level of the keys that follow a dash."""
        level = Level(indent, owner.key.part if owner.key else None, dash)
        self.stack.append(level)
        return level

    def settle(self, level: Level) -> None:
        """Leave all levels inside ``level``."""
        while self.stack[-1] is not level:
            self.stack.pop()
