"""A site is changed whole: until then it is the old one, and whoever is stopped leaves no halves."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from showcase.release import Row, list_files, renewed
from showcase.release.lock import locked


def write(out: Path, files: dict[str, str], before: dict[str, Row]) -> dict[str, Row]:
    with renewed(out, before) as site:
        for url, text in files.items():
            site.write(url, text)
        site.put_in_place()
        return site.rows


def texts(out: Path) -> dict[str, str]:
    return {url: (out / url).read_text("utf-8") for url in list_files(out)}


def test_files_change_places_with_folders(tmp_path: Path) -> None:
    out = tmp_path / "site"
    first = {"a/b/index.html": "1", "c": "2", "same.html": "3"}
    rows = write(out, first, {})
    second = {"a/b": "1", "c/d/index.html": "2", "same.html": "3"}
    assert write(out, second, rows).keys() == second.keys()
    assert texts(out) == second
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]


def test_what_is_gone_leaves_no_empty_folder(tmp_path: Path) -> None:
    out = tmp_path / "site"
    rows = write(out, {"a/b/c/index.html": "1", "index.html": "2"}, {})
    write(out, {"index.html": "2"}, rows)
    assert [path.name for path in out.iterdir()] == ["index.html"]


def test_an_error_leaves_the_old_site(tmp_path: Path) -> None:
    out = tmp_path / "site"
    rows = write(out, {"index.html": "1"}, {})

    def fail() -> None:
        with renewed(out, rows) as site:
            site.write("index.html", "2")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert texts(out) == {"index.html": "1"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]


def test_an_interrupt_waits_until_all_is_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "site"
    rows = write(out, {"a.html": "1", "b.html": "1"}, {})
    replace = Path.replace

    def interrupted(self: Path, target: Path) -> Path:
        signal.raise_signal(signal.SIGINT)
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write(out, {"a.html": "2", "b.html": "2"}, rows)
    assert texts(out) == {"a.html": "2", "b.html": "2"}


def test_before_files_change_only_those_are_settled_that_stay(tmp_path: Path) -> None:
    out = tmp_path / "site"
    rows = write(out, {"a.html": "1", "b.html": "1"}, {})
    with renewed(out, rows) as site:
        site.write("a.html", "1")
        site.write("b.html", "2")
        assert site.settled.keys() == {"a.html"}
        assert site.count == 1


def test_a_file_that_was_touched_is_written_again(tmp_path: Path) -> None:
    out = tmp_path / "site"
    rows = write(out, {"a.html": "1", "b.html": "1"}, {})
    (out / "a.html").write_text("x", encoding="utf-8")
    write(out, {"a.html": "1", "b.html": "1"}, rows)
    assert texts(out) == {"a.html": "1", "b.html": "1"}


HOLD = """
import sys
from pathlib import Path
from showcase.release.lock import locked

with locked(Path(sys.argv[1]), lambda: None):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_one_build_waits_for_the_other(tmp_path: Path) -> None:
    file, told = tmp_path / "lock", []
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"held"

        def wait() -> None:
            told.append("waits")
            holder.kill()  # the system lets go of the lock of a process that was killed

        with locked(file, wait):
            assert told == ["waits"]
    with locked(file, lambda: told.append("again")):
        assert told == ["waits"]
