"""The child that sets type: one for many jobs, never without its parent, never beyond its limits."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from showcase.booklet.errors import TypesettingError
from showcase.booklet.fonts import find_fonts
from showcase.booklet.process import Job, Typesetter, Typesetters
from tests.building.running import environment

ENDLESS = "#for i in range(100000) { for j in range(100000) { } }"
_PARENT = """
import sys
from pathlib import Path
from showcase.booklet.fonts import find_fonts
from showcase.booklet.process import Job, Typesetters
folder = Path(sys.argv[1])
with Typesetters() as setters, setters.one() as setter:
    setter.set(Job(folder, "good.typ", folder / "good.pdf", find_fonts(), 0), 60)
    print(setter._child._process.pid, flush=True)
    setter.set(Job(folder, "endless.typ", folder / "out.pdf", find_fonts(), 0), 600)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with jobs that go well, ill, and on for ever."""
    sources = {
        "good": "#set document(date: none)\n一段#context counter(page).get().first()",
        "other": "另一段",
        "bad": "#panic(1)",
        "endless": ENDLESS,
    }
    for name, source in sources.items():
        (tmp_path / f"{name}.typ").write_text(source, "utf-8")
    return tmp_path


def _job(folder: Path, name: str) -> Job:
    return Job(folder, f"{name}.typ", folder / f"{name}.pdf", find_fonts(), 0)


def _child(setter: Typesetter) -> subprocess.Popen[str]:
    assert setter._child is not None
    return setter._child._process


def test_one_child_sets_many_jobs_as_if_each_were_the_first(folder: Path) -> None:
    with Typesetter() as setter:
        setter.set(_job(folder, "good"), 60)
        first, child = (folder / "good.pdf").read_bytes(), _child(setter)
        setter.set(_job(folder, "other"), 60)
        with pytest.raises(TypesettingError, match="版面程序出错"):
            setter.set(_job(folder, "bad"), 60)
        setter.set(_job(folder, "good"), 60)
        assert _child(setter) is child
    assert (folder / "good.pdf").read_bytes() == first
    assert child.poll() is not None


def test_after_one_that_was_stopped_the_next_is_set(folder: Path) -> None:
    with Typesetter() as setter:
        setter.set(_job(folder, "good"), 60)
        child = _child(setter)
        with pytest.raises(TypesettingError, match="还没有排完"):
            setter.set(_job(folder, "endless"), 0.2)
        assert child.poll() is not None
        assert setter.set(_job(folder, "good"), 60).pages == 1


def test_typesetters_are_lent_again(folder: Path) -> None:
    with Typesetters() as setters:
        with setters.one() as first, setters.one() as second:
            assert first is not second
        with setters.one() as again:
            assert again in (first, second)
            again.set(_job(folder, "good"), 60)
            child = _child(again)
    assert child.poll() is not None
    with setters.one() as late, pytest.raises(TypesettingError):
        late.set(_job(folder, "good"), 60)


@pytest.fixture
def parent(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A process whose child sets something endless."""
    process = subprocess.Popen(
        [sys.executable, "-c", _PARENT, str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
        env=environment(),
    )
    yield process
    process.kill()
    process.wait()
    assert process.stdout is not None
    process.stdout.close()


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize("by", ["SIGINT", "SIGKILL"])
def test_no_child_outlives_its_parent(parent: subprocess.Popen[str], by: str) -> None:
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    time.sleep(0.2)  # until the endless job has begun; sooner proves less, but fails never
    parent.send_signal(getattr(signal, by))
    assert parent.wait(20) != 0
    assert _is_gone(child)


def _is_gone(pid: int) -> bool:
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except OSError:
            return True
        if Path(f"/proc/{pid}/stat").is_file() and _state(pid) == "Z":
            return True  # nobody has asked yet how it ended
        time.sleep(0.1)
    return False


def _state(pid: int) -> str:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
