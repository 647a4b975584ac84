"""Tables to read, and everything as JSON."""

import platform
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from tests.benchmarks.search.engine import Found
from tests.benchmarks.search.project import Size
from tests.benchmarks.search.query import Query
from tests.benchmarks.search.scores import Score, found_itself
from tests.benchmarks.search.sessions import Costs, median, p90


@dataclass(frozen=True, slots=True)
class Result:
    """Everything about one engine on one project; ``wrong`` are (query, expected, got)."""

    engine: str
    cases: int
    scores: list[Score]
    first: Costs
    later: Costs
    size: Size
    build_seconds: float | None
    wrong: list[tuple[Query, Found]]
    errors: list[str]


def format_scores(results: Sequence[Result]) -> str:
    """Return a row a class, with the engines side by side."""
    own, *rivals = results
    heads = ["class", "queries", "recall", "precision", "total right", "recall@10", "first"]
    for rival in rivals:
        heads += [f"{rival.engine}: recall", "precision", "recall@10"]
    rows = [heads]
    for place, score in enumerate(own.scores):
        figures = [score.recall, score.precision, score.total_right, score.recall_at_10]
        figures.append(score.first_right)
        for rival in rivals:
            other = rival.scores[place]
            figures += [other.recall, other.precision, other.recall_at_10]
        rows.append([score.kind, str(score.queries), *map(_share, figures)])
    return format_table(rows)


def format_costs(results: Sequence[Result]) -> str:
    """Return a row an engine: bytes, time and size."""
    heads = [
        "engine",
        "first: search kB",
        "p90",
        "all kB",
        "files",
        "ms",
        "p90",
        "later: kB",
        "p90",
        "files",
        "ms",
        "p90",
        "index MB",
        "gzip MB",
        "files",
        "build s",
    ]
    rows = [heads]
    for result in results:
        first, later, size = result.first, result.later, result.size
        rows.append(
            [
                result.engine,
                _kilobytes(median(first.search_bytes)),
                _kilobytes(p90(first.search_bytes)),
                _kilobytes(median(first.all_bytes)),
                f"{median(first.requests):.0f}",
                f"{median(first.ms):.0f}",
                f"{p90(first.ms):.0f}",
                _kilobytes(median(later.all_bytes)),
                _kilobytes(p90(later.all_bytes)),
                f"{median(later.requests):.0f}",
                f"{median(later.ms):.0f}",
                f"{p90(later.ms):.0f}",
                f"{size.plain / 1e6:.2f}",
                f"{size.compressed / 1e6:.2f}",
                str(size.files),
                "–" if result.build_seconds is None else f"{result.build_seconds:.1f}",
            ]
        )
    return format_table(rows)


def format_wrong(result: Result, most: int = 40) -> str:
    """Return the wrong answers, one a line."""
    lines = [f"{len(result.wrong)} wrong answers of {result.engine}"]
    lines += [describe(query, found) for query, found in result.wrong[:most]]
    return "\n".join(lines)


def describe(query: Query, found: Found) -> str:
    """Tell what was asked, what is right, and what came."""
    urls = found_itself(found)
    missing = sorted(query.expected - frozenset(found.urls))[:3]
    extra = sorted(urls - query.expected)[:3] if query.exact else []
    parts = [f"[{query.kind}] {query.text!r}: expected {len(query.expected)}, total {found.total}"]
    parts.append(f"{len(found.urls)} read")
    if found.note:
        parts.append(found.note)
    if missing and found.complete:
        parts.append(f"missing {missing}")
    if extra:
        parts.append(f"too many {extra}")
    if query.first and found.urls[:1] != (query.first,):
        parts.append(f"first {list(found.urls[:1])}, not {query.first}")
    return "; ".join(parts)


def to_json(results: Sequence[Result], settings: dict[str, object]) -> dict[str, object]:
    """Return everything measured, with the kind of machine but none of its names or paths."""
    return {
        "machine": {
            "system": platform.system(),
            "processor": platform.machine(),
            "python": platform.python_version(),
        },
        "settings": settings,
        "results": [_result_to_json(result) for result in results],
    }


def _result_to_json(result: Result) -> dict[str, object]:
    return {
        "engine": result.engine,
        "cases": result.cases,
        "scores": [asdict(score) for score in result.scores],
        "first": asdict(result.first),
        "later": asdict(result.later),
        "size": asdict(result.size),
        "build_seconds": result.build_seconds,
        "errors": result.errors,
        "wrong": [
            {
                "kind": query.kind,
                "query": query.text,
                "expected": sorted(query.expected),
                "first": query.first,
                "total": found.total,
                "got": list(found.urls),
                "note": found.note,
            }
            for query, found in result.wrong
        ],
    }


def format_table(rows: Sequence[Sequence[str]]) -> str:
    """Return an aligned table; the first column holds words, the others figures."""
    widths = [max(map(_columns, column)) for column in zip(*rows, strict=True)]
    lines = []
    for row in rows:
        cells = [
            cell + " " * (width - _columns(cell)) if not place else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append("  ".join(cells).rstrip())
    lines.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join(lines)


def _columns(text: str) -> int:
    return sum(2 if "\u2e80" <= c <= "\uffef" else 1 for c in text)


def _share(figure: float | None) -> str:
    if figure is None:
        return ""
    return "1" if figure == 1 else f"{min(figure, 0.999):.3f}"


def _kilobytes(figure: float) -> str:
    return f"{figure / 1000:.1f}"
