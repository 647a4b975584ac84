"""What was kept is found again as it was, and whatever happens to its file is no error."""

import pickle
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from showcase.cache import Store

ENTRIES = {f"key-{number}": bytes([number % 251]) * (number * 37) for number in range(600)}
KINDS = ("verdict", "search")
"""One that lies in the database and one that lies in files."""


def database(store: Store) -> Path:
    return store.folder / "entries.sqlite"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "cache")


@pytest.fixture
def full(store: Store) -> Store:
    store.put_many("verdict", ENTRIES)
    store.close()
    return store


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_put_is_found_by_its_kind_and_key(store: Store, kind: str) -> None:
    store.put_many(kind, ENTRIES)
    wanted = [*ENTRIES, "another", *ENTRIES]
    assert store.get_many(kind, wanted) == ENTRIES
    assert store.has_many(kind, wanted) == ENTRIES.keys()
    assert store.get(kind, "key-7") == ENTRIES["key-7"]
    assert store.has(kind, "key-7")
    assert store.get("other", "key-7") is None
    assert not store.has("other", "key-7")
    assert store.get_many(kind, ()) == {}


@pytest.mark.parametrize("kind", KINDS)
def test_a_later_entry_takes_the_place_of_an_earlier_one(store: Store, kind: str) -> None:
    store.put_many(kind, {"a": b"old", "b": b"old"})
    store.put(kind, "a", b"")
    assert store.get_many(kind, "ab") == {"a": b"", "b": b"old"}


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_dropped_is_gone(store: Store, kind: str) -> None:
    store.drop(kind, "a")  # there is none yet
    store.put_many(kind, {"a": b"1", "b": b"2"})
    store.drop(kind, "a")
    assert store.get_many(kind, "ab") == {"b": b"2"}
    assert not store.has(kind, "a")


def test_asking_for_what_never_was_writes_nothing(store: Store) -> None:
    assert store.get("verdict", "a") is None
    assert not store.has("verdict", "a")
    store.drop("verdict", "a")
    store.put_many("verdict", {})
    assert not store.folder.exists()


# --- damage ---------------------------------------------------------------------------------------


def heals(store: Store) -> None:
    """What is found is right; after at most one look all can be kept again."""
    found = store.get_many("verdict", ENTRIES)
    assert found.items() <= ENTRIES.items()
    store.put_many("verdict", ENTRIES)
    store.close()
    assert store.get_many("verdict", ENTRIES) == ENTRIES
    with sqlite3.connect(database(store)) as base:
        assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    base.close()


@pytest.mark.parametrize("part", [0, 1, 15, 99, 100, 4095, 4096, 5000, 8192, 100_000, -4096, -1])
def test_a_database_that_was_cut_short_heals(full: Store, part: int) -> None:
    data = database(full).read_bytes()
    database(full).write_bytes(data[:part])
    heals(full)


@pytest.mark.parametrize(
    "foreign",
    [b"\0" * 20_000, b"showcase", b"SQLite format 3\0" + b"\xff" * 9000, b"{}" * 5000],
    ids=["zeros", "short", "head", "text"],
)
def test_what_is_no_database_heals(full: Store, foreign: bytes) -> None:
    database(full).write_bytes(foreign)
    heals(full)


@pytest.mark.parametrize(
    "statements",
    [
        "CREATE TABLE entry (a); INSERT INTO entry VALUES (1)",
        "CREATE TABLE something (a)",
        "PRAGMA journal_mode = WAL; CREATE TABLE something (a)",
    ],
)
def test_a_database_of_something_else_is_replaced(store: Store, statements: str) -> None:
    store.folder.mkdir()
    other = sqlite3.connect(database(store))
    other.executescript(statements)
    other.close()
    heals(store)


@pytest.mark.parametrize(
    "statements",
    [
        "DROP TABLE content",
        "DELETE FROM content",
        "UPDATE content SET payload = 'text'",
        "UPDATE content SET payload = 7 WHERE id % 2",
        "UPDATE entry SET digest = x'00', used = 'long ago', size = 'large'",
        "UPDATE entry SET key = CAST(x'ff' || key AS TEXT)",
        "UPDATE entry SET kind = 'verdict-2'",
        "UPDATE entry SET id = 601 - id WHERE id > 10000; CREATE VIEW more AS SELECT 1",
        "CREATE TRIGGER late AFTER INSERT ON entry BEGIN DELETE FROM entry; END",
    ],
)
def test_a_database_that_somebody_edited_heals(full: Store, statements: str) -> None:
    base = sqlite3.connect(database(full))
    base.executescript(statements)
    base.close()
    heals(full)


def test_an_entry_is_never_taken_for_another(full: Store) -> None:
    base = sqlite3.connect(database(full))
    base.executescript(
        "UPDATE content SET id = -id; UPDATE content SET id = 601 + id;"
        "UPDATE entry SET digest = digest || x''"
    )
    base.close()
    assert full.get_many("verdict", ENTRIES) == {}
    heals(full)


@pytest.mark.parametrize("step", [997, 4096, 65_537])
def test_changed_bytes_heal(full: Store, step: int) -> None:
    data = bytearray(database(full).read_bytes())
    for at in range(step // 2, len(data), step):
        data[at] ^= 0x55
    database(full).write_bytes(data)
    heals(full)


def test_every_byte_of_the_first_page_may_be_wrong(store: Store) -> None:
    store.put_many("verdict", {"a": b"1", "b": b"2"})
    store.close()
    data = database(store).read_bytes()
    for at in (*range(110), *range(3700, 4096, 7)):
        database(store).write_bytes(data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :])
        assert store.get_many("verdict", "ab").items() <= {"a": b"1", "b": b"2"}.items()
        store.put_many("verdict", {"a": b"3", "b": b"4"})
        store.close()
        assert store.get_many("verdict", "ab") == {"a": b"3", "b": b"4"}, at
        store.close()


def test_a_folder_in_the_place_of_the_database_is_no_error(store: Store) -> None:
    database(store).mkdir(parents=True)
    store.put("verdict", "a", b"1")
    assert store.get("verdict", "a") is None


def test_a_file_in_the_place_of_the_cache_is_no_error(store: Store) -> None:
    store.folder.write_text("")
    for kind in KINDS:
        store.put(kind, "a", b"1")
        assert store.get(kind, "a") is None


def test_a_journal_that_belongs_to_another_database_does_no_harm(full: Store) -> None:
    journal = full.folder / "entries.sqlite-journal"
    journal.write_bytes(bytes.fromhex("d9d505f920a163d7") + b"\xff" * 6000)
    heals(full)


def test_a_cache_that_is_deleted_meanwhile_is_begun_anew(full: Store) -> None:
    assert full.has("verdict", "key-1")
    full.close()  # Windows lets nobody delete an open file
    shutil.rmtree(full.folder)
    assert not full.has("verdict", "key-1")
    full.put("verdict", "a", b"1")
    assert full.get("verdict", "a") == b"1"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody delete an open file")
def test_a_cache_that_is_deleted_while_it_is_open_is_begun_anew(full: Store) -> None:
    assert full.has("verdict", "key-1")
    shutil.rmtree(full.folder)
    assert not full.has("verdict", "key-1")
    full.put("verdict", "a", b"1")
    other = Store(full.folder)
    assert other.get("verdict", "a") == b"1"
    shutil.rmtree(full.folder)
    other.put("verdict", "b", b"2")
    assert full.get_many("verdict", "ab") == {"b": b"2"}


# --- others ---------------------------------------------------------------------------------------


@pytest.fixture
def holder(full: Store) -> Iterator[sqlite3.Connection]:
    """Somebody else who holds the database and doesn't let go."""
    base = sqlite3.connect(database(full), isolation_level=None, check_same_thread=False)
    yield base
    base.close()


def test_while_another_writes_all_can_be_read(full: Store, holder: sqlite3.Connection) -> None:
    holder.execute("BEGIN IMMEDIATE")
    assert full.get_many("verdict", ENTRIES) == ENTRIES
    full.put("verdict", "key-1", b"new")
    assert full.get("verdict", "key-1") == ENTRIES["key-1"]
    holder.execute("ROLLBACK")
    full.put("verdict", "key-1", b"new")
    assert full.get("verdict", "key-1") == b"new"


@pytest.mark.parametrize("opened", [True, False])
def test_a_locked_database_is_a_miss_until_it_is_free(
    full: Store, holder: sqlite3.Connection, opened: bool
) -> None:
    if opened:
        assert full.has("verdict", "key-1")
    holder.execute("BEGIN EXCLUSIVE")
    for _ in range(200):  # waited for once, not each time
        assert full.get("verdict", "key-1") is None
        full.put("verdict", "key-1", b"new")
    holder.execute("ROLLBACK")
    assert full.get_many("verdict", ENTRIES) == ENTRIES
    full.put("verdict", "key-1", b"new")
    assert full.get("verdict", "key-1") == b"new"


def work(store: Store, number: int) -> int:
    """Put and get in a process or thread of its own."""
    for turn in range(20):
        store.put_many("verdict", {f"{number}-{turn}-{n}": b"%d" % n for n in range(20)})
        store.put("verdict", "shared", b"%d" % number)
        assert store.get("verdict", "shared") is not None
    return len(
        store.get_many("verdict", [f"{number}-{t}-{n}" for t in range(20) for n in range(20)])
    )


def test_several_processes_work_at_once(store: Store) -> None:
    store.put("verdict", "a", b"1")
    with ProcessPoolExecutor(3, get_context("spawn")) as pool:
        assert list(pool.map(work, [store] * 3, range(3))) == [400] * 3
    assert store.get("verdict", "shared") in {b"0", b"1", b"2"}


def test_several_threads_work_at_once(store: Store) -> None:
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(work, [store] * 8, range(8))) == [400] * 8


def test_a_store_that_was_sent_finds_the_same(full: Store) -> None:
    assert full.has("verdict", "key-1")
    sent = pickle.loads(pickle.dumps(full))
    assert (sent.folder, sent.get("verdict", "key-1")) == (full.folder, ENTRIES["key-1"])


KILLED = """
import os, signal, sys
from pathlib import Path
from showcase.cache import Store

store = Store(Path(sys.argv[1]))
store.put("verdict", "a", b"old")

def rows():
    for _ in range(500):
        yield (b"x" * 9000,)  # more than is held in memory
    os.kill(os.getpid(), signal.SIGTERM)

store.rows.database.write([
    ("UPDATE entry SET key = ?", [("z",)]),
    ("UPDATE content SET payload = ?", [(b"new",)]),
    ("INSERT INTO content (payload) VALUES (?)", rows()),
])
"""


def test_who_is_killed_while_writing_leaves_what_was(store: Store) -> None:
    done = subprocess.run([sys.executable, "-c", KILLED, store.folder], check=False)
    assert done.returncode != 0
    assert database(store).stat().st_size > 1_000_000
    assert store.get("verdict", "a") == b"old"
    heals(store)


def test_who_is_interrupted_leaves_what_was_and_goes_on(full: Store) -> None:
    def rows() -> Iterator[tuple[str]]:
        yield ("verdict",)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        full.rows.database.write([("DELETE FROM entry WHERE kind = ?", rows())])
    assert full.get_many("verdict", ENTRIES) == ENTRIES
    full.put("verdict", "a", b"1")
    assert full.get("verdict", "a") == b"1"


FULL = """
import resource, signal, sys
from pathlib import Path
from showcase.cache import Store

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]),) * 2)
store = Store(Path(sys.argv[1]))
store.put_many("verdict", {str(n): b"x" * 3000 for n in range(300)})
store.put("search", "large", b"x" * 20_000_000)
print(store.get("verdict", "7"), store.get("search", "large"), store.get("verdict", "key-5"))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit for files")
@pytest.mark.parametrize("limit", [0, 5000, 500_000])
def test_a_full_disk_is_no_error(full: Store, limit: int) -> None:
    large = database(full).stat().st_size
    command = [sys.executable, "-c", FULL, full.folder, str(large if limit > 5000 else limit)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.split()[:2] == ["None", "None"]
    assert full.get_many("verdict", ENTRIES) == ENTRIES


READ_ONLY = """
import os, sys
from pathlib import Path
from showcase.cache import Store

if os.getuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
store = Store(Path(sys.argv[1]))
store.put("verdict", "a", b"1")
store.drop("verdict", "key-5")
print(store.get("verdict", "a"), store.get("verdict", "key-5") == bytes([5]) * 185)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a folder can't be closed there")
def test_a_folder_that_is_closed_can_be_read_and_no_more(full: Store) -> None:
    database(full).chmod(0o444)
    full.folder.chmod(0o555)
    parents = [path for path in full.folder.parents if path != Path("/tmp")]
    modes = {path: path.stat().st_mode for path in parents}
    for path, mode in modes.items():
        if not mode & 0o001:
            path.chmod(mode | 0o001)
    try:
        command = [sys.executable, "-c", READ_ONLY, full.folder]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    finally:
        for path, mode in modes.items():
            path.chmod(mode)
        full.folder.chmod(0o755)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.split() == ["None", "True"]
