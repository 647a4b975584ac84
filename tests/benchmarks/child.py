"""Run one command and write down what it cost: ``child.py RESULT.json TIMEOUT COMMAND…``.

A process of its own, so that the figures of its children are those of one command alone. It
imports little, because Linux counts the parent's size at the fork as the child's peak: about
15 MB, which is the least this can report.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

_TAIL = 4000  # bytes of output to keep, for a message about a failure
_INTERVAL = 0.1  # seconds between two looks at the memory of the process tree
_TIMED_OUT = 124  # as timeout(1) and shells have it
_NOT_FOUND = 127


def run(command: list[str], timeout: float) -> dict[str, object]:
    """Run a command to its end, or kill it after ``timeout`` seconds; return what it cost."""
    with tempfile.TemporaryFile() as output:
        written = _written()
        begun = time.perf_counter()
        try:
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=os.name == "posix",
            )
        except OSError as error:
            return {
                "status": _NOT_FOUND,
                "wall": 0.0,
                "tail": str(error),
                **_usage(0),
                "written": None,
            }
        watch = TreeWatch(process.pid)
        watch.start()
        try:
            status = process.wait(timeout)
        except subprocess.TimeoutExpired:
            _kill(process)
            status = _TIMED_OUT
        wall = time.perf_counter() - begun
        watch.stop()
        after = _written()
        output.seek(max(0, output.seek(0, os.SEEK_END) - _TAIL))
        tail = output.read().decode("utf-8", "replace")
    told = None if written is None or after is None else after - written
    return {"status": status, "wall": wall, "tail": tail, **_usage(watch.peak), "written": told}


class TreeWatch(threading.Thread):
    """Keeps the peak memory of a process with all its descendants, in bytes (Linux only)."""

    def __init__(self, pid: int) -> None:
        """Watch the tree whose root is ``pid``."""
        super().__init__(daemon=True)
        self.peak = 0
        self._pid = pid
        self._ended = threading.Event()

    def run(self) -> None:
        """Look until told to stop."""
        if sys.platform != "linux":
            return
        while not self._ended.wait(_INTERVAL):
            self.peak = max(self.peak, tree_pages(self._pid) * os.sysconf("SC_PAGE_SIZE"))

    def stop(self) -> None:
        """Stop looking."""
        self._ended.set()
        self.join()


def tree_pages(pid: int) -> int:
    """Return how many pages a process and its descendants hold now.

    Private pages are added up; of the shared ones the largest process's count, so that a
    library mapped by many workers counts once.
    """
    private = shared = 0
    for process in _descendants(pid):
        try:
            pages = Path(f"/proc/{process}/statm").read_text().split()
        except OSError:
            continue  # it has ended
        private += int(pages[1]) - int(pages[2])
        shared = max(shared, int(pages[2]))
    return private + shared


def _descendants(pid: int) -> list[int]:
    found = [pid]
    for process in found:  # grows while it is walked
        try:
            for task in Path(f"/proc/{process}/task").iterdir():
                found.extend(int(child) for child in (task / "children").read_text().split())
        except OSError:
            continue  # it has ended
    return found


def _written() -> int | None:
    """Return how many bytes this process and its children that ended have written (Linux only)."""
    try:
        facts = Path("/proc/self/io").read_text()
    except OSError:
        return None
    return next(int(line.split()[1]) for line in facts.splitlines() if line.startswith("wchar"))


def _kill(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)  # its own session: the workers end with it
    process.wait()


def _usage(tree: int) -> dict[str, float | int | None]:
    """Return CPU seconds and peak bytes of the children that ended; None what can't be told.

    ``tree`` is what was seen of the whole tree, which between two looks may have been more: it
    is at least as large as its largest process.
    """
    if sys.platform == "win32":
        return {"user": None, "system": None, "peak": None, "tree": None}
    import resource

    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    peak = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return {
        "user": usage.ru_utime,
        "system": usage.ru_stime,
        "peak": peak,
        "tree": max(tree, peak) if sys.platform == "linux" else None,
    }


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(json.dumps(run(sys.argv[3:], float(sys.argv[2]))), "utf-8")
