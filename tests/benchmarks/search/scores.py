"""How good what was found is, class by class."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

from tests.benchmarks.search.engine import Found
from tests.benchmarks.search.query import Query

TOP = 10


@dataclass(frozen=True, slots=True)
class Score:
    """The means over the queries of a class; None where the class doesn't ask for it."""

    kind: str
    queries: int
    recall: float
    precision: float | None
    total_right: float | None
    recall_at_10: float
    first_right: float | None


def score(pairs: Sequence[tuple[Query, Found]]) -> list[Score]:
    """Return a score a class, in the order of the queries."""
    classes: dict[str, list[tuple[Query, Found]]] = {}
    for query, found in pairs:
        classes.setdefault(query.kind, []).append((query, found))
    return [_score(kind, members) for kind, members in classes.items()]


def is_wrong(query: Query, found: Found) -> bool:
    """Tell whether what was found lacks something, has too much, or miscounts."""
    if query.first and found.urls[:1] != (query.first,):
        return True
    if not query.exact:
        return _recall_at_10(query, found) < 1
    urls = found_itself(found)
    if found.complete and urls != query.expected:
        return True
    return not urls <= query.expected or _total(found) != len(query.expected)


def found_itself(found: Found) -> frozenset[str]:
    """Return the pages that hold the query itself: none if something nearby was looked for."""
    return frozenset() if found.note else frozenset(found.urls)


def _total(found: Found) -> int:
    return 0 if found.note else found.total


def _score(kind: str, pairs: Sequence[tuple[Query, Found]]) -> Score:
    exact = [(q, a) for q, a in pairs if q.exact]
    ranked = [(q, a) for q, a in pairs if q.first]
    return Score(
        kind,
        len(pairs),
        fmean(_recall(q, a) for q, a in pairs),
        _mean(_precision(q, a) for q, a in exact),
        _mean(_total(a) == len(q.expected) for q, a in exact),
        fmean(_recall_at_10(q, a) for q, a in pairs),
        _mean(a.urls[:1] == (q.first,) for q, a in ranked),
    )


def _mean(values: Iterable[float]) -> float | None:
    known = list(values)
    return fmean(known) if known else None


def _recall(query: Query, found: Found) -> float:
    if not query.expected:
        return 1.0
    return len(query.expected & frozenset(found.urls)) / len(query.expected)


def _precision(query: Query, found: Found) -> float:
    urls = found_itself(found)
    return len(query.expected & urls) / len(urls) if urls else 1.0


def _recall_at_10(query: Query, found: Found) -> float:
    """Return how many of the first ten places (or as many as could be right) are right."""
    if not query.expected:
        return 1.0
    right = query.expected & frozenset(found.urls[:TOP])
    return len(right) / min(TOP, len(query.expected))
