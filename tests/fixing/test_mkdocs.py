"""The department's settings in a real run of MkDocs."""

from functools import partial
from pathlib import Path

from tests.building.running import run, run_all
from tests.tiny import MKDOCS, case_text, write_project

SHORT = case_text(body="\n太短。\n")


def _project(root: Path, rules: str) -> Path:
    plugins = f"plugins: [{{showcase: {{booklets: false, rules: {rules}}}}}]"
    return write_project(
        root,
        {"cases/2026/a.md": SHORT, "mkdocs.yml": MKDOCS.replace("plugins: [showcase]", plugins)},
    )


def test_a_strict_build_hears_the_settings(tmp_path: Path) -> None:
    roots = {
        "usual": _project(tmp_path / "usual", "{}"),
        "stern": _project(tmp_path / "stern", "{T304: 错误}"),
        "wrong": _project(tmp_path / "wrong", "{T30: off}"),
        "no mapping": _project(tmp_path / "list", "[T304]"),
    }
    done = run_all(
        {
            name: partial(run, "mkdocs", "build", "--strict", cwd=root)
            for name, root in roots.items()
        }
    )
    assert done["usual"].status == 0, done["usual"].output
    assert done["stern"].status == 1
    assert "cases/2026/a.md:13:1: T304" in done["stern"].stderr
    assert done["wrong"].status == 1
    assert "mkdocs.yml 第 4 行：没有“T30”这条规则" in done["wrong"].stderr
    assert "mkdocs.yml 第 4 行：rules 下面要一行一条规则" in done["no mapping"].stderr
