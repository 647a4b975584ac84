"""Which cases go together, and why.

Two cases are the nearer the rarer what they share: items of the standard, topics, kinds of
result, names that their texts quote. Scores are whole numbers, so that every machine ranks alike.
"""

import math
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from showcase.casebook.names import shared_names
from showcase.model.casebook import Case, Related

SHOWN = 3
_WEIGHTS = {"item": 100, "topic": 220, "result": 40, "name": 120}
_REASONS = {
    "item": "同为“{}”",
    "topic": "同主题“{}”",
    "result": "都有“{}”类成果",
    "name": "都写到“{}”",
}

Trait = tuple[str, str]
_Scores = npt.NDArray[np.int32]


def find_related(cases: tuple[Case, ...]) -> dict[str, tuple[Related, ...]]:
    """Return up to three related cases for each case, nearest first, with a Chinese reason."""
    named = [tuple(("name", name) for name in names) for names in shared_names(cases)]
    traits = [tuple(_traits(case)) for case in cases]
    weights, weights_of_names = _weigh(traits), _weigh(named)
    every = weights | weights_of_names
    # Names are many and each in few cases: a row for each would be mostly zeros.
    holders = _holders(named)
    rows = {
        trait: _row(places, weights[trait], len(cases))
        for trait, places in _holders(traits).items()
    }
    scores = np.empty(len(cases), dtype=np.int32)
    related: dict[str, tuple[Related, ...]] = {}
    for at, case in enumerate(cases):
        scores.fill(0)
        # One row after the other: a product of matrices takes as long, on every processor.
        for trait in traits[at]:
            scores += rows[trait]
        for name in named[at]:
            scores[holders[name]] += weights_of_names[name]
        scores[at] = 0
        own = traits[at] + named[at]
        related[case.key] = tuple(
            Related(cases[n].key, _reason(own, traits[n] + named[n], every)) for n in _best(scores)
        )
    return related


def _row(places: npt.NDArray[np.intp], weight: int, cases: int) -> _Scores:
    """Return what each case scores by a trait."""
    row = np.zeros(cases, dtype=np.int32)
    row[places] = weight
    return row


def _holders(named: list[tuple[Trait, ...]]) -> dict[Trait, npt.NDArray[np.intp]]:
    """Return the places of the cases that hold each name."""
    places: dict[Trait, list[int]] = {}
    for at, names in enumerate(named):
        for name in names:
            places.setdefault(name, []).append(at)
    return {name: np.array(found, dtype=np.intp) for name, found in places.items()}


def _traits(case: Case) -> Iterator[Trait]:
    yield from dict.fromkeys(("item", item) for item in case.items)
    yield from dict.fromkeys(("topic", topic) for topic in case.study.topics)
    yield from dict.fromkeys(("result", result.type) for result in case.study.results)


def _weigh(traits: list[tuple[Trait, ...]]) -> dict[Trait, int]:
    counts: dict[Trait, int] = {}
    for own in traits:
        for trait in own:
            counts[trait] = counts.get(trait, 0) + 1
    total = len(traits)
    return {
        trait: round(_WEIGHTS[trait[0]] * math.log1p(total / count))
        for trait, count in sorted(counts.items())
    }


def _best(scores: _Scores) -> list[int]:
    """Return the places of the highest scores; of equals the first, which is the newest."""
    least = np.partition(scores, -SHOWN)[-SHOWN] if len(scores) > SHOWN else 0
    candidates = np.flatnonzero(scores >= max(least, 1))
    order = np.argsort(-scores[candidates], kind="stable")
    found: list[int] = candidates[order[:SHOWN]].tolist()
    return found


def _reason(own: tuple[Trait, ...], other: tuple[Trait, ...], weights: dict[Trait, int]) -> str:
    shared = set(own) & set(other)
    kind, name = max(sorted(shared), key=lambda trait: weights[trait])
    return _REASONS[kind].format(name)
