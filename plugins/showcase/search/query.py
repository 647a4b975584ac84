"""What a reader asks for: see ``docs/search-index.md``, Queries."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from showcase.search.fold import fold

_KINDS = {"标题": "t", "名称": "n", "小标题": "h"}
_QUOTES = {"“": "”", "「": "」", "『": "』", "《": "》"}
_TOKEN = re.compile(
    r"""(?P<minus>-?)(?:(?P<field>[^\s:"-][^\s:"]*):)?(?:"(?P<quoted>[^"]+)"(?=\ |$)|(?P<plain>[^ ]+))"""
)


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
    for found in _TOKEN.finditer(fold(text)):
        minus, name = found["minus"] == "-", found["field"] or ""
        phrase = found["quoted"] or found["plain"]
        if name and name not in kinds and name not in labels:
            phrase = found[0][1:] if minus else found[0]
            name = ""
        if minus and not phrase:
            continue
        if unquoted and len(phrase) > 2 and _QUOTES.get(phrase[0]) == phrase[-1]:
            phrase = phrase[1:-1]
        if name in labels:
            narrowings.append(Narrowing(labels[name], phrase, minus))
        else:
            terms.append(Term(phrase, minus, kinds.get(name, "")))
    return Query(tuple(dict.fromkeys(terms)), tuple(narrowings))
