"""What one run of a command cost."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

N = TypeVar("N", int, float)
_CHILD = Path(__file__).with_name("child.py")


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds and bytes of one run; None where the system does not tell.

    ``peak`` is the largest single process, ``tree`` the command with all its workers at once,
    ``written`` every byte written to files and between its processes.
    """

    status: int
    wall: float
    user: float | None
    system: float | None
    peak: int | None
    tree: int | None
    written: int | None
    tail: str

    @property
    def cpu(self) -> float | None:
        """User and system seconds together, workers included."""
        return None if self.user is None or self.system is None else self.user + self.system


def measure(command: Sequence[str], *, timeout: float, extra: Mapping[str, str]) -> Cost:
    """Run a command in a fresh process with ``extra`` environment variables.

    A command that can't be started has status 127, one that was killed for its time 124.
    """
    with tempfile.TemporaryDirectory() as folder:
        result = Path(folder) / "cost.json"
        subprocess.run(
            [sys.executable, "-I", _CHILD, result, str(timeout), *command],
            env=os.environ | extra,
            check=True,
        )
        facts = json.loads(result.read_text("utf-8"))
    return Cost(**facts)


def together(costs: Iterable[Cost]) -> Cost:
    """Return what commands cost that run one after the other; the first that fails is the last."""
    runs: list[Cost] = []
    for cost in costs:
        runs.append(cost)
        if cost.status:
            break
    return Cost(
        status=runs[-1].status,
        wall=sum(run.wall for run in runs),
        user=_combined(sum, [run.user for run in runs]),
        system=_combined(sum, [run.system for run in runs]),
        peak=_combined(max, [run.peak for run in runs]),
        tree=_combined(max, [run.tree for run in runs]),
        written=_combined(sum, [run.written for run in runs]),
        tail=runs[-1].tail,
    )


def _combined(combine: Callable[[list[N]], N], figures: Sequence[N | None]) -> N | None:
    known = [figure for figure in figures if figure is not None]
    return combine(known) if len(known) == len(figures) else None
