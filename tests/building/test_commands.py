"""The command line, as someone types it."""

import json
import os
import re
import sys
from functools import partial
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import yaml

from showcase.findings import Severity
from showcase.model.case import CaseStudy
from showcase.model.json_schema import json_schema
from showcase.model.programme import Programme
from showcase.rules import RULES
from tests.building.projects import ROOT, SampleSite, copy_project, files_of
from tests.building.running import environment, has_chinese, run, run_all, run_here
from tests.tiny import FRONT, case_text, write_project

KEYS = [
    "code",
    "name",
    "severity",
    "path",
    "line",
    "column",
    "end_line",
    "end_column",
    "message",
    "help",
    "fixable",
]


@pytest.fixture(scope="module")
def flawed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of a good case, a warned one and a broken one."""
    return write_project(
        tmp_path_factory.mktemp("flawed"),
        {
            "cases/2026/hao.md": case_text(FRONT.replace("先做", "再做")),
            "cases/2026/chang.md": case_text(FRONT.replace("一句话的摘要", "很长的摘要" * 12)),
            "cases/2025/huai.md": case_text(FRONT.replace("2026-06-30", "2026-06-31")),
        },
    )


# --- a new project --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What ``init`` makes, with a name that YAML would misread."""
    folder = tmp_path_factory.mktemp("init")
    done = run("showcase", "init", "新项目", "--name", '某某: "大学" #1', "--id", "mm", cwd=folder)
    assert done.status == 0, done.output
    return folder / "新项目"


def test_a_new_project_checks_and_builds(started: Path) -> None:
    done = run_all(
        {
            "check": partial(run, "showcase", "check", cwd=started),
            "build": partial(run, "showcase", "build", "--strict", cwd=started),
        }
    )
    assert done["check"].status == 0, done["check"].output
    assert done["build"].status == 0, done["build"].output
    site = files_of(started / "site")
    assert {
        "index.html",
        "cases/index.html",
        "search/index.html",
        "guide/index.html",
        "guide/rules/index.html",
    } <= site.keys()
    assert site["api/cases.json"] == b"[]\n"
    editor = started / ".vscode"
    assert {path.name for path in editor.iterdir()} == {
        "extensions.json",
        "programme.schema.json",
        "settings.json",
        "showcase.code-snippets",
        "tasks.json",
    }
    assert json.loads((editor / "programme.schema.json").read_text("utf-8"))["title"] == "项目清单"
    assert "某某: &quot;大学&quot; #1" in site["institutions/mm/index.html"].decode()


def test_init_overwrites_nothing(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    done = run("showcase", "init", ".", cwd=tmp_path)
    assert done.status == 2
    assert has_chinese(done.stderr)
    assert files_of(tmp_path) == {"mine.txt": b"mine"}


TITLES = {
    "colon": "先做: 一件小事 # 不是注释",
    "quotes": "“双引号”与\"直引号\"和'单引号'",
    "marks": "- [x] {a}: &b *c !d |e >f %g @h `i",
    "parted": "四维联动强引领　多元融合促团结",
    "braces": "{title} {0} %s \\n \\u0041",
    "word": "null",
    "tilde": "~",
    "number": "2026",
    "emoji": "支部的一天\U0001f600",
    "wide": "标题：带中文冒号",
}


def test_new_keeps_any_title(started: Path) -> None:
    new = partial(run, "showcase", "new", "--branch", "示例一支部", cwd=started)
    made = run_all(
        {slug: partial(new, "--title", title, "--slug", slug) for slug, title in TITLES.items()}
    )
    for slug, done in made.items():
        assert done.status == 0, f"{slug}: {done.output}"
        assert f"/{slug}.md" in done.stdout
    files = {path.stem: path for path in started.glob("cases/*/*.md")}
    assert files.keys() == TITLES.keys()
    for slug, path in files.items():
        front = path.read_text("utf-8").split("---\n")[1]
        assert yaml.load(front, yaml.BaseLoader)["标题"] == TITLES[slug]
        assert (started / "media" / path.parent.name / slug).is_dir()
    done = run("showcase", "check", "--format", "json", cwd=started)
    findings = json.loads(done.stdout)["findings"]
    assert [f for f in findings if f["severity"] == "error"] == []
    told = json.loads(done.stdout)
    assert (told["cases"], told["published"]) == (len(TITLES), 0)


def test_new_overwrites_nothing(tmp_path: Path) -> None:
    root = write_project(tmp_path / "project", {"cases/2024/you.md": case_text()})
    (tmp_path / "outside").mkdir()
    (root / "cases/2024/lian.md").symlink_to(tmp_path / "outside/lian.md")
    before = (root / "cases/2024/you.md").read_bytes()
    new = partial(run, "showcase", "new", "--branch", "b001", "--title", "新", cwd=root)
    done = run_all(
        {slug: partial(new, "--year", "2024", "--slug", slug) for slug in ("you", "lian")}
    )
    for slug, told in done.items():
        assert told.status == 2, slug
        assert f"cases/2024/{slug}.md 已经有了" in told.stderr
    assert (root / "cases/2024/you.md").read_bytes() == before
    assert list((tmp_path / "outside").iterdir()) == []


# --- findings -------------------------------------------------------------------------------------


def test_check_speaks_json(flawed: Path) -> None:
    done = run("showcase", "check", "--format", "json", "-C", str(flawed))
    assert done.status == 1
    assert done.stderr == ""
    told = json.loads(done.stdout)
    assert list(told) == ["findings", "cases", "published"]
    assert (told["cases"], told["published"]) == (3, 2)
    assert [list(finding) for finding in told["findings"]] == [KEYS] * 2
    error, warning = told["findings"]
    assert (error["path"], error["line"], error["column"]) == ("cases/2025/huai.md", 4, 5)
    assert (error["end_line"], error["end_column"]) == (4, 15)
    assert (error["code"], error["severity"]) == ("F216", "error")
    assert (warning["path"], warning["severity"]) == ("cases/2026/chang.md", "warning")
    for finding in told["findings"]:
        assert has_chinese(finding["message"])
        assert has_chinese(finding["help"])
        assert isinstance(finding["fixable"], bool)


def test_check_can_look_at_some(flawed: Path) -> None:
    check = partial(run, "showcase", "check", "--format", "json")
    asked: dict[str, tuple[Path, list[str]]] = {
        "a file": (flawed, ["cases/2025/huai.md"]),
        "a folder": (flawed, ["cases/2025"]),
        "a good file": (flawed, ["cases/2026/hao.md"]),
        "two": (flawed, ["cases/2026/hao.md", "cases/2025"]),
        "from inside": (flawed / "cases/2025", ["huai.md", "-C", "../.."]),
        "from elsewhere": (flawed.parent, ["cases/2025/huai.md", "-C", str(flawed)]),
    }
    done = run_all({name: partial(check, *args, cwd=cwd) for name, (cwd, args) in asked.items()})
    for name, told in done.items():
        paths = [finding["path"] for finding in json.loads(told.stdout)["findings"]]
        assert paths == ([] if name == "a good file" else ["cases/2025/huai.md"]), name
        assert told.status == bool(paths), name


def test_check_shows_the_place(flawed: Path) -> None:
    done = run("showcase", "check", "-C", str(flawed))
    assert done.status == 1
    lines = done.stdout.splitlines()
    at = next(n for n, line in enumerate(lines) if "cases/2025/huai.md:4:5" in line)
    assert "错误 F216" in lines[at]
    assert lines[at + 2].endswith("4 | 日期: 2026-06-31")
    assert lines[at + 3].endswith("| " + " " * 6 + "^" * 10)  # two columns a Chinese character
    assert lines[-1].startswith("检查了 3 份投稿，其中 2 份可以公开。")


def test_a_rule_can_be_explained() -> None:
    done = run_here(("explain", "f216"), ROOT)
    assert done.status == 0
    assert done.stdout.startswith("F216 bad-date（错误，改好才能发布）\n")
    for part in ("为什么：", "怎么改：", "不好：", "好："):
        assert part in done.stdout
    for spelling in ("bad-date", "Ｆ２１６", " BAD-DATE "):
        assert run_here(("explain", spelling), ROOT).stdout == done.stdout


def test_every_rule_is_explained() -> None:
    for rule in RULES:
        done = run_here(("explain", rule.code), ROOT)
        assert done.status == 0
        assert rule.explanation.title in done.stdout
        waivable = rule.waivable and rule.severity is not Severity.ERROR
        assert (f"{{规则: {rule.code}, 理由: ……}}" in done.stdout) == waivable


@pytest.mark.parametrize("arguments", [(), ("--all",), ("F216", "--all")])
def test_all_rules_are_listed_in_one_line_each(arguments: tuple[str, ...]) -> None:
    done = run_here(("explain", *arguments), ROOT)
    assert done.status == 0
    codes = re.findall(r"^  ([A-Z]\d{3}) (?:错误|提醒|参考) \S", done.stdout, re.M)
    assert sorted(codes) == [rule.code for rule in RULES]
    assert done.stdout.splitlines()[0] == "项目清单"
    assert f"共 {len(RULES)} 条" in done.stdout


@pytest.mark.parametrize(
    ("wrong", "hint"),
    [("bad-dat", "您是不是想查 F216"), ("zzzzzz", "showcase explain 可以看到全部规则")],
)
def test_a_rule_that_is_not_there(wrong: str, hint: str) -> None:
    for use in (("explain", wrong), ("check", "--only", wrong)):
        done = run_here(use, ROOT)
        assert done.status == 2
        assert hint in done.stderr


# --- the schema -----------------------------------------------------------------------------------


def test_the_schema_is_printed_or_written(tmp_path: Path) -> None:
    done = run("showcase", "schema", cwd=tmp_path)
    assert done.status == 0
    assert json.loads(done.stdout) == json_schema(CaseStudy, "投稿开头要填的各项")
    programme = run_here(("schema", "--programme"), tmp_path).stdout
    assert json.loads(programme) == json_schema(Programme, "项目清单")
    assert run_here(("schema", "--programme", "-o", "a.json"), tmp_path).status == 0
    assert (tmp_path / "a.json").read_text("utf-8") == programme


# --- one booklet ----------------------------------------------------------------------------------


def test_one_booklet_is_the_one_of_the_site(sample_site: SampleSite, tmp_path: Path) -> None:
    root = copy_project(sample_site.root, tmp_path / "project")
    booklet = partial(run, "showcase", "booklet", "-C", str(root), cwd=tmp_path)
    done = run_all(
        {
            "2025": partial(booklet, "--year", "2025", "-o", "eins.pdf"),
            "newest": booklet,
            "none": partial(booklet, "--year", "1999"),
            "branch": partial(booklet, "--branch", "民院师生联合党支部", "-o", "branch.pdf"),
            "press": partial(booklet, "--year", "2024", "--profile", "press", changes={"PATH": ""}),
            "typo": partial(booklet, "--branch", "民院师生联合党支"),
            "without": partial(booklet, "--branch", "bucm-yiji"),
            "both": partial(booklet, "--branch", "bucm-yiji", "--year", "2024"),
            "profile": partial(booklet, "--profile", "print"),
            "format": partial(booklet, "--format", "doc"),
            "epub-press": partial(booklet, "--format", "epub", "--profile", "press"),
            "a4": partial(booklet, "--year", "2024", "--size", "a4", "-o", "a4.pdf"),
            "size": partial(booklet, "--size", "32开"),
            "theme": partial(booklet, "--theme", "poster"),
            "official": partial(booklet, "--theme", "公文", "--size", "16开"),
        }
    )
    assert done["2025"].status == 0, done["2025"].output
    assert done["newest"].status == 0, done["newest"].output
    made = (tmp_path / "eins.pdf").read_bytes()
    assert made == (sample_site.path / "booklets/2025.pdf").read_bytes()
    newest = (tmp_path / "2026.pdf").read_bytes()
    assert newest == (sample_site.path / "booklets/2026.pdf").read_bytes()
    pdf = pypdfium2.PdfDocument(made)
    assert f"共 {len(pdf)} 页" in done["2025"].stdout
    pdf.close()
    assert done["none"].status == 2
    assert "2026、2025、2024" in done["none"].stderr
    own = (tmp_path / "branch.pdf").read_bytes()
    assert own == (sample_site.path / "booklets/branches/neuq-minzu-lianhe.pdf").read_bytes()
    with pikepdf.open(tmp_path / "2024-press.pdf") as press:
        assert all("/TrimBox" in page and "/BleedBox" in page for page in press.pages)
        sheets = len(press.pages) // 4
    with pikepdf.open(tmp_path / "2024-press-spreads.pdf") as spreads:
        assert len(spreads.pages) == 2 * sheets
    assert f"2024-press-spreads.pdf：骑马订拼版，{sheets} 张纸" in done["press"].stdout
    assert "照片没有转成四色（CMYK）：这台电脑上没有 Ghostscript" in done["press"].stderr
    with pikepdf.open(tmp_path / "a4.pdf") as larger:
        assert [round(float(edge) / 72 * 25.4) for edge in larger.pages[0].mediabox[2:]] == [
            210,
            297,
        ]
    for name, words in {
        "size": "只有 大16开、16开、A4",
        "theme": "只有 book、gbt9704",
        "official": "一律是 A4",
        "typo": "是不是“民院师生联合党支部”",
        "without": "样板党支部培育工程（医技）还没有可以公开的案例",
        "both": "只能选一个",
        "profile": "只有 screen、archive、press",
        "format": "只有 pdf、docx、epub",
        "epub-press": "只用于 PDF",
    }.items():
        assert done[name].status == 2, name
        assert words in done[name].stderr, done[name].output


# --- wrong use ------------------------------------------------------------------------------------

WRONG = (
    ("build", "--nosuch"),
    ("nosuch",),
    ("build", "--jobs", "0"),
    ("build", "--jobs", "many"),
    ("build", "-o"),
    ("build", "extra"),
    ("build", "-C", "nosuch"),
    ("check", "nosuch.md"),
    ("check", ".."),
    ("check", "--format", "yaml"),
    ("explain", "F999"),
    ("explain", "bad-dat"),
    ("booklet", "--year", "last"),
    ("preview", "--port", "99999"),
    ("init",),
    ("init", "neu", "--id", "A B"),
    ("init", "neu", "--name", " "),
    ("new",),
    ("new", "--branch", "nosuch", "--title", "x", "--slug", "x"),
    ("new", "--branch", "b001", "--title", " ", "--slug", "x"),
    ("new", "--branch", "b001", "--title", "x", "--slug", "../x"),
    ("new", "--branch", "b001", "--title", "x", "--slug", "A"),
    ("new", "--branch", "b001", "--title", "x", "--slug", "x" * 61),
    ("new", "--branch", "b001", "--title", "x", "--slug", "x", "--year", "99"),
)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project without a mistake."""
    return write_project(tmp_path_factory.mktemp("wrong") / "p", {"cases/2026/a.md": case_text()})


@pytest.mark.parametrize("use", WRONG, ids=lambda use: " ".join(use)[:40])
def test_wrong_use_is_told_in_chinese(sound: Path, use: tuple[str, ...]) -> None:
    before = files_of(sound.parent)
    done = run_here(use, sound)
    assert done.status == 2, done.output
    assert done.stdout == ""
    assert has_chinese(done.stderr.splitlines()[0])
    assert not re.search(r"\b(Error|Usage|Invalid|Input|should)\b", done.stderr), done.stderr
    assert files_of(sound.parent) == before


def test_wrong_use_in_a_process_of_its_own(sound: Path) -> None:
    for use in (("build", "--nosuch"), ("new",), ("explain", "F999")):
        assert run("showcase", *use, cwd=sound) == run_here(use, sound)


@pytest.mark.parametrize("day", ["yesterday", "-1", "9" * 20])
def test_a_day_that_makes_no_sense_is_told(
    sound: Path, monkeypatch: pytest.MonkeyPatch, day: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", day)
    done = run_here(("build",), sound)
    assert done.status == 2, done.output
    assert "SOURCE_DATE_EPOCH" in done.stderr
    assert has_chinese(done.stderr)


def test_every_command_has_help() -> None:
    done = run_here((), ROOT)
    names = re.findall(r"^  ([a-z]+) ", done.output, re.M)
    assert set(names) >= {
        "init",
        "new",
        "check",
        "explain",
        "schema",
        "build",
        "preview",
        "booklet",
    }
    for name in names:
        help_text = run_here((name, "--help"), ROOT)
        assert help_text.status == 0, name
        assert has_chinese(help_text.stdout), name
        assert " -C DIR" in help_text.stdout, name


# --- consoles -------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def strange(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose findings quote what GBK can't write."""
    front = FRONT.replace("先做", "\U0001f600é先做").replace("标题:", "标题：")
    return write_project(tmp_path_factory.mktemp("strange"), {"cases/2026/a.md": case_text(front)})


@pytest.mark.parametrize("encoding", ["gbk", "ascii", "cp1252"])
def test_a_pipe_gets_utf_8(strange: Path, encoding: str) -> None:
    done = run(
        "showcase",
        "check",
        "-C",
        str(strange),
        changes={"PYTHONIOENCODING": encoding, "LC_ALL": "C", "PYTHONUTF8": "0"},
    )
    assert done.status == 1
    assert "\U0001f600é先做" in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pseudo-terminals")
def test_a_console_shows_what_it_can(strange: Path) -> None:
    status, data = _on_a_terminal(
        ["showcase", "check", "-C", str(strange)],
        {"PYTHONIOENCODING": "gbk", "PYTHONUTF8": "0"},
    )
    text = data.decode("gbk")
    assert status == 1, text
    assert "cases/2026/a.md:2:3" in text
    assert "?é先做一件小事" in text
    assert "Traceback" not in text


def _on_a_terminal(arguments: list[str], changes: dict[str, str]) -> tuple[int, bytes]:
    """Run a command on a pseudo-terminal; return its status and what it showed."""
    import pty

    child, terminal = pty.fork()
    if child == 0:  # pragma: no cover - another process
        try:
            program = [sys.executable, "-m", *arguments]
            os.execvpe(program[0], program, environment(changes))
        finally:
            os._exit(99)
    shown = b""
    while True:
        try:
            block = os.read(terminal, 4096)
        except OSError:  # Linux says so when the other side has closed
            break
        if not block:
            break
        shown += block
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), shown
