"""One bad submission hurts no other; a build that fails leaves the old site as it was."""

import re
import shutil
from collections.abc import Mapping
from functools import partial
from pathlib import Path

import pytest

from tests.building.projects import files_of
from tests.building.running import Done, has_chinese, run, run_all, run_here
from tests.tiny import FRONT, MKDOCS, case_text, write_project

GOOD: dict[str, str | bytes] = {
    "cases/2026/yi.md": case_text(FRONT.replace("先做一件小事", "第一份好稿")),
    "cases/2026/er.md": case_text(FRONT.replace("先做一件小事", "第二份好稿")),
}
BAD = case_text(FRONT.replace("先做一件小事", "先做一件坏掉的事"))


def _build(root: Path, *options: str) -> Done:
    return run("showcase", "build", "--no-booklets", "-C", str(root), *options)


# --- one bad submission ---------------------------------------------------------------------------

BROKEN = {
    "a full-width colon": ("日期: 2026-06-30", "日期：2026-06-30", "4:3", "F203"),
    "no such day": ("2026-06-30", "2026-06-31", "4:5", "F216"),
    "an open quote": ("标题: 先做", '标题: "先做', "2:5", "F223"),
    "an unknown key": ("日期:", "日其:", "4:1", "F212"),
}


@pytest.fixture(scope="module")
def left_out(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, tuple[Path, Done]]:
    """Two good cases built with a bad one, for each way to break it."""
    roots = {}
    for kind, (before, after, _, _) in BROKEN.items():
        broken = BAD.replace(before, after, 1)
        assert broken != BAD
        folder = tmp_path_factory.mktemp("broken")
        roots[kind] = write_project(folder, {**GOOD, "cases/2026/huai.md": broken})
    done = run_all({kind: partial(_build, root) for kind, root in roots.items()})
    return {kind: (roots[kind], done[kind]) for kind in roots}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_front_matter_is_told_and_left_out(
    left_out: Mapping[str, tuple[Path, Done]], kind: str
) -> None:
    root, done = left_out[kind]
    assert done.status == 0
    said = done.output
    (told,) = re.findall(r"^cases/2026/huai\.md:(\d+:\d+) 错误 ([A-Z]\d{3}) (.*)$", said, re.M)
    assert told[:2] == BROKEN[kind][2:], said
    assert has_chinese(told[2])
    assert "怎么改：" in said
    assert "检查了 3 份投稿，其中 2 份可以公开。发现 1 个错误。" in said
    site = files_of(root / "site")
    pages = {name for name in site if name.startswith("cases/2026/")}
    assert pages == {f"cases/2026/{name}index.html" for name in ("", "yi/", "er/")}
    assert [name for name, data in site.items() if "坏掉的事".encode() in data] == []


def test_strict_fails_on_the_same(tmp_path: Path) -> None:
    bad = write_project(
        tmp_path / "bad", {**GOOD, "cases/2026/huai.md": BAD.replace("06-30", "06-31")}
    )
    good = write_project(tmp_path / "good", {**GOOD})
    done = run_all({root.name: partial(_build, root, "--strict") for root in (bad, good)})
    assert done["bad"].status == 1
    assert "cases/2026/huai.md:4:5 错误 F216" in done["bad"].output
    assert done["good"].status == 0


def test_many_kinds_of_rubbish_hurt_nobody(tmp_path: Path) -> None:
    rubbish: dict[str, str | bytes] = {
        "cases/2026/ling.md": b"\0" * 1000,
        "cases/2026/gbk.md": case_text().encode("gb18030"),
        "cases/2026/shen.md": "---\n" + "标题: " + "[" * 5000 + "\n---\n",
        "cases/2026/kuohao.md": case_text(body="[" * 5000),
        "cases/2026/xing.md": case_text(body="*_`" * 3000),
        "cases/2026/biao.md": case_text(body="|" * 3000 + "\n" + "|-" * 1500 + "|\n"),
        "cases/2026/zhao.md": case_text(FRONT + "照片: [{文件: ../../../etc/passwd}]\n"),
        "media/2026/zhao/01.jpg": b"\xff\xd8\xff" + b"\0" * 50,
        "cases/notes.txt": "x",
        "cases/2026/Da Xie.md": case_text(),
    }
    root = write_project(tmp_path, {**GOOD, **rubbish})
    done = _build(root)
    assert done.status == 0, done.output
    site = files_of(root / "site")
    assert {"cases/2026/yi/index.html", "cases/2026/er/index.html"} <= site.keys()
    assert [name for name, data in site.items() if b"root:x:" in data] == []
    for name in ("ling", "gbk", "shen", "zhao"):
        assert f"cases/2026/{name}.md:" in done.output, name
        assert f"cases/2026/{name}/index.html" not in site
    for name in ("cases/notes.txt", "cases/2026/Da Xie.md"):
        assert f"{name}:1:1 错误" in done.output


@pytest.mark.parametrize("text", ["", "\n", "\ufeff"], ids=["empty", "blank", "mark"])
def test_an_empty_file_is_told(tmp_path: Path, text: str) -> None:
    root = write_project(tmp_path, {**GOOD, "cases/2026/kong.md": text})
    done = run("showcase", "check", "-C", str(root))
    assert done.status == 1
    assert "cases/2026/kong.md:1:1 错误" in done.output


# --- a build that fails ---------------------------------------------------------------------------

OWN_THEME = MKDOCS.replace("theme: {", "theme: {custom_dir: theme, ")
FAILING: dict[str, tuple[str, str | bytes | None]] = {
    "mkdocs.yml is no YAML": ("mkdocs.yml", "site_name: [示例\nplugins: : x"),
    "mkdocs.yml is empty": ("mkdocs.yml", ""),
    "mkdocs.yml is in GBK": ("mkdocs.yml", MKDOCS.encode("gb18030")),
    "mkdocs.yml is not there": ("mkdocs.yml", None),
    "the plugin is not named": ("mkdocs.yml", MKDOCS.replace("[showcase]", "[]")),
    "another plugin is not installed": ("mkdocs.yml", MKDOCS.replace("[s", "[nosuch, s")),
    "an option is wrong": (
        "mkdocs.yml",
        MKDOCS.replace("[showcase]", "[{showcase: {booklets: 3}}]"),
    ),
    "the theme is not installed": ("mkdocs.yml", MKDOCS.replace("material", "nosuch")),
    "the theme's template is broken": ("theme/main.html", "{% block content %}"),
    "the theme has no place for a page": ("theme/main.html", "<html></html>"),
    "the programme is no YAML": ("cases/programme.yml", "branches: ["),
    "the programme is not there": ("cases/programme.yml", None),
    "a written page is in GBK": ("content/about.md", "# 关于\n".encode("gb18030")),
    "there are no written pages": ("content", None),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that has been built."""
    files: dict[str, str | bytes] = {"mkdocs.yml": OWN_THEME, "theme/empty.txt": ""}
    root = write_project(tmp_path_factory.mktemp("built") / "project", {**GOOD, **files})
    done = _build(root)
    assert done.status == 0, done.output
    return root


@pytest.fixture(scope="module")
def failed(
    built: Path, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, tuple[Path, Done]]:
    """Copies of the built project, each broken and built again."""
    roots = {}
    for kind, (name, content) in FAILING.items():
        root = tmp_path_factory.mktemp("failed") / "project"
        roots[kind] = Path(shutil.copytree(built, root))
        if content is None and (root / name).is_dir():
            shutil.rmtree(root / name)
        elif content is None:
            (root / name).unlink()
        else:
            (root / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    done = run_all({kind: partial(_build, root) for kind, root in roots.items()})
    return {kind: (roots[kind], done[kind]) for kind in roots}


@pytest.mark.parametrize("kind", FAILING)
def test_a_failing_build_leaves_the_old_site(
    built: Path, failed: Mapping[str, tuple[Path, Done]], kind: str
) -> None:
    root, done = failed[kind]
    assert done.status == 2, done.output
    (why,) = re.findall(r"^没有生成网站：(.*)$", done.stderr, re.M)
    assert has_chinese(why), done.output
    assert done.stdout == ""
    assert files_of(root / "site") == files_of(built / "site")
    there = {path.name for path in root.iterdir()}
    assert there <= {path.name for path in built.iterdir()}  # nothing half-made is left


def test_building_never_puts_work_out_of_the_way(tmp_path: Path) -> None:
    mine: dict[str, str | bytes] = {"f": "mine", "else/f": "mine", "media/2026/yi/01.jpg": b"mine"}
    root = write_project(tmp_path / "p", {**GOOD, **mine})
    before = files_of(tmp_path)
    places = [".", "..", "cases", "cases/2026/neu", "media/x", "content", "else", "f"]
    for place in places:
        done = run_here(["build", "--no-booklets", "-o", place], root)
        assert done.status == 2, place
        assert has_chinese(done.stderr), place
    assert files_of(tmp_path) == before
