"""How a command gets on: drawn on a terminal, lines elsewhere, nothing where nobody watches."""

import io
import json
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.console import Console

from showcase.build import progress
from showcase.build.progress import counting, note, step, sum_up, watched
from showcase.build.timings import Sum, Timings
from showcase.cli.closing import closing_lines, profile_of
from showcase.cli.display import Display
from showcase.cli.durations import seconds_text
from showcase.cli.progress import Lines
from tests.building.running import environment, run
from tests.tiny import FRONT, case_text, jpeg, write_project


class Clock:
    """A clock that is put forward by hand."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def ticking(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let two seconds pass whenever someone looks."""
    ticks = iter(range(10_000))
    monkeypatch.setattr(progress.time, "monotonic", lambda: 2.0 * next(ticks))
    yield
    monkeypatch.undo()


def count_to(number: int) -> None:
    with counting("制作照片", "张", number) as count:
        for _ in range(number):
            count()


def test_steps_add_up_to_the_whole() -> None:
    clock = Clock()
    timings = Timings("准备", clock)
    clock.now = 1
    timings.begin("检查投稿")
    clock.now = 3
    timings.begin("写出网站")
    clock.now = 7
    with timings.within("制作照片"):
        clock.now = 15
    clock.now = 16
    with timings.within("制作照片"):
        clock.now = 17
    timings.stop()
    clock.now = 100
    assert timings.steps == {"准备": 1, "检查投稿": 2, "写出网站": 5, "制作照片": 9}
    assert timings.total == 17


def test_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    step("检查投稿")
    note("排印：2026 年汇编")
    sum_up("照片", "张", 3)
    count_to(100)
    assert capsys.readouterr() == ("", "")


def test_lines_are_few(capsys: pytest.CaptureFixture[str], ticking: None) -> None:
    with watched(Lines(), "准备"):
        step("检查投稿", "2 份")
        count_to(1000)
        note("排印：2026 年汇编")
        count_to(0)
    lines = [line.partition("] ")[2] for line in capsys.readouterr().err.splitlines()]
    assert lines[:2] == ["检查投稿（2 份）", "制作照片（1,000 张）"]
    assert lines[2] == "制作照片：8/1,000 张，还要约 41 分钟"
    assert lines[-1] == "排印：2026 年汇编"
    assert 100 < len(lines) < 300


def test_what_threads_count_is_counted_once(ticking: None) -> None:
    seen: list[int] = []
    watcher = Lines()
    watcher.advanced = lambda count: seen.append(count.done)  # type: ignore[method-assign]
    with watched(watcher, "准备"), counting("制作汇编", "本", 400) as count:
        threads = [threading.Thread(target=lambda: [count() for _ in range(100)]) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert seen == list(range(1, 401))


def test_a_terminal_is_drawn_on_and_left_clean() -> None:
    terminal = io.StringIO()
    console = Console(file=terminal, force_terminal=True, width=100, color_system=None)
    with Display(console) as display, watched(display, "准备"):
        step("检查投稿")
        step("写出网站", "3 页")
        with counting("制作照片", "张", 40) as count:
            count()
            note("排印：2026 年汇编[/]")
            drawn = console.render_lines(display.drawn())
    text = ["".join(segment.text for segment in line) for line in drawn]
    assert "制作照片" in text[-2]
    assert " 1/40 张" in text[-2]
    assert "还要约" in text[-2]
    assert "排印：2026 年汇编[/]" in text[-1]
    assert terminal.getvalue().endswith("\x1b[?25h\r")  # the cursor is there again


def test_what_was_made_is_told() -> None:
    timings = Timings("准备", Clock())
    timings.add(Sum("网页", "页", 1234))
    timings.add(Sum("照片", "张", 52, 3))
    timings.add(Sum("汇编", "本", 5, 0))
    first, last = closing_lines(timings)
    assert first == "网页 1,234 页，照片 52 张（新做 3 张，其余现成），汇编 5 本（全部现成）。"
    assert last == "用时 0.0 秒。"
    assert json.loads(profile_of(timings))["sums"][1] == {"what": "照片", "total": 52, "made": 3}


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0.04, "0.0 秒"),
        (9.96, "10 秒"),
        (119.4, "119 秒"),
        (119.6, "2 分 0 秒"),
        (725, "12 分 5 秒"),
    ],
)
def test_times_are_said_shortly(seconds: float, text: str) -> None:
    assert seconds_text(seconds) == text


PHOTO = "照片:\n  - {文件: ../../media/2026/yi/01.jpg, 说明: 支部在上党课}\n"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of a case with a photo, and one that can't be published."""
    return write_project(
        tmp_path_factory.mktemp("project"),
        {
            "cases/2026/yi.md": case_text(FRONT + PHOTO),
            "cases/2026/er.md": case_text(FRONT.replace("2026-06-30", "2026-06-31")),
            "media/2026/yi/01.jpg": jpeg(),
        },
    )


BUILD = ("build", "--no-booklets")


def test_a_build_tells_its_steps_and_sums(project: Path) -> None:
    first = run("showcase", *BUILD, "--profile", "用时.json", cwd=project)
    assert first.status == 0, first.output
    assert "] 检查投稿\n" in first.stderr
    assert "] 制作照片（1 张）\n" in first.stderr
    assert "照片 1 张（全部新做）" in first.stdout
    profile = json.loads((project / "用时.json").read_text("utf-8"))
    assert {"检查投稿", "生成网页", "写出网站"} <= {row["step"] for row in profile["steps"]}
    assert sum(row["seconds"] for row in profile["steps"]) == pytest.approx(
        profile["seconds"], abs=0.01
    )
    pages = next(row["total"] for row in profile["sums"] if row["what"] == "网页")
    assert pages == len([*(project / "site").rglob("index.html")])

    again = run("showcase", *BUILD, "--quiet", cwd=project)
    assert again.status == 0, again.output
    assert again.stdout == ""
    assert "cases/2026/er.md:4:5 错误 F216" in again.stderr
    assert "检查投稿" not in again.stderr


@pytest.mark.skipif(os.name != "posix", reason="Windows has no pseudo-terminals of this kind")
def test_a_build_on_a_terminal(project: Path) -> None:
    import pty  # not on Windows

    case = project / "cases/2026/yi.md"
    case.write_text(case.read_text("utf-8").replace("轮着", "轮流"), encoding="utf-8")
    command = [sys.executable, "-m", "showcase", *BUILD, "-C", str(project)]
    child, screen = pty.fork()
    if child == 0:
        os.execvpe(command[0], command, environment({"TERM": "xterm", "COLUMNS": "100"}))
    said = b""
    try:
        while data := os.read(screen, 65536):
            said += data
    except OSError:  # so ends a terminal whose other side is gone
        pass
    finally:
        os.close(screen)
    _, status = os.waitpid(child, 0)
    text = said.decode("utf-8")
    assert os.waitstatus_to_exitcode(status) == 0, text
    drawn, _, after = text.rpartition("\x1b[2K")
    assert "检查投稿" in drawn
    assert "秒] " not in drawn
    assert "照片 1 张（全部现成）" in after
    assert "用时" in after
