"""Many runs of a step as one row, and the rows as a table or as JSON."""

import os
import platform
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from tests.benchmarks.measure import Cost

_HEADS = (
    "cases",
    "step",
    "wall s",
    "min–max",
    "CPU s",
    "ms a case",
    "peak MB",
    "tree MB",
    "written MB",
    "notes",
)
_LEFT = (1, 9)  # columns of words; the others are figures


@dataclass(frozen=True, slots=True)
class Row:
    """All runs of one step on one project; ``notes`` say what was wrong with any."""

    cases: int
    step: str
    costs: tuple[Cost, ...]
    notes: tuple[str, ...]

    @property
    def walls(self) -> list[float]:
        """Seconds on the clock, one figure a run."""
        return [cost.wall for cost in self.costs]


def format_table(rows: Sequence[Row]) -> str:
    """Return an aligned table: medians of the times, the largest of the memory figures."""
    cells = [_HEADS, *(_cells(row) for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(_HEADS))]
    lines = ["  ".join(_align(line, widths)).rstrip() for line in cells]
    lines.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join(lines)


def format_ratios(rows: Sequence[Row]) -> str:
    """Return, for rows named ``contender, turn``, what the first one's figures are of each other's."""
    by_turn: dict[str, list[Row]] = {}
    for row in rows:
        by_turn.setdefault(row.step.partition(", ")[2], []).append(row)
    lines = []
    for turn, (first, *others) in by_turn.items():
        for other in others:
            names = f"{first.step.partition(', ')[0]} of {other.step.partition(', ')[0]}, {turn}"
            figures = zip(_figures(first), _figures(other).values(), strict=True)
            ratios = [
                f"{name} {_figures(first)[name] / theirs:.3f}" for name, theirs in figures if theirs
            ]
            lines.append(f"{names}: {', '.join(ratios)}")
    return "\n".join(lines)


def _figures(row: Row) -> dict[str, float]:
    def median(figures: Sequence[float | None]) -> float:
        known = [figure for figure in figures if figure is not None]
        return statistics.median(known) if known else 0.0

    return {
        "wall": median(row.walls),
        "CPU": median([cost.cpu for cost in row.costs]),
        "peak": median([cost.peak for cost in row.costs]),
        "tree": median([cost.tree for cost in row.costs]),
        "written": median([cost.written for cost in row.costs]),
    }


def to_json(rows: Sequence[Row], settings: dict[str, object]) -> dict[str, object]:
    """Return everything measured, with the kind of machine but none of its names or paths."""
    return {
        "machine": {
            "system": platform.system(),
            "processor": platform.machine(),
            "cpus": os.cpu_count(),
            "python": platform.python_version(),
        },
        "settings": settings,
        "rows": [_row_to_json(row) for row in rows],
    }


def _row_to_json(row: Row) -> dict[str, object]:
    runs = [
        {
            "status": cost.status,
            "wall": cost.wall,
            "user": cost.user,
            "system": cost.system,
            "peak": cost.peak,
            "tree": cost.tree,
            "written": cost.written,
        }
        for cost in row.costs
    ]
    return {
        "cases": row.cases,
        "step": row.step,
        "wall": _summary(row.walls) if row.walls else None,
        "runs": runs,
        "notes": list(row.notes),
    }


def _summary(walls: Sequence[float]) -> dict[str, float]:
    return {"median": statistics.median(walls), "min": min(walls), "max": max(walls)}


def _cells(row: Row) -> tuple[str, ...]:
    notes = "; ".join(row.notes)
    if not row.costs:
        return (str(row.cases), row.step, *["–"] * 7, notes)
    wall = statistics.median(row.walls)
    cpus = [cost.cpu for cost in row.costs if cost.cpu is not None]
    return (
        str(row.cases),
        row.step,
        f"{wall:.2f}",
        f"{min(row.walls):.2f}–{max(row.walls):.2f}",
        f"{statistics.median(cpus):.2f}" if cpus else "–",
        f"{wall / row.cases * 1000:.2f}",
        _megabytes([cost.peak for cost in row.costs]),
        _megabytes([cost.tree for cost in row.costs]),
        _megabytes([cost.written for cost in row.costs]),
        notes,
    )


def _megabytes(figures: Sequence[int | None]) -> str:
    known = [figure for figure in figures if figure is not None]
    return f"{max(known) / 1e6:.0f}" if known else "–"


def _align(line: Sequence[str], widths: Sequence[int]) -> list[str]:
    return [
        cell.ljust(width) if column in _LEFT else cell.rjust(width)
        for column, (cell, width) in enumerate(zip(line, widths, strict=True))
    ]
