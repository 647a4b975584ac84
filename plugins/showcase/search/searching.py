"""Searching an index: the same answers in the same order as the site's script gives."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from showcase.search.finder import Finder
from showcase.search.fold import fold, fold_character
from showcase.search.query import Narrowing, Query, Term, other_spellings, parse_query
from showcase.search.reader import Index

_WEIGHTS = {"t": 8.0, "n": 5.0, "h": 3.0, "d": 1.5}
_BEFORE, _AFTER = 30, 90
_CUT = "……"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The passage that shows best why a case was found; ``marks`` are stretches of ``text``."""

    text: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A case that was found; ``url`` counts from the site's root."""

    url: str
    title: str
    unit: str
    date: str
    score: float
    excerpt: Excerpt


@dataclass(frozen=True, slots=True)
class Answer:
    """How many cases were found, and the first of them."""

    total: int
    hits: tuple[Hit, ...]


def search(index: Index, text: str, *, limit: int = 10, offset: int = 0) -> Answer:
    """Return the hits from ``offset`` on, at most ``limit``."""
    finder = Finder(index)
    query = parse_query(text, index.labels)
    found = _find(index, finder, query)
    others = other_spellings(query)
    while not found and (other := next(others, None)):
        if other != query:
            query, found = other, _find(index, finder, other)
    scores = _scores(index, finder, query.wanted, found)
    order = sorted(found, key=lambda case: (-scores[case], -case))
    phrases = [term.phrase for term in query.wanted]
    hits = tuple(
        _hit(index, finder, case, scores[case], phrases) for case in order[offset : offset + limit]
    )
    return Answer(len(found), hits)


def _find(index: Index, finder: Finder, query: Query) -> list[int]:
    if not query.wanted and not any(not narrowing.without for narrowing in query.narrowings):
        return []
    found = set(range(index.cases))
    for narrowing in query.narrowings:
        having = _narrowed(index, narrowing)
        found = found - having if narrowing.without else found & having
    for term in query.terms:
        if not found:
            break
        having = set(finder.cases_with(term))
        found = found - having if term.without else found & having
    return sorted(found)


def _narrowed(index: Index, narrowing: Narrowing) -> set[int]:
    cases: set[int] = set()
    for facet in index.facets:
        if facet.label == narrowing.facet:
            fit = {
                number
                for number, value in enumerate(facet.values)
                if any(narrowing.text in fold(name) for name in value)
            }
            cases |= {case for case, held in enumerate(facet.of) if fit.intersection(held)}
    return cases


def _scores(
    index: Index, finder: Finder, terms: Sequence[Term], cases: Sequence[int]
) -> dict[int, float]:
    rarities = [math.log(1 + index.cases / max(1, len(finder.cases_with(t)))) for t in terms]
    scores = {}
    for case in cases:
        score = 0.0
        for term, rarity in zip(terms, rarities, strict=True):
            weights = (w for kind, w in _WEIGHTS.items() if finder.stands_in(term, case, kind))
            score += rarity * next(weights, 1.0)
        scores[case] = score / (1 + 0.05 * index.size(case)) + 0.2 * case / index.cases
    return scores


def _hit(index: Index, finder: Finder, case: int, score: float, phrases: Sequence[str]) -> Hit:
    text = index.text(case)
    lines = finder.folded_lines(case)
    # The most terms; then text rather than a title or a name, which are shown anyway.
    best = max(
        range(len(lines)),
        key=lambda n: (
            sum(phrase in lines[n][1] for phrase in phrases),
            lines[n][0] not in "tn",
            -n,
        ),
    )
    return Hit(
        text.url,
        text.title,
        text.unit,
        text.date,
        score,
        _excerpt(text.lines[best].text, phrases),
    )


def _excerpt(text: str, phrases: Sequence[str]) -> Excerpt:
    folded, places = "", []
    for place, character in enumerate(text):
        part = fold_character(character)
        folded += part
        places += [place] * len(part)
    places.append(len(text))
    marks: list[tuple[int, int]] = []
    for phrase in phrases:
        at = folded.find(phrase)
        while at >= 0:
            marks.append((places[at], places[at + len(phrase) - 1] + 1))
            at = folded.find(phrase, at + len(phrase))
    marks = _merged(marks)
    first = marks[0][0] if marks else 0
    start = 0 if first <= _BEFORE + 8 else first - _BEFORE
    end = min(len(text), max(first, start) + _AFTER)
    head, tail = _CUT if start else "", _CUT if end < len(text) else ""
    shift = len(head) - start
    shown = tuple((a + shift, min(b, end) + shift) for a, b in marks if start <= a < end)
    return Excerpt(head + text[start:end] + tail, shown)


def _merged(marks: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join what overlaps or touches, so that a phrase is one mark."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(marks):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
