"""A Dask cluster as the place where work is done: ``distributed`` behind the same interface.

Workers share no disk with this machine: whatever work needs goes along with it, and what it comes
to is handed back. The work of a worker that dies is done again by another one.
"""

import logging
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from showcase.work.executor import working_with

_PATIENCE = 10
"""Seconds until an address that doesn't answer is given up."""


class ClusterError(Exception):
    """The cluster can't be used; the text is Chinese and says what to do."""


@contextmanager
def on_cluster(address: str, version: Callable[[], str]) -> Iterator[None]:
    """Let all work that fans out meanwhile be done by the cluster of a scheduler.

    ``version`` is asked on every worker too: one with other code would make something else.
    Raises ``ClusterError``.
    """
    client = _connect(address)
    try:
        threads = _look_at(client, version)
        with working_with(client.get_executor(), threads):
            yield
    except _killed() as error:
        told = "有一项工作让几个工作进程先后停掉了，多半是内存不够。请给每个工作进程多留些内存再试"
        raise ClusterError(told) from error
    finally:
        client.close(timeout=_PATIENCE)


def _connect(address: str) -> Any:
    try:
        from distributed import Client  # only here: it is an extra, and slow to import
    except ImportError as error:
        told = (
            "要用 --scheduler，先装上 distributed：python3 scripts/environment.py runtime cluster"
        )
        raise ClusterError(told) from error
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters is raised
    # A photo travels with its work; Dask would like it somewhere that all workers can read.
    warnings.filterwarnings("ignore", message="Sending large graph", module="distributed")
    try:
        return Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        told = (
            f"连不上 {address}。请核对地址（形如 tcp://10.0.0.1:8786），"
            "再看看调度进程 dask scheduler 有没有在运行、端口有没有放开"
        )
        raise ClusterError(told) from error


def _look_at(client: Any, version: Callable[[], str]) -> int:
    """Return how many threads the workers have together, all with the same code as here."""
    workers = client.scheduler_info(n_workers=-1)["workers"]
    if not workers:
        told = "调度进程下面还没有工作进程。请在各台机器上运行 dask worker，再试一次"
        raise ClusterError(told)
    own = version()
    found = client.run(version, on_error="return")
    others = sorted(worker for worker, theirs in found.items() if theirs != own)
    if others:
        told = (
            f"{'、'.join(others[:5])} 等 {len(others)} 个工作进程上的程序和这里的不一样。"
            "请在那里装上同一版 showcase 和 requirements 里的依赖，再重新启动 dask worker"
        )
        raise ClusterError(told)
    return sum(worker["nthreads"] for worker in workers.values())


def _killed() -> type[Exception]:
    from distributed.scheduler import KilledWorker

    error: type[Exception] = KilledWorker
    return error
