"""Queries with the signs that mean something: quotation marks, minus, kinds of lines."""

from collections.abc import Iterator

from tests.benchmarks.search.query import Query
from tests.benchmarks.search.samples import Samples
from tests.benchmarks.search.truth import Truth, fold

_FIELDS = {"标题": "t", "名称": "n", "小标题": "h"}


def operators(truth: Truth, seed: int, count: int) -> Iterator[Query]:
    """Yield queries of each sign in turn."""
    samples = Samples(truth, seed, "operators")
    for number in range(count):
        turn = number % 5
        if turn < 3:
            name, kinds = list(_FIELDS.items())[turn]
            case = samples.random.choice(truth.cases)
            lines = [fold(text) for kind, text in case.lines if kind == kinds]
            if not lines:
                continue
            line = samples.random.choice(lines)
            start = samples.random.randrange(max(1, len(line) - 2))
            term = line[start : start + samples.random.randint(2, 4)]
            if " " not in term and ":" not in term:
                yield Query(f"{name}:", f"{name}:{term}", truth.holding(term, kinds))
        elif turn == 3:
            text = samples.text()
            wanted, unwanted = samples.han(2, text), samples.han(2)
            expected = truth.holding(wanted) - truth.holding(unwanted)
            yield Query("-term", f"{wanted} -{unwanted}", expected)
        else:
            phrase = _with_space(samples)
            if phrase:
                yield Query('"with spaces"', f'"{phrase}"', truth.holding(phrase))


def _with_space(samples: Samples) -> str:
    """Return a piece of a title with a space in it, or nothing where titles have none."""

    def draw() -> str:
        title = fold(samples.random.choice(samples.truth.cases).title)
        at = title.find(" ")
        return title[max(0, at - 3) : at + 4] if at > 0 else ""

    try:
        return samples.until(draw, lambda text: " " in text.strip() and '"' not in text)
    except LookupError:
        return ""
