"""Running the child that sets type, within limits."""

import json
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import IO, Any, Self

import showcase
from showcase.booklet.errors import TypesettingError
from showcase.booklet.fonts import FontSet

_STANDARD = "版面程序出错，没有做成汇编"
_PATIENCE = 10.0
MEMORY = 6 * 1024**3
"""What a book may take, in bytes."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much setting may take: seconds, and bytes of address space (POSIX only).

    A book may take ``seconds`` and for each case ``each`` more.
    """

    seconds: float = 60
    each: float = 1
    memory: int = MEMORY

    def seconds_for(self, cases: int) -> float:
        """Return how long a book of so many cases may take."""
        return self.seconds + self.each * cases


@dataclass(frozen=True, slots=True)
class Job:
    """What to set: ``main`` in ``folder``, which is all that Typst sees, to ``out``.

    ``data`` is the file in the folder that the template reads.
    """

    folder: Path
    main: str
    out: Path
    fonts: FontSet
    timestamp: int
    standards: tuple[str, ...] = ()
    data: str = "data.json"

    def line(self) -> str:
        """Return what the child reads."""
        return json.dumps(
            {
                "main": str(self.folder / self.main),
                "root": str(self.folder),
                "out": str(self.out),
                "fonts": [str(path) for path in self.fonts.folders],
                "inputs": {"data": self.data},
                # A folder that doesn't exist: a package import fails at once, without a network.
                "packages": str(self.folder / "no-packages"),
                "timestamp": self.timestamp,
                "standards": list(self.standards),
            }
        )


@dataclass(frozen=True, slots=True)
class Printed:
    """What the child answers."""

    pages: int
    warnings: tuple[str, ...]


class Typesetter:
    """A child process that sets one job after another, so that few of them pay for its start.

    It starts with the first job, and anew with the next one after it had to be stopped.
    """

    def __init__(self, memory: int = MEMORY) -> None:
        """Allow each child so many bytes of address space; 0 is no limit."""
        self._memory = memory
        self._child: _Child | None = None
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """End the child, whatever it is doing."""
        self._closed = True
        self._stop()

    def rest(self) -> None:
        """End the child, which holds on to the memory of what it has set; the next job gets another."""
        self._stop()

    def set(self, job: Job, seconds: float) -> Printed:
        """Do a job. Raises ``TypesettingError``; what is too slow is stopped."""
        if self._closed:
            raise TypesettingError("已停下")
        if self._child is None:
            self._child = _Child(self._memory)
        try:
            answer = self._child.ask(job.line(), seconds)
        except Empty:
            self._stop()
            raise TypesettingError(
                f"汇编排了 {seconds:g} 秒还没有排完，已停下；请减少篇目"
            ) from None
        except BaseException:
            self._stop()
            raise
        if answer is None:
            child, self._child = self._child, None
            raise TypesettingError(_why(*child.end(_PATIENCE)))
        if "error" in answer:
            failure = TypesettingError(f"{_STANDARD}：{_short(answer['error'])}")
            failure.add_note(answer["detail"])  # where in the template, for whoever mends it
            raise failure
        return Printed(answer["pages"], tuple(answer["warnings"]))

    def _stop(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.end()


class Typesetters:
    """As many typesetters as are wanted at the same time; safe to use from threads."""

    def __init__(self, memory: int = MEMORY) -> None:
        """Allow each of them so many bytes of address space."""
        self._memory = memory
        self._idle: list[Typesetter] = []
        self._all: list[Typesetter] = []
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """End all children, whatever they are doing."""
        with self._lock:
            for setter in self._all:
                setter.close()

    @contextmanager
    def one(self) -> Iterator[Typesetter]:
        """Lend a typesetter that nobody else uses meanwhile."""
        with self._lock:
            if not self._idle:
                self._idle.append(Typesetter(self._memory))
                self._all.append(self._idle[-1])
            setter = self._idle.pop()
        try:
            yield setter
        finally:
            with self._lock:
                self._idle.append(setter)


@dataclass
class _Child:
    memory: int
    _answers: SimpleQueue[str | None] = field(default_factory=SimpleQueue)

    def __post_init__(self) -> None:
        # A file, because a pipe that nobody reads would fill up and stop it.
        self._complaints = tempfile.TemporaryFile()  # noqa: SIM115 - closed at the end
        self._process = subprocess.Popen(
            [sys.executable, "-m", "showcase.booklet.child", str(self.memory)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._complaints,
            encoding="utf-8",
            env=_environment(),
        )
        assert self._process.stdout is not None
        threading.Thread(target=self._listen, args=(self._process.stdout,), daemon=True).start()

    def _listen(self, answers: IO[str]) -> None:
        for line in answers:
            self._answers.put(line)
        answers.close()
        self._answers.put(None)

    def ask(self, job: str, seconds: float) -> dict[str, Any] | None:
        """Return the answer, or None where the child has ended; raises ``Empty`` without one in time."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(job + "\n")
            self._process.stdin.flush()
        except OSError:
            return None
        line = self._answers.get(timeout=seconds)
        return None if line is None else json.loads(line)

    def end(self, patience: float = 0) -> tuple[int, str]:
        """End the child; return its status and what it complained of.

        One that is ending by itself is given ``patience`` seconds, lest it die of us.
        """
        try:
            self._process.wait(patience)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        with suppress(OSError):  # what it didn't read any more
            assert self._process.stdin is not None
            self._process.stdin.close()
        self._complaints.seek(0)
        said = self._complaints.read().decode("utf-8", "replace")
        self._complaints.close()
        return self._process.returncode, said


def _environment() -> dict[str, str]:
    """The parent's environment, in which the child finds this very package."""
    home = str(Path(showcase.__file__).resolve().parents[1])
    paths = [home, *filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"}


def _why(status: int, stderr: str) -> str:
    if status < 0 or "memory" in stderr.lower():
        return "汇编用的内存超过了上限，已停下；请减少篇目或照片"
    last = stderr.strip().splitlines()
    return f"{_STANDARD}：{_short(last[-1] if last else f'退出码 {status}')}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 300 else line[:300] + "…"
