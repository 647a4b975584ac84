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
    "notes",
)
_LEFT = (1, 8)  # columns of words; the others are figures


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
        return (str(row.cases), row.step, *["–"] * 6, notes)
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
