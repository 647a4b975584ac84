"""The villages, firms and people around a case: the long tail of names that real texts have."""

import random
from dataclasses import dataclass

from tests.generator.grammar import word


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Invented names that a case's text uses, the most important first."""

    villages: tuple[str, ...]
    firms: tuple[str, ...]
    people: tuple[str, ...]


def meet_neighbours(rng: random.Random) -> Neighbours:
    """Return the neighbours of one case; another case may know the same ones."""
    return Neighbours(
        villages=tuple(_place(rng) + word(rng, "place-kind") for _ in range(2)),
        firms=(_place(rng) + word(rng, "firm-kind"),),
        people=tuple(invent_person(rng) for _ in range(3)),
    )


def invent_person(rng: random.Random) -> str:
    """Return a full name."""
    return word(rng, "surname") + word(rng, "given")


def _place(rng: random.Random) -> str:
    return word(rng, "place-first") + word(rng, "place-last")
