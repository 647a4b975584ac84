"""The steps of a command on a terminal, drawn over and over in one place, and gone at the end."""

import threading
from typing import Self

from rich.console import Console, RenderableType
from rich.live import Live
from rich.progress_bar import ProgressBar
from rich.table import Table
from rich.text import Text

from showcase.build.progress import Count, Watcher
from showcase.cli.durations import WORTH, roughly, seconds_text

_BAR = 24


class Display(Watcher):
    """What is done with its time, what is being done, how much of it, and how long that will take."""

    def __init__(self, console: Console | None = None) -> None:
        self._done: list[tuple[str, str, str]] = []
        self._running: list[tuple[str, str]] = []
        self._count: Count | None = None
        self._note = ""
        self._lock = threading.Lock()
        self._live = Live(
            console=console or Console(stderr=True, highlight=False),
            get_renderable=self.drawn,
            refresh_per_second=4,
            transient=True,
        )

    def __enter__(self) -> Self:
        self._live.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._live.stop()

    def begun(self, step: str, amount: str) -> None:
        """Draw a step that is being done."""
        with self._lock:
            self._running.append((step, amount))
            self._note = ""

    def ended(self, step: str, amount: str, seconds: float) -> None:
        """Draw it among those that are done."""
        with self._lock:
            self._running.remove((step, amount))
            if seconds >= WORTH:
                self._done.append((step, amount, seconds_text(seconds)))
            self._count, self._note = None, ""

    def advanced(self, count: Count) -> None:
        """Draw how much of it is done."""
        self._count = count

    def noted(self, text: str) -> None:
        """Draw the last thing that is being done."""
        self._note = text

    def drawn(self) -> RenderableType:
        """Return the rows as they are now."""
        rows = Table.grid(padding=(0, 3, 0, 0))
        rows.add_column(no_wrap=True)
        rows.add_column(
            no_wrap=True, min_width=_BAR + 14
        )  # what stands right of it keeps its place
        rows.add_column(no_wrap=True, style="dim")
        with self._lock:
            for step, amount, seconds in self._done:
                rows.add_row(Text(step, "dim"), Text(amount, "dim"), seconds)
            for step, amount in self._running[-1:]:
                count = self._count if self._count and self._count.step == step else None
                rows.add_row(
                    step, _bar(count) if count else amount, roughly(count) if count else ""
                )
            if self._note:
                rows.add_row("", Text(self._note, "dim", overflow="ellipsis"), "")
        return rows


def _bar(count: Count) -> RenderableType:
    row = Table.grid(padding=(0, 1, 0, 0))
    bar = ProgressBar(count.total, count.done, _BAR, complete_style="default", finished_style="dim")
    row.add_row(bar, f"{count.done:,}/{count.total:,} {count.unit}")
    return row
