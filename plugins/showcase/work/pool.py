"""A pool of processes that outlives the death of one of them."""

import multiprocessing
import signal
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from threading import Lock
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")
Report = Callable[[], None]
"""Is called once when a process has died and its work is done again."""


class LostWork(Exception):
    """Work that has ended its process twice; the text is for people."""


class ProcessPool(Executor):
    """Does work in spawned processes.

    Where one dies (the system ran out of memory, somebody ended it), all that was not done yet
    is done again in new processes. What is lost a second time raises ``LostWork``.
    """

    def __init__(self, workers: int, report: Report) -> None:
        self._workers, self._report = workers, report
        self._lock = Lock()
        self._pool = self._open()

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Start ``fn(*args, **kwargs)`` in one of the processes."""
        outer: Future[T] = Future()
        self._start(outer, partial(fn, *args, **kwargs), again=False)
        return outer

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Take no more work."""
        self._pool.shutdown(wait, cancel_futures=cancel_futures)

    def _open(self) -> ProcessPoolExecutor:
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(self._workers, context, _ignore_interrupts)

    def _start(self, outer: Future[T], work: Callable[[], T], *, again: bool) -> None:
        while True:
            pool = self._pool
            try:
                inner = pool.submit(work)
                break
            except BrokenProcessPool:  # by other work
                self._renew(pool)
        inner.add_done_callback(partial(self._settle, pool, outer, work, again))

    def _settle(
        self,
        pool: ProcessPoolExecutor,
        outer: Future[T],
        work: Callable[[], T],
        again: bool,
        inner: Future[Any],
    ) -> None:
        if inner.cancelled():
            outer.cancel()
        elif not outer.running() and not outer.set_running_or_notify_cancel():
            return
        elif not isinstance(error := inner.exception(), BrokenProcessPool):
            if error is not None:
                outer.set_exception(error)
            else:
                outer.set_result(inner.result())
        elif again:
            told = "同一份工作两次让进程中断，多半是内存不够。请关掉别的程序，或加 --jobs 1 再试。"
            outer.set_exception(LostWork(told))
        else:
            self._renew(pool)
            self._start(outer, work, again=True)

    def _renew(self, broken: ProcessPoolExecutor) -> None:
        """Put new processes in the place of those of a broken pool, once."""
        with self._lock:
            fresh = self._pool is broken
            if fresh:
                self._pool = self._open()
        if fresh:
            self._report()


def _ignore_interrupts() -> None:
    """Leave Ctrl-C to the process that gave the work: it ends its pool in order."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
