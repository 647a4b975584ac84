"""Writing of a site only what has changed: beside it first, then all of it into its place.

Until the last file is made the old site stays as it was. Then each file takes the place of its
older self whole, what others need before what needs it; the pages that are gone go last. A
keyboard interrupt waits until that is done. Whoever is killed meanwhile leaves whole files of
both builds and a record that knows only those of before: the next build sees which are strange.
"""

import os
import shutil
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from types import FrameType

from showcase.release.rows import Row, Rows, list_files
from showcase.release.writer import SiteWriter


class SiteRenewal:
    """Writes files by their address on the site, where they aren't there already.

    ``before`` is what the last build has recorded; a file whose size or time is another now was
    touched by somebody, and is made again.
    """

    def __init__(self, out: Path, staging: Path, before: Rows) -> None:
        self.rows: dict[str, Row] = {}
        self._out, self._staging = out, staging
        self._present = list_files(out) if before else {}
        self._before = before
        self._writer = SiteWriter(staging)
        self._fresh: list[str] = []

    def keep(self, url: str, key: str) -> str | None:
        """Keep a file that was made from the same; return its note, or None where there is none."""
        row = self._intact(url)
        if row is None or row.key != key:
            return None
        self.rows[url] = row
        return row.note

    def write(self, url: str, content: str | bytes, key: str = "", note: str = "") -> None:
        """Write a file, unless it holds just this."""
        data = content if isinstance(content, bytes) else content.encode("utf-8")
        digest = sha256(data).hexdigest()
        row = self._intact(url)
        if row is not None and row.digest == digest:
            self.rows[url] = Row(row.size, row.changed, digest, key, note)
        else:
            self._writer.write(url, data)
            self._note(url, digest, key, note)

    def copy(self, url: str, source: Path) -> None:
        """Copy a file that intake has let in, unless it was copied before."""
        key = _stamp(source)
        if self.keep(url, key) is None:
            self._writer.copy(url, source)
            self._note(url, "", key)

    def link(self, url: str, source: Path) -> None:
        """Put a file of the cache in place without copying it, where the disk can do that."""
        key = _stamp(source)
        if self.keep(url, key) is None:
            self._writer.link(url, source)
            self._note(url, "", key)

    @property
    def count(self) -> int:
        """How many files were written."""
        return len(self._fresh)

    @property
    def settled(self) -> dict[str, Row]:
        """The rows of the files that stay as they are: true before and after the change."""
        fresh = set(self._fresh)
        return {url: row for url, row in self.rows.items() if url not in fresh}

    def put_in_place(self) -> None:
        """Make the site what was written."""
        with _uninterrupted():
            if self._present:
                self._renew()
            else:
                self._replace()

    def _intact(self, url: str) -> Row | None:
        row = self._before.get(url)
        if row is None or self._present.get(url) != (row.size, row.changed):
            return None
        return row

    def _note(self, url: str, digest: str, key: str, note: str = "") -> None:
        status = (self._staging / url).stat()
        self.rows[url] = Row(status.st_size, status.st_mtime_ns, digest, key, note)
        self._fresh.append(url)

    def _replace(self) -> None:
        """Put the whole new site in the place of whatever is there."""
        old = self._out.with_name(f".{self._out.name}.old-{os.getpid()}")
        if self._out.exists():
            self._out.rename(old)
        try:
            self._staging.rename(self._out)
        except OSError:
            if old.exists():
                old.rename(self._out)
            raise
        shutil.rmtree(old, ignore_errors=True)

    def _renew(self) -> None:
        gone = self._present.keys() - self.rows.keys()
        fresh = sorted(self._fresh, key=lambda url: (url.endswith(".html"), url))
        made: set[Path] = set()
        for url in fresh:
            target = self._out / url
            if target.parent not in made:
                _make_folder(target.parent, self._out)
                made.add(target.parent)
            if target.is_dir() and not target.is_symlink():
                shutil.rmtree(target)
            (self._staging / url).replace(target)
        for url in gone:
            stale = self._out / url
            if stale.is_symlink() or not stale.is_dir():  # a folder took its place
                with suppress(FileNotFoundError, NotADirectoryError):
                    stale.unlink()
        for folder in sorted({(self._out / url).parent for url in gone}, reverse=True):
            _remove_empty(folder, self._out)


@contextmanager
def renewed(out: Path, before: Rows) -> Iterator[SiteRenewal]:
    """Yield what writes the new site; whoever is content calls ``put_in_place`` in the end.

    If anything is raised before that, the old site stays as it was.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    staging = out.with_name(f".{out.name}.new-{os.getpid()}")
    shutil.rmtree(staging, ignore_errors=True)
    staging.mkdir()
    try:
        yield SiteRenewal(out, staging, before)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _stamp(source: Path) -> str:
    status = source.stat()
    return f"{status.st_size}-{status.st_mtime_ns}-{source.name}"


def _make_folder(folder: Path, root: Path) -> None:
    """Make a folder, also where a file of an older site, or a link, stands in the way."""
    for above in (*reversed(folder.parents), folder):
        if above.is_relative_to(root) and (above.is_symlink() or above.is_file()):
            above.unlink()
    folder.mkdir(parents=True, exist_ok=True)


def _remove_empty(folder: Path, root: Path) -> None:
    while folder != root and folder.is_relative_to(root):
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Hold a keyboard interrupt back until the block is done."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    wanted: list[int] = []

    def remember(number: int, frame: FrameType | None) -> None:
        wanted.append(number)

    before = signal.signal(signal.SIGINT, remember)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if wanted:
        raise KeyboardInterrupt
