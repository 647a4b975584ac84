"""What a reader asks for: see ``docs/search-index.md``, Queries."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from showcase.search.fold import SPACE, fold

_KINDS = {"标题": "t", "名称": "n", "小标题": "h"}
_QUOTES = {"“": "”", "「": "」", "『": "』", "《": "》"}
_LABEL = re.compile(r'([^ ":]+):(?=[^ ])')
_PHRASE = re.compile(r'"(?P<quoted>[^"]*)"|(?P<plain>[^ ]+)')


@dataclass(frozen=True, slots=True)
class Term:
    """A phrase that has to stand in a case, or must not; ``kind`` is that of the lines, or empty."""

    phrase: str
    without: bool = False
    kind: str = ""


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


def parse_query(text: str, facets: Sequence[str], *, unquoted: bool = False) -> Query:
    """Read a query; ``facets`` are the labels of the facets.

    With ``unquoted``, terms that stand whole in Chinese quotation marks lose these.
    """
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
        if unquoted and len(phrase) > 2 and _QUOTES.get(phrase[0]) == phrase[-1]:
            phrase = phrase[1:-1]
        if not phrase.strip(SPACE):
            continue
        if name in labels:
            narrowings.append(Narrowing(labels[name], phrase, minus))
        else:
            terms.append(Term(phrase, minus, kinds.get(name, "")))
    return Query(tuple(dict.fromkeys(terms)), tuple(narrowings))
