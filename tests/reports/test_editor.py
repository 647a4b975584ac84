"""The example for VS Code: its problem matchers read what ``check`` prints."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from showcase.cli import watch
from showcase.findings import SEVERITY_NAMES, Severity, Span
from showcase.frontmatter.reader import read_front_matter
from showcase.frontmatter.split import split_text
from showcase.reports import PLAIN, Report, text_report
from tests.reports.samples import PATH, found
from tests.tiny import FRONT

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = (ROOT / ".vscode", ROOT / "plugins/showcase/cli/starter/.vscode")


def _read(folder: Path, name: str) -> Any:
    return json.loads((folder / name).read_text("utf-8"))


def _matchers(folder: Path, *arguments: str) -> list[dict[str, Any]]:
    tasks = _read(folder, "tasks.json")["tasks"]
    (task,) = (task for task in tasks if task["args"] == [*arguments, "--no-color"])
    matchers: list[dict[str, Any]] = task["problemMatcher"]
    return matchers


@pytest.mark.parametrize("folder", FOLDERS, ids=("root", "starter"))
@pytest.mark.parametrize("arguments", [("check",), ("check", "--watch")])
def test_the_matchers_read_the_report(folder: Path, arguments: tuple[str, ...]) -> None:
    shown = Report(
        (
            found("F216", Span.on_line(4, 5, 10), "没有这一天：2026-06-31"),
            found("T307", Span.on_line(12, 1, 1), "摘要长", path="cases/2026/a b.md"),
        ),
        texts={PATH: "日期: 1:2 错误 F216 不是\n" * 9},
    )
    read = []
    for matcher in _matchers(folder, *arguments):
        pattern = matcher["pattern"]
        for line in text_report(shown, PLAIN):
            if match := re.search(pattern["regexp"], line):
                parts = (pattern[name] for name in ("file", "line", "column", "code", "message"))
                read.append((matcher["severity"], *(match[part] for part in parts)))
    assert read == [
        ("error", PATH, "4", "5", "F216", "没有这一天：2026-06-31"),
        ("warning", "cases/2026/a b.md", "12", "1", "T307", "摘要长"),
    ]


@pytest.mark.parametrize("folder", FOLDERS, ids=("root", "starter"))
def test_there_is_a_matcher_for_every_weight(folder: Path) -> None:
    words = {
        matcher["severity"]: re.findall("[\u4e00-\u9fff]+", matcher["pattern"]["regexp"])
        for matcher in _matchers(folder, "check")
    }
    assert words == {weight.value: [SEVERITY_NAMES[weight]] for weight in Severity}


def test_both_examples_say_the_same_but_for_where_the_command_is() -> None:
    root, starter = FOLDERS
    for name in ("settings.json", "extensions.json", "showcase.code-snippets"):
        assert _read(root, name) == _read(starter, name)
    ours, theirs = (_read(folder, "tasks.json")["tasks"] for folder in FOLDERS)
    for task in ours:
        task.pop("windows")
        task["command"] = "showcase"
    assert ours == theirs


def test_the_settings_name_files_that_are_there() -> None:
    (schema,) = _read(ROOT / ".vscode", "settings.json")["yaml.schemas"]
    assert (ROOT / schema).is_file()


@pytest.mark.parametrize("name", ["一份投稿", "照片", "四个一", "成果", "审核", "豁免"])
def test_a_snippet_is_understood(name: str, tmp_path: Path) -> None:
    snippet = _read(ROOT / ".vscode", "showcase.code-snippets")[name]
    text = "\n".join(snippet["body"])
    text = re.sub(r"\$\{\d+\|([^,|]*)[^}]*\}", r"\1", text)
    text = re.sub(r"\$\{\d+:([^}]*)\}", r"\1", text)
    for variable, value in {"YEAR": "2026", "MONTH": "06", "DATE": "30"}.items():
        text = text.replace(f"${{CURRENT_{variable}}}", value)
    text = text.replace("$0", "")
    if name != "一份投稿":
        front = "".join(line for line in FRONT.splitlines(True) if "审" not in line)
        text = f"---\n{front}{text}\n---\n"
    assert read_front_matter(split_text(text)).faults == ()


def test_the_lines_around_a_watched_check_are_read() -> None:
    source = Path(watch.__file__).read_text("utf-8")
    for matcher in _matchers(ROOT / ".vscode", "check", "--watch"):
        begins, ends = (matcher["background"][name] for name in ("beginsPattern", "endsPattern"))
        assert re.search(begins, "[12:03:04] 开始检查……")
        assert re.search(ends, "[12:03:05] 检查完了，等待改动；按 Ctrl-C 结束。")
    assert "] 开始检查……" in source
    assert "] 检查完了，等待改动；按 Ctrl-C 结束。" in source
