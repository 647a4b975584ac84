"""Running the product as people do: as a process of its own."""

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import cache
from io import StringIO
from pathlib import Path

from showcase.cli import main

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


def run_here(arguments: Sequence[str], folder: Path) -> Done:
    """Run ``showcase`` in this process: the same from the command line to the exit status.

    For what a command refuses; there a process of its own would only cost a second.
    """
    out, err = StringIO(), StringIO()
    before, hook = sys.argv, sys.excepthook
    sys.argv = ["showcase", *arguments]
    try:
        with chdir(folder), redirect_stdout(out), redirect_stderr(err):
            main()
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else int(end.code is not None)
        return Done(status, out.getvalue(), err.getvalue())
    finally:
        sys.argv, sys.excepthook = before, hook
    raise AssertionError("the command did not end")


def run_all(jobs: Mapping[str, Callable[[], Done]]) -> dict[str, Done]:
    """Run several commands side by side; most of the time each waits for a processor."""
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        started = {name: pool.submit(job) for name, job in jobs.items()}
        return {name: future.result() for name, future in started.items()}
