"""Colours for terminals that show them."""

from dataclasses import dataclass
from enum import StrEnum

from showcase.findings import Severity


class Role(StrEnum):
    """What a piece of a report is; each has its colour."""

    ERROR = "31;1"
    WARNING = "33;1"
    INFO = "36;1"
    PLACE = "1"
    MARGIN = "34"
    ADVICE = "32"
    FAINT = "2"


ROLES = {Severity.ERROR: Role.ERROR, Severity.WARNING: Role.WARNING, Severity.INFO: Role.INFO}


@dataclass(frozen=True, slots=True)
class Paint:
    """Colours texts, or leaves them as they are. ``columns`` is how wide a line may be."""

    colours: bool = False
    columns: int = 100

    def __call__(self, role: Role, text: str) -> str:
        """Return a text in the colour of what it is."""
        return f"\x1b[{role.value}m{text}\x1b[0m" if self.colours and text else text


PLAIN = Paint()
