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
        self._pools = [self._open()]

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Start ``fn(*args, **kwargs)`` in one of the processes."""
        outer: Future[T] = Future()
        self._start(0, outer, partial(fn, *args, **kwargs))
        return outer

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Take no more work."""
        for pool in self._pools:
            pool.shutdown(wait, cancel_futures=cancel_futures)

    def _open(self) -> ProcessPoolExecutor:
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(self._workers, context, _ignore_interrupts)

    def _start(self, turn: int, outer: Future[T], work: Callable[[], T]) -> None:
        try:
            inner = self._pools[turn].submit(work)
        except BrokenProcessPool:
            self._again(turn, outer, work)
            return
        inner.add_done_callback(partial(self._settle, turn, outer, work))

    def _settle(
        self, turn: int, outer: Future[T], work: Callable[[], T], inner: Future[Any]
    ) -> None:
        if inner.cancelled():
            outer.cancel()
        elif not outer.running() and not outer.set_running_or_notify_cancel():
            return
        elif isinstance(error := inner.exception(), BrokenProcessPool):
            self._again(turn, outer, work)
        elif error is not None:
            outer.set_exception(error)
        else:
            outer.set_result(inner.result())

    def _again(self, turn: int, outer: Future[T], work: Callable[[], T]) -> None:
        if turn:
            told = "同一份工作两次让进程中断，多半是内存不够。请关掉别的程序，或加 --jobs 1 再试。"
            outer.set_exception(LostWork(told))
            return
        with self._lock:
            fresh = len(self._pools) == 1
            if fresh:
                self._pools.append(self._open())
        if fresh:
            self._report()
        self._start(1, outer, work)


def _ignore_interrupts() -> None:
    """Leave Ctrl-C to the process that gave the work: it ends its pool in order."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
