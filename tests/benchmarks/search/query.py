"""A query with its right answer."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Query:
    """``expected`` are the pages that must be found.

    ``exact``: no other may be found. ``first``: the page that must come first, if any.
    """

    kind: str
    text: str
    expected: frozenset[str]
    exact: bool = True
    first: str = ""
