"""What hasn't been used for longest goes first, and what was just used never."""

import os
import sqlite3
import time
from pathlib import Path

import pytest

from showcase.cache import Store, clear, keep_files, kept_files, size_of, tidy

DAY = 86_400


def age(path: Path, days: float) -> None:
    then = time.time() - days * DAY
    os.utime(path, (then, then))


def age_entry(store: Store, kind: str, key: str, days: int) -> None:
    """Let an entry be used last so many days ago, wherever it lies."""
    file = store.folder / kind / key[:2] / key
    if file.is_file():
        age(file, days)
        return
    base = sqlite3.connect(store.folder / "entries.sqlite")
    with base:
        values = (days, kind, key)
        done = base.execute("UPDATE entry SET used = used - ? WHERE kind = ? AND key = ?", values)
        assert done.rowcount == 1
    base.close()


def test_the_oldest_go_until_the_limit_is_kept(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for number in range(6):
        store.put("verdict", f"k{number}", b"x" * 200_000)
        age_entry(store, "verdict", f"k{number}", 10 - number)
    each = size_of(store) // 6
    assert tidy(store, 4 * each + 50_000) == 2
    assert [store.get("verdict", f"k{n}") is None for n in range(6)] == [True, True, *[False] * 4]


def test_what_is_removed_gives_its_room_back(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put_many("verdict", {f"k{number}": b"x" * 9000 for number in range(300)})
    store.put("search", "a", b"x" * 1_000_000)
    for number in range(200):
        age_entry(store, "verdict", f"k{number}", 10)
    age_entry(store, "search", "a", 9)
    whole = size_of(store)
    assert tidy(store, whole - 1_000_000) == pytest.approx(111, abs=2)
    assert whole - 1_100_000 < size_of(store) < whole - 900_000
    assert store.get("search", "a") is not None
    age(tmp_path / "tidied", 2)
    age_entry(store, "search", "a", 9)
    assert tidy(store, 0) == pytest.approx(90, abs=2)
    assert store.get("search", "a") is None
    assert 900_000 < size_of(store) < 1_100_000
    assert len(store.get_many("verdict", [f"k{number}" for number in range(300)])) == 100


def test_neither_locks_nor_the_database_are_removed(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put("verdict", "a", b"x" * 1000)
    (tmp_path / "site-1.lock").write_bytes(b"1")
    for path in tmp_path.iterdir():
        age(path, 9)
    tidy(store, 0)
    assert (tmp_path / "site-1.lock").exists()
    assert store.get("verdict", "a") is not None


def test_what_is_used_lives_longer(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for key in ("a", "b"):
        store.put("own", key, b"x" * 1000)
        age_entry(store, "own", key, 5)
    assert store.get("own", "a") == b"x" * 1000
    tidy(store, 0)
    assert store.get("own", "a") is not None
    assert store.get("own", "b") is None


def test_files_of_a_set_are_as_old_as_the_last_use_of_the_set(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for key in ("aa", "bb"):
        keep_files(store, "photo", key, {"1.webp": b"x" * 1000})
        age_entry(store, "photo", key, 5)
        for file in (kept_files(store, "photo", key) or {}).values():
            age(file, 5)
        age_entry(store, "photo", key, 5)
    assert kept_files(store, "photo", "aa") is not None
    tidy(store, 0)
    assert kept_files(store, "photo", "aa") is not None
    assert kept_files(store, "photo", "bb") is None


def test_a_cache_is_looked_at_once_a_day(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert tidy(store, 0) == 0
    store.put("own", "a", b"x")
    age_entry(store, "own", "a", 5)
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
