"""Hearing of a change at once, where MkDocs would look every half second."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from watchdog.events import FileModifiedEvent, FileSystemEventHandler
from watchfiles import watch

_QUIET = 50
"""Milliseconds without a change after which changes are told, all together."""
_WAIT = 300
"""Milliseconds after which it is looked whether to stop."""


class Watching:
    """Stands in for the observer of MkDocs' server, which goes on watching what it already did."""

    def __init__(self, other: Any) -> None:
        self._other = other
        self._handlers: list[tuple[Path, FileSystemEventHandler]] = []
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._follow, daemon=True)
        self._lock = threading.Lock()
        self._changed: set[Path] = set()

    def schedule(
        self, handler: FileSystemEventHandler, path: str, *, recursive: bool = False
    ) -> Path:
        """Tell ``handler`` of changes below a path."""
        self._handlers.append((Path(path), handler))
        return Path(path)

    def unschedule(self, path: Path) -> None:
        """Tell of a path no more."""
        self._handlers = [known for known in self._handlers if known[0] != path]

    def start(self) -> None:
        """Begin to watch."""
        self._other.start()
        self._thread.start()

    def stop(self) -> None:
        """Watch no more."""
        self._stopped.set()
        self._other.stop()

    def join(self) -> None:
        """Wait until nothing is watched."""
        self._other.join()
        self._thread.join()

    def take(self) -> frozenset[Path]:
        """Return what has changed since this was asked last."""
        with self._lock:
            taken, self._changed = frozenset(self._changed), set()
        return taken

    def wake(self) -> None:
        """Have the site made again although nothing has changed."""
        for path, handler in self._handlers[:1]:
            handler.dispatch(FileModifiedEvent(str(path)))

    def _follow(self) -> None:
        if not self._handlers:
            return
        for lot in self._lots():
            with self._lock:
                self._changed |= lot
            for path, handler in self._handlers:
                if any(changed.is_relative_to(path) for changed in lot):
                    handler.dispatch(FileModifiedEvent(str(path)))

    def _lots(self) -> Iterator[set[Path]]:
        folders = [path for path, _ in self._handlers]
        lots = watch(
            *folders,
            stop_event=self._stopped,
            step=_QUIET,
            rust_timeout=_WAIT,
            raise_interrupt=False,
        )
        for lot in lots:
            yield {Path(path) for _, path in lot}
