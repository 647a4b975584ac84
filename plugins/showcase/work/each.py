"""The same work for many things, each reported when it is done."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import as_completed

from showcase.work.executor import SMALL, SerialExecutor, open_executor


def run_each(
    work: Callable[..., object],
    arguments: Sequence[tuple[object, ...]],
    jobs: int | None = None,
    small: int = SMALL,
) -> Iterator[int]:
    """Do the same work for each set of arguments; yield the place of each in turn when it is done.

    What the work returns is dropped, what it raises is raised. Whoever stops listening waits
    only for what is being done.
    """
    with open_executor(len(arguments), jobs, small) as executor:
        if isinstance(executor, SerialExecutor):
            for place, each in enumerate(arguments):
                work(*each)
                yield place
            return
        futures = {executor.submit(work, *each): place for place, each in enumerate(arguments)}
        try:
            for future in as_completed(futures):
                future.result()
                yield futures[future]
        finally:
            for future in futures:
                future.cancel()
