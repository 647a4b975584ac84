"""``showcase check`` as someone types it: its options, its files, its watching."""

import codecs
import io
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from showcase.cli.console import paint_for, substitute
from showcase.cli.texts import prefix_of
from tests.building.running import environment, run, run_here
from tests.tiny import FRONT, case_text, write_project

BAD = "cases/2025/huai.md"
LONG = "cases/2026/chang.md"


@pytest.fixture(scope="module")
def flawed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of a good case, a warned one and a broken one."""
    return write_project(
        tmp_path_factory.mktemp("flawed"),
        {
            "cases/2026/hao.md": case_text(FRONT.replace("先做", "再做")),
            LONG: case_text(FRONT.replace("一句话的摘要", "很长的摘要" * 12)),
            BAD: case_text(FRONT.replace("2026-06-30", "2026-06-31")),
        },
    )


def _found(root: Path, *arguments: str) -> list[str]:
    done = run_here(("check", "--format", "json", *arguments), root)
    assert done.stderr == ""
    findings = json.loads(done.stdout)["findings"]
    assert done.status == any(finding["severity"] != "info" for finding in findings)
    return [f"{finding['code']} {finding['path']}" for finding in findings]


ERROR, WARNING = f"F216 {BAD}", f"T307 {LONG}"


def test_rules_and_weights_can_be_chosen(flawed: Path) -> None:
    assert _found(flawed) == [ERROR, WARNING]
    assert _found(flawed, "--only", "T307") == [WARNING]
    assert _found(flawed, "--only", "t307", "--only", "bad-date") == [ERROR, WARNING]
    assert _found(flawed, "--only", "T304") == []
    assert _found(flawed, "--severity", "error") == [ERROR]
    assert _found(flawed, "--severity", "warning") == [ERROR, WARNING]
    assert _found(flawed, "--jobs", "1") == [ERROR, WARNING]


def test_a_media_folder_stands_for_its_case(flawed: Path) -> None:
    (flawed / "media/2025/huai/teng").mkdir(parents=True, exist_ok=True)
    assert _found(flawed, "media/2025") == [ERROR]
    assert _found(flawed, "media/2025/huai/teng") == [ERROR]
    (flawed / "media/2026/hao").mkdir(parents=True, exist_ok=True)
    assert _found(flawed, "media/2026/hao") == []
    assert _found(flawed, "media/2026") == [WARNING]


@pytest.mark.parametrize(
    ("form", "start"),
    [
        ("text", f"{BAD}（1 个错误）"),
        ("json", "{"),
        ("github", f"::error file={BAD},line=4,col=5,"),
        ("gitlab", "["),
        ("junit", '<?xml version="1.0" encoding="utf-8"?>'),
        ("sarif", "{"),
        ("markdown", "<!-- showcase-check -->"),
    ],
)
def test_every_format_goes_to_the_screen_and_to_a_file(
    flawed: Path, tmp_path: Path, form: str, start: str
) -> None:
    shown = run_here(("check", "--format", form), flawed)
    assert shown.status == 1
    assert shown.stdout.startswith(start)
    target = tmp_path / "out"
    written = run_here(("check", "--format", form, "--output", str(target)), flawed)
    assert written.status == 1
    assert target.read_text("utf-8") == shown.stdout
    assert written.stdout == (
        f"检查了 3 份投稿，其中 2 份可以公开。发现 1 个错误、1 个提醒。报告写在 {target}\n"
    )
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("name", ["nosuch/out", "."])
def test_a_file_that_cant_be_written_is_told(flawed: Path, tmp_path: Path, name: str) -> None:
    done = run_here(("check", "-o", str(tmp_path / name)), flawed)
    assert done.status == 2
    assert done.stdout == ""
    assert re.search("请先建好|请写一个文件名", done.stderr)


def test_a_file_is_written_whole_or_not_at_all(
    flawed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out"
    target.write_text("old", encoding="utf-8")

    def refuse(path: Path, to: Path) -> None:
        raise OSError(28, "No space", str(to))

    monkeypatch.setattr(Path, "replace", refuse)
    done = run_here(("check", "-o", str(target)), flawed)
    assert done.status == 2
    assert [path.read_text("utf-8") for path in tmp_path.iterdir()] == ["old"]


def test_clean_files_are_told_to_junit(flawed: Path) -> None:
    xml = run_here(("check", "--format", "junit"), flawed).stdout
    assert '<testsuite name="cases/2026/hao.md" tests="1" failures="0"' in xml
    xml = run_here(("check", "--format", "junit", "cases/2026"), flawed).stdout
    assert "huai.md" not in xml


# --- the place in the repository ------------------------------------------------------------------


def test_forges_count_from_the_repositorys_root(tmp_path: Path) -> None:
    root = write_project(tmp_path / "a/项目", {BAD: case_text(FRONT.replace("-30", "-31"))})
    assert prefix_of(root) == ""
    (tmp_path / ".git").mkdir()
    assert prefix_of(root) == "a/项目/"
    assert prefix_of(tmp_path) == ""
    done = run_here(("check", "--format", "github"), root)
    assert done.stdout.startswith(f"::error file=a/项目/{BAD},")
    assert run_here(("check",), root).stdout.startswith(BAD)


# --- colours and consoles -------------------------------------------------------------------------


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("terminal", "variables", "option", "colours"),
    [
        (True, {}, None, True),
        (False, {}, None, False),
        (True, {"NO_COLOR": "1"}, None, False),
        (True, {"NO_COLOR": ""}, None, True),
        (True, {"TERM": "dumb"}, None, False),
        (False, {"FORCE_COLOR": "1"}, None, True),
        (False, {"FORCE_COLOR": ""}, None, False),
        (False, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, None, False),
        (True, {}, False, False),
        (False, {"FORCE_COLOR": "1"}, False, False),
        (False, {"NO_COLOR": "1"}, True, True),
    ],
)
def test_when_there_are_colours(
    monkeypatch: pytest.MonkeyPatch,
    terminal: bool,
    variables: dict[str, str],
    option: bool | None,
    colours: bool,
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    stream = _Terminal() if terminal else io.StringIO()
    assert paint_for(stream, option).colours is colours


@pytest.mark.parametrize(("columns", "used"), [("10", 40), ("120", 120), ("900", 160)])
def test_a_report_is_as_wide_as_the_terminal(
    monkeypatch: pytest.MonkeyPatch, columns: str, used: int
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert paint_for(_Terminal()).columns == used
    assert paint_for(io.StringIO()).columns == 100


def test_colours_reach_the_screen_only_where_asked(
    flawed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[31;1m错误\x1b[0m" in run_here(("check",), flawed).stdout
    assert "\x1b" not in run_here(("check", "--no-color"), flawed).stdout
    assert "\x1b" not in run_here(("check", "--format", "json"), flawed).stdout
    monkeypatch.delenv("FORCE_COLOR")
    assert "\x1b" not in run_here(("check",), flawed).stdout


def test_a_console_in_cp936_shows_a_substitute_as_wide() -> None:
    codecs.register_error("showcase-substitute", substitute)
    raw = io.BytesIO()
    console = io.TextIOWrapper(raw, encoding="cp936", errors="showcase-substitute")
    console.write("甲\U0001f600é⟦\u0301")
    console.flush()
    assert raw.getvalue().decode("cp936") == "甲??é?"


def test_a_gbk_console_stops_nothing(tmp_path: Path) -> None:
    front = FRONT.replace("先做", "\U0001f600é先做").replace("2026-06-30", "\U0001f600")
    root = write_project(tmp_path, {"cases/2026/a.md": case_text(front)})
    done = run(
        "showcase", "check", "-C", str(root), changes={"PYTHONIOENCODING": "gbk", "PYTHONUTF8": "0"}
    )
    assert done.status == 1
    assert "F216" in done.stdout


def test_a_file_name_steers_no_terminal(tmp_path: Path) -> None:
    name = "cases/2026/\x1b[31m\u202e坏.md"
    try:
        root = write_project(tmp_path, {name: case_text()})
    except OSError:
        pytest.skip("this file system has no such names")
    for form in ("text", "json", "github", "gitlab", "junit", "sarif", "markdown"):
        done = run_here(("check", "--format", form), root)
        assert done.status == 1
        assert not {"\x1b", "\u202e"} & set(done.output), form


# --- pull requests --------------------------------------------------------------------------------


def _git(root: Path, *words: str) -> None:
    names = {
        f"GIT_{who}_{what}": "x" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    subprocess.run(
        ["git", *words],
        cwd=root,
        check=True,
        capture_output=True,
        env={
            **os.environ,
            **names,
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull,
        },
    )


def test_a_pull_request_is_told_only_of_what_it_touches(tmp_path: Path) -> None:
    late = case_text(FRONT.replace("2026-06-30", "2026-06-31"))
    root = write_project(
        tmp_path, {BAD: late, "cases/2026/hao.md": case_text(FRONT.replace("先做", "再做"))}
    )
    (root / ".gitignore").write_text(".cache/\n", encoding="utf-8")
    for words in (("init", "-q", "-b", "main"), ("add", "."), ("commit", "-q", "-m", "a")):
        _git(root, *words)
    assert _found(root, "--since", "main") == []
    write_project(root, {"cases/2026/xin.md": late})
    assert _found(root, "--since", "main") == ["F216 cases/2026/xin.md"]
    (root / "content/index.md").write_text("# 换掉\n", encoding="utf-8")
    told = _found(root, "--since", "main")
    assert [line.split(" ")[1] for line in told] == ["cases/2026/xin.md", "content/index.md"]
    assert told[1].startswith("G")
    assert _found(root, "--since", "main", "cases/2026") == ["F216 cases/2026/xin.md"]
    text = run_here(("check", "--since", "main", "--no-color"), root).stdout
    assert "换掉" not in text


@pytest.mark.parametrize("since", ["nosuch", "--output=x", ""])
def test_a_version_that_git_doesnt_know_is_told(flawed: Path, since: str) -> None:
    done = run_here(("check", f"--since={since}"), flawed)
    assert done.status == 2
    assert done.stdout == ""
    assert done.stderr.endswith("。\n")


# --- watching -------------------------------------------------------------------------------------


@pytest.mark.parametrize("more", [("--format", "json"), ("-o", "x")])
def test_watching_is_for_the_screen(flawed: Path, more: tuple[str, ...]) -> None:
    done = run_here(("check", "--watch", *more), flawed)
    assert done.status == 2
    assert "--watch" in done.stderr


class _Watched:
    """A watching ``check``, and the lines that it has printed."""

    def __init__(self, root: Path, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "showcase", "check", "--watch", "-C", str(root), *arguments],
            env=environment({"PYTHONUNBUFFERED": "1"}),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )
        self.lines: list[str] = []
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.append(line.decode("utf-8").rstrip("\r\n"))

    def rounds(self) -> int:
        return sum("检查完了，等待改动" in line for line in self.lines)

    def wait_for(self, rounds: int) -> list[str]:
        end = time.monotonic() + 60
        while self.rounds() < rounds and time.monotonic() < end:
            assert self.process.poll() is None, self.lines
            time.sleep(0.05)
        assert self.rounds() == rounds, self.lines
        return self.lines

    def stop(self) -> int:
        self.process.send_signal(
            signal.CTRL_BREAK_EVENT if os.name == "nt" else signal.SIGINT  # type: ignore[attr-defined]
        )
        status = self.process.wait(30)
        self._reader.join(10)
        assert self.process.stdout is not None
        self.process.stdout.close()
        return status


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows has no Ctrl-C for another process")
def test_watching_checks_again_after_a_change(tmp_path: Path) -> None:
    root = write_project(tmp_path, {"cases/2026/a.md": case_text(), BAD: case_text("标题：甲\n")})
    watched = _Watched(root, "cases/2026")
    try:
        lines = watched.wait_for(1)
        assert re.fullmatch(r"\[\d\d:\d\d:\d\d\] 开始检查……", lines[0])
        assert "检查了 2 份投稿，其中 1 份可以公开。没有发现问题。" in lines
        (root / "cases/2026/a.md").write_text(case_text(FRONT.replace("-30", "-31")), "utf-8")
        assert any(line.startswith("cases/2026/a.md:4:5 错误 F216") for line in watched.wait_for(2))
        for folder in (".cache", "site"):
            (root / folder).mkdir(exist_ok=True)
            (root / folder / "x.md").write_text("x", encoding="utf-8")
        time.sleep(2)
        assert watched.rounds() == 2
        (root / "media/2026/a").mkdir(parents=True)
        watched.wait_for(3)
        (root / "mkdocs.yml").write_text("site_name: 另一个名字\n", encoding="utf-8")
        watched.wait_for(4)
    finally:
        status = watched.stop()
    assert status == 0
    assert watched.lines[-1].endswith("不再检查。")
    assert not any("Traceback" in line for line in watched.lines)
