"""Running the product as people do: as a process of its own."""

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

# What would make one machine's build differ from another's.
_UNSET = ("SOURCE_DATE_EPOCH", "PYTHONIOENCODING", "PYTHONWARNINGS", "CI")


@dataclass(frozen=True, slots=True)
class Done:
    """A command that has ended."""

    status: int
    stdout: str
    stderr: str

    @property
    def output(self) -> str:
        """Everything that it said."""
        return self.stdout + self.stderr


def environment(changes: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return this process's environment without what would change a build, and with changes."""
    kept = {name: value for name, value in os.environ.items() if name not in _UNSET}
    if kept.pop("PYTHONDONTWRITEBYTECODE", ""):
        kept["PYTHONPYCACHEPREFIX"] = _bytecode_folder()  # else each process compiles everything
    return {**kept, "NO_MKDOCS_2_WARNING": "true", **(changes or {})}


@cache
def _bytecode_folder() -> str:
    folder = tempfile.mkdtemp(prefix="bytecode-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def run(
    module: str,
    *arguments: str,
    cwd: Path | None = None,
    changes: Mapping[str, str] | None = None,
    timeout: float = 300,
) -> Done:
    """Run ``python -m module`` to its end. Whatever it was asked, there is never a traceback."""
    ended = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=cwd,
        env=environment(changes),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=timeout,
        check=False,
    )
    done = Done(ended.returncode, ended.stdout.decode("utf-8"), ended.stderr.decode("utf-8"))
    assert "Traceback" not in done.output, done.output
    return done


def has_chinese(text: str) -> bool:
    """Tell whether a message speaks Chinese."""
    return any("\u4e00" <= character <= "\u9fff" for character in text)


def run_all(jobs: Mapping[str, Callable[[], Done]]) -> dict[str, Done]:
    """Run several commands side by side; most of the time each waits for a processor."""
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        started = {name: pool.submit(job) for name, job in jobs.items()}
        return {name: future.result() for name, future in started.items()}
