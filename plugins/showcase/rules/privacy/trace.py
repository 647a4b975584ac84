"""A trace of somebody in a text, and how it is shown without being told again."""

from dataclasses import dataclass
from enum import Enum, auto

_WIDE = str.maketrans("０１２３４５６７８９ＸｘＡＢＣＤＥＦＧＨ", "0123456789XxABCDEFGH")


class TraceKind(Enum):
    """What leads to a person; ``UNREAD`` where so much does that the rest was not looked at."""

    IDENTITY = auto()
    OLD_IDENTITY = auto()
    MOBILE = auto()
    CARD = auto()
    LANDLINE = auto()
    PASSPORT = auto()
    MEMBER = auto()
    ADDRESS = auto()
    MAIL = auto()
    CHAT = auto()
    PLATE = auto()
    BIRTH = auto()
    MASKED = auto()
    UNREAD = auto()


@dataclass(frozen=True, slots=True)
class Trace:
    """``value`` is what stands at ``start`` to ``end``, without spaces, hyphens and full width.

    ``serious`` is False where only some of its kind do harm and this may not be one. A
    ``column`` is a table's, and ``value`` its head.
    """

    kind: TraceKind
    start: int
    end: int
    value: str
    serious: bool = True
    column: bool = False

    @property
    def masked(self) -> str:
        """Enough of the value to recognise it, too little to use it."""
        if self.kind in (TraceKind.ADDRESS, TraceKind.BIRTH):
            return f"{self.value[:4]}……"
        name, at, host = self.value.partition("@")
        if at:
            return f"{name[:1]}***@{host}"
        head, tail = (3, 4) if len(name) > 10 else (2, 2) if len(name) > 5 else (1, 1)
        return f"{name[:head]}{'*' * (len(name) - head - tail)}{name[-tail:]}"


def narrow(text: str) -> str:
    """Return a text with full-width digits and letters made half-width; its length stays."""
    return text if text.isascii() else text.translate(_WIDE)
