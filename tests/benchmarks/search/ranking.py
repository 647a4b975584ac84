"""Queries whose first hit is beyond doubt: a case's title, or the name of its experience."""

from collections import Counter
from collections.abc import Iterator

from tests.benchmarks.search.query import Query
from tests.benchmarks.search.samples import Samples
from tests.benchmarks.search.truth import Truth, fold


def ranked(truth: Truth, seed: int, count: int) -> Iterator[Query]:
    """Yield titles for one half and, for the other, names that only one case is called by.

    The name may stand in the texts of others, but in no other title or front matter.
    """
    samples = Samples(truth, seed, "ranking")
    urls = Counter(fold(case.title) for case in truth.cases)
    cases = list(truth.cases)
    samples.random.shuffle(cases)
    titles = [case for case in cases if urls[fold(case.title)] == 1]
    for case in titles[: count - count // 2]:
        query = case.title
        yield Query("ranking, title", query, truth.holding_all(query), first=case.url)
    called = Counter(name for case in cases for name in case.names)
    left = count // 2
    for case in cases:
        name = case.names[0] if case.names else ""
        if left and called[name] == 1 and " " not in fold(name):
            left -= 1
            yield Query("ranking, name", name, truth.holding(name), first=case.url)
