"""What a reader asks for: see ``docs/search-index.md``, Queries."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from showcase.search.fold import SPACE, fold

_KINDS = {"标题": "t", "名称": "n", "小标题": "h"}
_QUOTES = {"“": "”", "「": "」", "『": "』", "《": "》"}
_BRACKETS = (("〔", "〕"), ("(", ")"), ("[", "]"), ("【", "】"))
_LEFT, _RIGHT = "([{【〔〖", ")]}】〕〗"
_SIMILAR = dict(zip("「『」』•・‧∙⋅", "““””·····", strict=True))
_WORDS = re.compile(r"[^\W_]+(?:(?<=[a-z0-9])[\W_]+(?=[a-z0-9])[^\W_]+)*")
_LABEL = re.compile(r'([^ ":]+):(?=[^ ])')
_PHRASE = re.compile(r'"(?P<quoted>[^"]*)"|(?P<plain>[^ ]+)')


@dataclass(frozen=True, slots=True)
class Term:
    """A phrase that has to stand in a case, or must not; ``kind`` is that of the lines, or empty."""

    phrase: str
    without: bool = False
    kind: str = ""
    quoted: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Narrowing:
    """A facet's label, and what its value or label must contain."""

    facet: str
    text: str
    without: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """What all must hold."""

    terms: tuple[Term, ...]
    narrowings: tuple[Narrowing, ...]

    @property
    def wanted(self) -> tuple[Term, ...]:
        """The terms that have to be there."""
        return tuple(term for term in self.terms if not term.without)


def parse_query(text: str, facets: Sequence[str]) -> Query:
    """Read a query; ``facets`` are the labels of the facets."""
    terms, narrowings = [], []
    labels = {fold(label): label for label in facets}
    kinds = {fold(name): kind for name, kind in _KINDS.items()}
    rest = fold(text).lstrip(SPACE)
    while rest:
        minus = re.match("-[^ ]", rest) is not None
        rest = rest[minus:]
        label = _LABEL.match(rest)
        name = label[1] if label and (label[1] in kinds or label[1] in labels) else ""
        if label and name:
            rest = rest[label.end() :]
        found = _PHRASE.match(rest)
        if found is None:
            break
        rest = rest[found.end() :].lstrip(SPACE)
        phrase = found["quoted"] or found["plain"] or ""
        if not phrase.strip(SPACE):
            continue
        if name in labels:
            narrowings.append(Narrowing(labels[name], phrase, minus))
        else:
            quoted = found["quoted"] is not None
            terms.append(Term(phrase, minus, kinds.get(name, ""), quoted))
    return Query(tuple(dict.fromkeys(terms)), tuple(narrowings))


def other_spellings(query: Query) -> Iterator[Query]:
    """Yield what may be meant where a query finds nothing, the nearest first.

    Without the quotation marks around whole terms; with other brackets and marks; with all that
    punctuation parts as terms of their own.
    """
    yield replace(query, terms=tuple(map(_unmarked, query.terms)))
    for left, right in _BRACKETS:
        table = str.maketrans(_SIMILAR | dict.fromkeys(_LEFT, left) | dict.fromkeys(_RIGHT, right))
        terms = (replace(term, phrase=term.phrase.translate(table)) for term in query.terms)
        yield replace(query, terms=tuple(terms))
    parted = (part for term in query.terms for part in _parted(term))
    yield replace(query, terms=tuple(dict.fromkeys(parted)))


def _unmarked(term: Term) -> Term:
    text = term.phrase
    marked = len(text) > 2 and _QUOTES.get(text[0]) == text[-1]
    return replace(term, phrase=text[1:-1]) if marked else term


def _parted(term: Term) -> Iterator[Term]:
    if term.without or term.quoted:
        yield term
    else:
        yield from (replace(term, phrase=word) for word in _WORDS.findall(term.phrase))
