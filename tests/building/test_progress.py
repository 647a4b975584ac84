"""How far a long step is: a bar on a terminal, lines elsewhere, nothing for those who don't listen."""

import io
import logging
import sys
from collections.abc import Iterator

import pytest

from showcase.build import progress
from showcase.build.progress import counting


@pytest.fixture
def heard() -> Iterator[list[str]]:
    """Listen as the command line does."""
    lines: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: lines.append(record.getMessage())  # type: ignore[method-assign]
    log = logging.getLogger("showcase.progress")
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    yield lines
    log.removeHandler(handler)
    log.setLevel(logging.NOTSET)


def count_to(number: int) -> None:
    with counting("制作照片", "张", number) as count:
        for _ in range(number):
            count()


def test_nobody_listens(capsys: pytest.CaptureFixture[str]) -> None:
    count_to(100)
    assert capsys.readouterr() == ("", "")


def test_lines_are_few(heard: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    count_to(100)
    assert heard == []
    ticks = iter(range(10_000))
    monkeypatch.setattr(progress.time, "monotonic", lambda: 2.0 * next(ticks))
    count_to(100)
    assert heard[0] == "制作照片：8/100 张，还要约 3 分钟"
    assert 8 < len(heard) < 16


def test_a_terminal_gets_a_bar(heard: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    count_to(100)
    assert heard == []
    assert "制作照片" in terminal.getvalue()
