"""Saying which step a command is at, and how far a long one is; who watches decides how it looks.

Steps follow one another in the main thread. Without a watcher, as when MkDocs runs by itself,
nothing is said and no time is kept.
"""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from showcase.build.timings import Sum, Timings

_PAUSE = 15.0
"""Seconds between two signs of life of what can't tell how far it is."""


class Count:
    """How many of a step's things are done."""

    def __init__(self, step: str, unit: str, total: int) -> None:
        self.step, self.unit, self.total = step, unit, total
        self.done = 0
        self._start = time.monotonic()

    @property
    def left(self) -> float | None:
        """Seconds that the rest will take if it goes on like this; None before anything is done."""
        if not self.done:
            return None
        return (time.monotonic() - self._start) / self.done * (self.total - self.done)


class Watcher:
    """Is told how a command gets on; this one keeps it to itself."""

    def begun(self, step: str, amount: str) -> None:
        """A step begins, with the amount of what it is to do, if that is known."""

    def ended(self, step: str, amount: str, seconds: float) -> None:
        """A step has ended, which took so many seconds by itself."""

    def advanced(self, count: Count) -> None:
        """One more of a step's many things is done."""

    def noted(self, text: str) -> None:
        """Something that takes long begins inside a step; told from any thread."""


class _Run:
    """A command that is being watched."""

    def __init__(self, watcher: Watcher, timings: Timings) -> None:
        self.watcher, self.timings = watcher, timings
        self._step, self._amount = "", ""

    def begin(self, step: str, amount: str) -> None:
        self.end()
        self.timings.begin(step)
        self._step, self._amount = step, amount
        self.watcher.begun(step, amount)

    def end(self) -> None:
        if self._step:
            self.watcher.ended(self._step, self._amount, self.timings.steps[self._step])
            self._step = ""


_runs: list[_Run] = []
"""The last is the one that is told; a command inside another is watched by itself."""


@contextmanager
def watched(watcher: Watcher, first: str) -> Iterator[Timings]:
    """Let ``watcher`` follow what is done meanwhile; time before the first step counts as ``first``."""
    run = _Run(watcher, Timings(first))
    _runs.append(run)
    try:
        yield run.timings
        run.end()
    finally:
        run.timings.stop()
        _runs.remove(run)


def step(name: str, amount: str = "") -> None:
    """Begin the next step: a name that is always the same, and how much there is to do."""
    if _runs:
        _runs[-1].begin(name, amount)


def note(text: str) -> None:
    """Tell what is begun inside a step, if that takes long."""
    if _runs:
        _runs[-1].watcher.noted(text)


@contextmanager
def lasting(text: str) -> Iterator[None]:
    """Tell what is begun inside a step, and now and then that it still lasts."""
    note(text)
    begun, ended = time.monotonic(), threading.Event()

    def remind() -> None:
        while not ended.wait(_PAUSE):
            note(f"{text}，已用 {round(time.monotonic() - begun)} 秒")

    thread = threading.Thread(target=remind, daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def sum_up(what: str, unit: str, total: int, made: int | None = None) -> None:
    """Tell how many of something there are, and how many of them had to be made."""
    if _runs:
        _runs[-1].timings.add(Sum(what, unit, total, made))


@contextmanager
def counting(name: str, unit: str, total: int) -> Iterator[Callable[[], None]]:
    """Run a step of ``total`` things inside the running one; call what is yielded after each.

    It may be called from any thread. Nothing to do is no step.
    """
    if not _runs or not total:
        yield lambda: None
        return
    run, count, amount = _runs[-1], Count(name, unit, total), f"{total:,} {unit}"
    one = threading.Lock()

    def advance() -> None:
        with one:
            count.done += 1
            run.watcher.advanced(count)

    run.watcher.begun(name, amount)
    with run.timings.within(name):
        yield advance
    run.watcher.ended(name, amount, run.timings.steps[name])
