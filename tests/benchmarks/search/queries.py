"""All queries for a project."""

from collections.abc import Sequence

from tests.benchmarks.search import operators, phrases, ranking, spellings
from tests.benchmarks.search.query import Query
from tests.benchmarks.search.truth import Truth


def make_queries(
    truth: Truth,
    *,
    seed: int = 1,
    count: int = 40,
    words: Sequence[str] = (),
    planted: Sequence[str] = (),
) -> list[Query]:
    """Return up to ``count`` queries of every class, the same for the same arguments.

    ``words`` are those of a dictionary, ``planted`` are names that none has.
    """
    names = spellings.planted_names(truth, planted)
    return [
        *phrases.exact_words(truth, seed, count, words),
        *spellings.names_as_they_are(truth, seed, count, names),
        *phrases.substrings(truth, seed, count),
        *phrases.long_phrases(truth, seed, count),
        *phrases.several_terms(truth, seed, count),
        *phrases.single_characters(truth, seed, count),
        *phrases.traditional(truth, seed, count),
        *phrases.mixes(truth, seed, count),
        *phrases.punctuated(truth, seed, count),
        *phrases.frequent(truth, seed, count),
        *phrases.pieced(truth, seed, count),
        *phrases.absent(truth, seed, count),
        *operators.operators(truth, seed, count),
        *spellings.pinyin(truth, seed, count, names),
        *spellings.typos(truth, seed, count, names),
        *ranking.ranked(truth, seed, count),
    ]
