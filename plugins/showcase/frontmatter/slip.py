"""Something in the programme that is understood but can't be meant."""

from dataclasses import dataclass

from showcase.findings import FaultKind
from showcase.model.submission import Location


@dataclass(frozen=True, slots=True)
class Slip:
    """A fault that doesn't know its place yet, only where its value stands in the programme."""

    kind: FaultKind
    at: Location
    subject: str = ""
    owner: str = ""
    wanted: tuple[str, ...] = ()
