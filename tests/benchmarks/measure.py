"""What one run of a command cost."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_CHILD = Path(__file__).with_name("child.py")


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds and bytes of one run; None where the system does not tell.

    ``peak`` is the largest single process, ``tree`` the command with all its workers at once.
    """

    status: int
    wall: float
    user: float | None
    system: float | None
    peak: int | None
    tree: int | None
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
