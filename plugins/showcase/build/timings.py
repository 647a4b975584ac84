"""How long each step of a command took, and how much of everything there was."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sum:
    """How many of something there are; ``made`` of them anew, None where all always are."""

    what: str
    unit: str
    total: int
    made: int | None = None


class Timings:
    """A stopwatch with one hand: at any moment one step runs, so that the steps add up to the whole.

    A step inside another stops the outer one's time until it ends.
    """

    def __init__(self, first: str, clock: Callable[[], float] = time.perf_counter) -> None:
        self._clock = clock
        self._running = [first]
        self._since = clock()
        self._seconds: dict[str, float] = {first: 0.0}
        self._sums: dict[str, Sum] = {}

    @property
    def steps(self) -> dict[str, float]:
        """Seconds by step, in the order in which they were begun."""
        self._settle()
        return dict(self._seconds)

    @property
    def total(self) -> float:
        """Seconds of all steps together."""
        return sum(self.steps.values())

    @property
    def sums(self) -> tuple[Sum, ...]:
        """What was counted."""
        return tuple(self._sums.values())

    def begin(self, step: str) -> None:
        """End the running step and begin another."""
        self._settle()
        self._running[-1] = step
        self._seconds.setdefault(step, 0.0)

    @contextmanager
    def within(self, step: str) -> Iterator[None]:
        """Run a step inside the running one."""
        self._settle()
        self._running.append(step)
        self._seconds.setdefault(step, 0.0)
        try:
            yield
        finally:
            self._settle()
            self._running.pop()

    def add(self, counted: Sum) -> None:
        """Note how many there are of something, instead of what was noted of it before."""
        self._sums[counted.what] = counted

    def stop(self) -> None:
        """End the last step."""
        self._settle()
        self._running.clear()

    def _settle(self) -> None:
        if not self._running:
            return
        now = self._clock()
        self._seconds[self._running[-1]] += now - self._since
        self._since = now
