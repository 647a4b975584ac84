"""What hasn't been used for longest goes first, and what was just used never."""

import os
import time
from pathlib import Path

from showcase.cache import Store, clear, keep_files, kept_files, size_of, tidy

DAY = 86_400


def age(path: Path, days: float) -> None:
    then = time.time() - days * DAY
    os.utime(path, (then, then))


def place(store: Store, kind: str, key: str) -> Path:
    return store.folder / kind / key[:2] / key


def test_the_oldest_go_until_the_limit_is_kept(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for number in range(6):
        store.put("verdict", f"k{number}", b"x" * 1000)
        age(place(store, "verdict", f"k{number}"), 10 - number)
    each = size_of(store) // 6
    assert tidy(store, 4 * each) == 2
    assert [store.get("verdict", f"k{n}") is None for n in range(6)] == [True, True, *[False] * 4]


def test_what_is_used_lives_longer(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for key in ("a", "b"):
        store.put("own", key, b"x" * 1000)
        age(place(store, "own", key), 5)
    assert store.get("own", "a") == b"x" * 1000
    tidy(store, 0)
    assert store.get("own", "a") is not None
    assert store.get("own", "b") is None


def test_files_of_a_set_are_as_old_as_the_last_use_of_the_set(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for key in ("aa", "bb"):
        keep_files(store, "photo", key, {"1.webp": b"x" * 1000})
        age(place(store, "photo", key), 5)
        for file in (kept_files(store, "photo", key) or {}).values():
            age(file, 5)
        age(place(store, "photo", key), 5)
    assert kept_files(store, "photo", "aa") is not None
    tidy(store, 0)
    assert kept_files(store, "photo", "aa") is not None
    assert kept_files(store, "photo", "bb") is None


def test_a_cache_is_looked_at_once_a_day(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert tidy(store, 0) == 0
    store.put("own", "a", b"x")
    age(place(store, "own", "a"), 5)
    assert tidy(store, 0) == 0
    age(tmp_path / "tidied", 2)
    assert tidy(store, 0) == 1


def test_nothing_is_left_after_clearing(tmp_path: Path) -> None:
    store = Store(tmp_path / "cache")
    clear(store)  # there is none yet
    store.put("own", "a", b"x")
    clear(store)
    assert size_of(store) == 0
    assert store.get("own", "a") is None
