"""Saying which step a build is at, and how far a long one is; who listens decides how it looks."""

import logging
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

_LOG = logging.getLogger("showcase.progress")
_PAUSE = 15.0
"""Seconds between two lines where there is no terminal to draw a bar on."""
_WORTH = 10
"""Fewer things than this are done before anyone wonders."""


def step(text: str) -> None:
    """Announce the next step, in Chinese, without a full stop."""
    _LOG.info(text)


@contextmanager
def counting(text: str, unit: str, total: int) -> Iterator[Callable[[], None]]:
    """Show how many of ``total`` things are done; what is yielded is called after each.

    A terminal gets a bar with the time that is left, everything else a line now and then, and
    whoever doesn't listen to steps gets nothing.
    """
    if total < _WORTH or not _LOG.isEnabledFor(logging.INFO):
        yield lambda: None
    elif sys.stderr.isatty():
        columns = (TextColumn(text), BarColumn(), MofNCompleteColumn(), TextColumn("还要"))
        remaining = TimeRemainingColumn(compact=True)
        with Progress(*columns, remaining, console=Console(stderr=True), transient=True) as shown:
            task = shown.add_task(text, total=total)
            yield lambda: shown.advance(task)
    else:
        yield _Lines(text, unit, total).count


class _Lines:
    """Counts in plain lines."""

    def __init__(self, text: str, unit: str, total: int) -> None:
        self._text, self._unit, self._total = text, unit, total
        self._done = 0
        self._start = self._last = time.monotonic()

    def count(self) -> None:
        """Note that one more is done, and say so if the last line is long ago."""
        self._done += 1
        now = time.monotonic()
        if now - self._last < _PAUSE or self._done == self._total:
            return
        self._last = now
        left = (now - self._start) / self._done * (self._total - self._done)
        step(f"{self._text}：{self._done}/{self._total} {self._unit}，还要约 {_duration(left)}")


def _duration(seconds: float) -> str:
    return f"{round(seconds / 60)} 分钟" if seconds >= 90 else f"{max(1, round(seconds))} 秒"
