"""Writing files below one folder, and nowhere else."""

import os
import shutil
from pathlib import Path, PurePosixPath


class SiteWriter:
    """Writes files by their address on the site."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: set[Path] = set()

    def keep(self, url: str, key: str) -> str | None:
        """Keep nothing: what is there already isn't known."""
        return None

    def write(self, url: str, content: str | bytes, key: str = "", note: str = "") -> None:
        """Write a file, as UTF-8 with plain line ends where it is text."""
        data = content if isinstance(content, bytes) else content.encode("utf-8")
        self._target(url).write_bytes(data)

    def copy(self, url: str, source: Path) -> None:
        """Copy a file that intake has let in."""
        shutil.copyfile(source, self._target(url), follow_symlinks=False)

    def link(self, url: str, source: Path) -> None:
        """Put a file of the cache in place without copying it, where the disk can do that."""
        target = self._target(url)
        try:
            os.link(source, target)
        except FileExistsError:  # of an earlier build, which a live preview builds over
            target.unlink()
            self.link(url, source)
        except OSError:
            shutil.copyfile(source, target)

    def _target(self, url: str) -> Path:
        path = PurePosixPath(url)
        if path.is_absolute() or ".." in path.parts or "\\" in url or ":" in url:
            raise ValueError(f"{url!r} leads out of the site")
        target = self._folder / path
        if target.parent not in self._made:
            target.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(target.parent)
        return target
