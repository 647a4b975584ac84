"""The right answers: which cases hold a string, by looking through all of their lines."""

import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache

from opencc import OpenCC

from tests.benchmarks.search.published import PublishedCase


@cache
def _simplifier() -> OpenCC:
    return OpenCC("t2s")


def fold(text: str) -> str:
    """Return a text in compatibility form, simplified script (as a whole) and lower case."""
    plain = unicodedata.normalize("NFKC", text.replace("\u200b", " "))
    return str(_simplifier().convert(plain)).lower()


def fold_lines(lines: Iterable[str]) -> str:
    """Fold lines; each ends with a line end, no other white space than spaces is left."""
    texts = ("".join(" " if c.isspace() else c for c in line.strip()) for line in lines)
    return fold("\n".join(texts)) + "\n"


class Truth:
    """All folded lines of all cases.

    ``texts`` has a string a case; a line end parts its lines, so that no phrase crosses it.
    """

    def __init__(self, cases: Sequence[PublishedCase]) -> None:
        """Fold everything once."""
        self.cases = tuple(cases)
        self.urls = tuple(case.url for case in cases)
        self.texts = tuple(fold_lines(text for _, text in case.lines) for case in cases)

    def holding(self, phrase: str, kinds: str = "") -> frozenset[str]:
        """Return the pages of the cases with a phrase, in lines of some kinds or in any."""
        folded = fold(phrase)
        if not kinds:
            return frozenset(
                url for url, text in zip(self.urls, self.texts, strict=True) if folded in text
            )
        return frozenset(
            case.url
            for case, text in zip(self.cases, self.texts, strict=True)
            if folded in text
            and folded in fold_lines(line for kind, line in case.lines if kind in kinds)
        )

    def holding_all(self, query: str) -> frozenset[str]:
        """Return the pages of the cases with all terms of a query; spaces part them."""
        terms = fold(query).split()
        return frozenset.intersection(*map(self.holding, terms)) if terms else frozenset()

    def occurs(self, phrase: str) -> bool:
        """Tell whether a phrase stands anywhere."""
        folded = fold(phrase)
        return any(folded in text for text in self.texts)
