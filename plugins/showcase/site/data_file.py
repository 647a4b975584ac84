"""A file of data on the site that can be made."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DataFile:
    """``shows`` is what ``make`` looks at, as with a page."""

    url: str
    make: Callable[[], str]
    shows: tuple[str, ...] | None = None
