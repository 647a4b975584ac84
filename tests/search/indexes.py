"""Small indexes, written to a folder and read again."""

from collections.abc import Sequence
from pathlib import Path

from showcase.search import CaseText, Facet, Index, Indexing
from showcase.search.texts import Line


def case(*lines: str, number: int = 0) -> CaseText:
    """A case with a title, then lines of text; ``n:`` and ``h:`` before one make names, headings."""
    title, *others = lines
    parsed = [Line("t", title)]
    for line in others:
        kind, colon, text = line.partition(":")
        known = colon and kind in "nhxcv" and len(kind) == 1
        parsed.append(Line(kind, text) if known else Line("x", line))
    return CaseText.of(
        f"cases/2026/c{number}/index.html", title, "某支部", "2026-05-04", tuple(parsed)
    )


def index_of(
    folder: Path, cases: Sequence[CaseText], facets: Sequence[Facet] = (), few: int = 2
) -> Index:
    """Index some cases; with ``few`` small, few cases have the rules for many."""
    for file in Indexing(cases, facets, few=few).files():
        path = folder / file.url
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.content, encoding="utf-8", newline="\n")
    return Index(folder / "search")
