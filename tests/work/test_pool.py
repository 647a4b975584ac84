"""A process that dies takes no work with it, and nobody waits for one that nobody needs."""

import os
import signal
from concurrent.futures import Future
from pathlib import Path

import pytest

from showcase.work import LostWork, lasting_pool, open_executor
from showcase.work.pool import ProcessPool


def square(number: int) -> int:
    return number * number


def die_once(mark: str, number: int) -> int:
    """End the process the first time, as a system does that runs out of memory."""
    try:
        Path(mark).touch(exist_ok=False)
    except FileExistsError:
        return number * number
    os._exit(9)


def die(number: int) -> int:
    os._exit(9)


def fail(number: int) -> int:
    raise ValueError(number)


def interrupted(number: int) -> bool:
    return signal.getsignal(signal.SIGINT) is signal.SIG_IGN


def results(futures: list[Future[int]]) -> list[int]:
    return [future.result(timeout=60) for future in futures]


def test_the_work_of_a_killed_process_is_done_again(tmp_path: Path) -> None:
    told: list[str] = []
    with ProcessPool(2, lambda: told.append("died")) as pool:
        before = [pool.submit(square, number) for number in range(5)]
        deadly = pool.submit(die_once, str(tmp_path / "mark"), 7)
        after = [pool.submit(square, number) for number in range(5, 20)]
        assert results([*before, deadly, *after]) == [
            *(n * n for n in range(5)),
            49,
            *(n * n for n in range(5, 20)),
        ]
        assert pool.submit(square, 3).result(timeout=60) == 9
    assert told == ["died"]


def test_work_that_always_kills_is_told(tmp_path: Path) -> None:
    told: list[str] = []
    with ProcessPool(1, lambda: told.append("died")) as pool:
        lost = pool.submit(die, 1)
        with pytest.raises(LostWork, match="--jobs 1"):
            lost.result(timeout=60)
    assert told == ["died"]


def test_each_death_is_told_and_only_what_was_lost_is_counted(tmp_path: Path) -> None:
    told: list[str] = []
    with ProcessPool(1, lambda: told.append("died")) as pool:
        for number in (3, 4):  # one after the other, long after the first death
            deadly = pool.submit(die_once, str(tmp_path / f"mark{number}"), number)
            assert deadly.result(timeout=60) == number * number
    assert told == ["died", "died"]


def test_a_lasting_pool_keeps_its_processes() -> None:
    def ask() -> set[int]:
        with open_executor(64, 2) as executor:
            return {executor.submit(os.getpid).result(timeout=60) for _ in range(8)}

    with lasting_pool():
        first, second = ask(), ask()
        assert len(first | second) <= 2
    assert ask().isdisjoint(first)


def test_an_exception_is_the_works_own() -> None:
    told: list[str] = []
    with ProcessPool(1, lambda: told.append("died")) as pool:
        with pytest.raises(ValueError, match="5"):
            pool.submit(fail, 5).result(timeout=60)
        assert pool.submit(interrupted, 0).result(timeout=60)
    assert told == []
