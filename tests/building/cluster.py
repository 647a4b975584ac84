"""A scheduler and workers on this machine, each a process of its own that shares no folder with us."""

import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from distributed import Client

from tests.building.running import environment

_HERE = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Cluster:
    """A running cluster."""

    address: str
    workers: tuple[subprocess.Popen[bytes], ...]

    def kill_one(self) -> None:
        """Kill a worker without a chance to say so."""
        self.workers[0].send_signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
        self.workers[0].wait(30)


@contextmanager
def running_cluster(folder: Path, workers: int = 2) -> Iterator[Cluster]:
    """Run a cluster whose processes each start in an empty folder."""
    with socket.socket() as probe:
        probe.bind((_HERE, 0))
        port = probe.getsockname()[1]
    address = f"tcp://{_HERE}:{port}"
    started = [_start(folder, "scheduler", "--host", _HERE, "--port", str(port), "--no-dashboard")]
    options = ("--host", _HERE, "--no-nanny", "--nthreads", "1", "--no-dashboard")
    try:
        for number in range(workers):
            place = ("--local-directory", str(folder / f"space-{number}"))
            started.append(_start(folder, "worker", address, *options, *place, number=number))
        with Client(address, timeout=60, set_as_default=False) as client:
            client.wait_for_workers(workers, timeout=60) if workers else None
        yield Cluster(address, tuple(started[1:]))
    finally:
        for process in reversed(started):
            process.kill()
            process.wait(30)


def _start(folder: Path, role: str, *arguments: str, number: int = 0) -> subprocess.Popen[bytes]:
    place = folder / f"{role}-{number}"
    place.mkdir()
    with (folder / f"{role}-{number}.log").open("wb") as log:
        return subprocess.Popen(
            [sys.executable, "-m", f"distributed.cli.dask_{role}", *arguments],
            cwd=place,
            env=environment(),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
