"""How a command gets on: one display on a terminal, a line now and then elsewhere."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from showcase.build.progress import Count, Watcher, watched
from showcase.build.timings import Timings
from showcase.cli.console import say_error
from showcase.cli.durations import roughly

_PAUSE = 15.0
"""Seconds between two lines of one step."""


@contextmanager
def shown_progress(*, quiet: bool = False) -> Iterator[Timings]:
    """Show the steps of what is done meanwhile, unless ``quiet``; return what they took."""
    if quiet:
        watcher = Watcher()
    elif _draws():
        from showcase.cli.display import Display  # only here: rich is slow to import

        with Display() as display, watched(display, "准备") as timings:
            yield timings
        return
    else:
        watcher = Lines()
    with watched(watcher, "准备") as timings:
        yield timings


class Lines(Watcher):
    """Each step on a line, with the time since the start; a long one says how far it is."""

    def __init__(self) -> None:
        self._start = self._last = time.monotonic()

    def begun(self, step: str, amount: str) -> None:
        """Print the step."""
        self._print(f"{step}（{amount}）" if amount else step)

    def noted(self, text: str) -> None:
        """Print what takes long."""
        self._print(text)

    def advanced(self, count: Count) -> None:
        """Print how far it is, if the last line is long ago."""
        if time.monotonic() - self._last < _PAUSE or count.done == count.total:
            return
        self._print(f"{count.step}：{count.done:,}/{count.total:,} {count.unit}，{roughly(count)}")

    def _print(self, text: str) -> None:
        self._last = time.monotonic()
        say_error(f"[{self._last - self._start:5.1f} 秒] {text}")


def _draws() -> bool:
    """Tell whether lines can be drawn over; a CI's log keeps every one of them."""
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb" and not os.environ.get("CI")
