"""The same work for many things, each reported when it is done."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from typing import TypeVar

from showcase.work.executor import SMALL, open_executor, width_of

T = TypeVar("T")


def run_each(
    work: Callable[..., T],
    arguments: Iterable[tuple[object, ...]],
    total: int,
    jobs: int | None = None,
    small: int = SMALL,
) -> Iterator[tuple[int, T]]:
    """Do the same work for each of ``total`` sets of arguments; yield place and result of each.

    The first that is done comes first. What the work raises is raised. Arguments are asked for
    little ahead of the work, so that they may be large. Whoever stops listening waits only for what
    is being done.
    """
    with open_executor(total, jobs, small) as executor:
        ahead = 2 * width_of(executor, jobs)
        running: dict[Future[T], int] = {}
        try:
            for place, each in enumerate(arguments):
                running[executor.submit(work, *each)] = place
                if len(running) >= ahead:
                    yield from _ended(running)
            while running:
                yield from _ended(running)
        finally:
            for future in running:
                future.cancel()


def _ended(running: dict[Future[T], int]) -> Iterator[tuple[int, T]]:
    """Wait until something has ended; take it out and yield it."""
    done, _ = wait(running, return_when=FIRST_COMPLETED)
    for future in sorted(done, key=running.__getitem__):
        place = running.pop(future)
        yield place, future.result()
