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
_BLOCK = 512
_WEIGHTS = {"item": 100, "topic": 220, "result": 40, "name": 120}
_REASONS = {
    "item": "同为“{}”",
    "topic": "同主题“{}”",
    "result": "都有“{}”类成果",
    "name": "都写到“{}”",
}

Trait = tuple[str, str]


def find_related(cases: tuple[Case, ...]) -> dict[str, tuple[Related, ...]]:
    """Return up to three related cases for each case, nearest first, with a Chinese reason."""
    named = [tuple(("name", name) for name in names) for names in shared_names(cases)]
    traits = [tuple(_traits(case)) for case in cases]
    weights = _weigh(traits)
    columns = {trait: at for at, trait in enumerate(weights)}
    # Names are many and each in few cases: a column for each would be a matrix of zeros.
    holders = _holders(named)
    weights_of_names = _weigh(named)
    every = weights | weights_of_names
    matrix = np.zeros((len(cases), len(columns)), dtype=np.float32)
    for row, own in enumerate(traits):
        matrix[row, [columns[trait] for trait in own]] = 1
    weighted = matrix * np.array([weights[trait] for trait in columns], dtype=np.float32)
    related: dict[str, tuple[Related, ...]] = {}
    for start in range(0, len(cases), _BLOCK):
        scores = weighted[start : start + _BLOCK] @ matrix.T
        for offset, row_scores in enumerate(scores):
            at = start + offset
            for name in named[at]:
                row_scores[holders[name]] += weights_of_names[name]
            row_scores[at] = -1
            near = [n for n in _best(row_scores) if row_scores[n] > 0]
            own = traits[at] + named[at]
            related[cases[at].key] = tuple(
                Related(cases[n].key, _reason(own, traits[n] + named[n], every)) for n in near
            )
    return related


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


def _best(scores: npt.NDArray[np.float32]) -> list[int]:
    """Return the places of the highest scores; of equals the first, which is the newest."""
    if len(scores) > 4 * SHOWN:
        least = np.partition(scores, -SHOWN)[-SHOWN]
        candidates = np.flatnonzero(scores >= least)
    else:
        candidates = np.arange(len(scores))
    order = np.argsort(-scores[candidates], kind="stable")
    return [int(candidates[i]) for i in order[:SHOWN]]


def _reason(own: tuple[Trait, ...], other: tuple[Trait, ...], weights: dict[Trait, int]) -> str:
    shared = set(own) & set(other)
    kind, name = max(sorted(shared), key=lambda trait: weights[trait])
    return _REASONS[kind].format(name)
