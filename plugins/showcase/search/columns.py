"""What narrows and orders the cases: facets, and how long each case is."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from showcase.cache import digest_of
from showcase.search.sets import Ints

_SHORT = 128
"""A case of fewer units counts as having this many."""


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet: its values as (value, label), and for each case the values that it has."""

    key: str
    label: str
    values: tuple[tuple[str, str], ...]
    of: tuple[tuple[str, ...], ...]

    def digest(self) -> str:
        """Return what changes with anything of it."""
        return digest_of(self.key, self.label, repr(self.values), repr(self.of))


def sizes_of(lengths: Ints) -> str:
    """Return a digit a case, by how many units it has: how often that can be halved."""
    lengths = np.maximum(lengths, _SHORT)
    sizes = np.minimum(np.frexp(lengths // _SHORT)[1] - 1, 9)
    return "".join(str(size) for size in sizes)


def facet_columns(facets: Sequence[Facet]) -> list[dict[str, object]]:
    """Return the payload of ``facets``."""
    return [_column(facet) for facet in facets]


def _column(facet: Facet) -> dict[str, object]:
    numbers = {value: number for number, (value, _) in enumerate(facet.values)}
    return {
        "key": facet.key,
        "label": facet.label,
        "values": facet.values,
        "of": [[numbers[v] for v in held if v in numbers] for held in facet.of],
    }
