"""One interface for work that fans out: that of ``concurrent.futures``.

What is submitted is a function at the top of a module with picklable arguments, so that it
runs in a spawned process on any system.
"""

import logging
import os
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import ParamSpec, TypeVar

from showcase.work.pool import ProcessPool

P = ParamSpec("P")
T = TypeVar("T")

_LOG = logging.getLogger("showcase")
SMALL = 64
"""Fewer tasks than this aren't worth the start of a process."""


_elsewhere: list[tuple[Executor, int]] = []
"""Where all work goes, and how much is done there at once; empty when it is done here."""


class SerialExecutor(Executor):
    """Does the work at once, in this process."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Run ``fn`` and return its result, or its exception, as a finished future."""
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


SERIAL = SerialExecutor()


@contextmanager
def open_executor(tasks: int, jobs: int | None = None, small: int = SMALL) -> Iterator[Executor]:
    """Open the executor that suits a number of tasks; ``jobs`` None means one per processor."""
    workers = jobs if jobs is not None else os.cpu_count() or 1
    if _elsewhere and tasks >= small:
        yield _elsewhere[-1][0]
    elif workers <= 1 or tasks < small:
        yield SERIAL
    elif _lasting:
        yield _lasting[-1].of(workers)
    else:
        with lasting_pool() as pools:
            yield pools.of(workers)


@contextmanager
def open_companion(tasks: int, jobs: int | None = None, small: int = SMALL) -> Iterator[Executor]:
    """Open one more process of this machine, for work that is done beside our own."""
    workers = jobs if jobs is not None else os.cpu_count() or 1
    if workers <= 1 or tasks < small:
        yield SERIAL
    elif _lasting:
        yield _lasting[-1].of(1)
    else:
        with lasting_pool() as pools:
            yield pools.of(1)


class LastingPools:
    """Pools of processes, each started when it is first asked for, and there until the end."""

    def __init__(self) -> None:
        self._pools: dict[int, ProcessPool] = {}

    def of(self, workers: int) -> ProcessPool:
        """Return the pool of so many processes."""
        if workers not in self._pools:
            self._pools[workers] = ProcessPool(workers, _tell_of_death)
        return self._pools[workers]

    def shutdown(self, *, cancel_futures: bool = False) -> None:
        """End all processes."""
        for pool in self._pools.values():
            pool.shutdown(cancel_futures=cancel_futures)


_lasting: list[LastingPools] = []


@contextmanager
def lasting_pool() -> Iterator[LastingPools]:
    """Let :func:`open_executor` give the same processes meanwhile: each has to load our code once."""
    pools = LastingPools()
    _lasting.append(pools)
    try:
        yield pools
    except BaseException:  # Ctrl-C too: what was not begun is not done any more
        pools.shutdown(cancel_futures=True)
        raise
    else:
        pools.shutdown()
    finally:
        _lasting.remove(pools)


def beside(executor: Executor) -> Executor:
    """Return the executor if its processes read and write this machine's disk, else ``SERIAL``."""
    return executor if isinstance(executor, ProcessPool) else SERIAL


def _tell_of_death() -> None:
    _LOG.warning("有一个工作进程中断了，它没做完的正在重做。")


@contextmanager
def working_with(executor: Executor, width: int) -> Iterator[None]:
    """Let :func:`open_executor` give this one meanwhile, which does ``width`` things at once."""
    _elsewhere.append((executor, width))
    try:
        yield
    finally:
        _elsewhere.pop()


def width_of(executor: Executor, jobs: int | None) -> int:
    """Return how many things an executor does at once."""
    if isinstance(executor, SerialExecutor):
        return 1
    if _elsewhere and executor is _elsewhere[-1][0]:
        return _elsewhere[-1][1]
    return jobs if jobs is not None else os.cpu_count() or 1


@contextmanager
def open_threads(tasks: int, jobs: int | None = None) -> Iterator[Executor]:
    """Open an executor for tasks that mostly wait for a process of their own."""
    workers = min(tasks, jobs if jobs is not None else os.cpu_count() or 1)
    if workers <= 1:
        yield SERIAL
        return
    with ThreadPoolExecutor(workers) as pool:
        yield pool
