"""Writing a file whole, or not at all."""

import os
import tempfile
from pathlib import Path

from showcase.cli.console import Stop


def write_whole(path: Path, text: str) -> None:
    """Put a text into a file, with a line end at its end; what was there stays if that fails."""
    target = path.resolve()
    if target.is_dir():
        raise Stop(2, f"{path} 是一个文件夹，请写一个文件名。")
    if not target.parent.is_dir():
        raise Stop(2, f"没有 {path.parent} 这个文件夹，请先建好。")
    data = f"{text}\n".encode("utf-8", errors="replace")
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(_mode(target))
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _mode(target: Path) -> int:
    """Return the rights of the file that is there; a temporary one may only be read by its maker."""
    return target.stat().st_mode & 0o777 if target.exists() else 0o644
