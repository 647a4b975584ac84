"""The house's own order: layers, sizes, rules."""

import shutil
import statistics
import subprocess
import sys
from pathlib import Path

from showcase.findings import FaultKind
from showcase.rules import RULES

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "plugins" / "showcase"


def test_the_median_file_is_short_and_none_is_long() -> None:
    sizes = {path: len(path.read_text("utf-8").splitlines()) for path in PACKAGE.rglob("*.py")}
    assert statistics.median(sizes.values()) < 120
    assert {str(path.relative_to(PACKAGE)): n for path, n in sizes.items() if n > 300} == {}


def test_an_upward_import_breaks_the_layers(tmp_path: Path) -> None:
    shutil.copytree(PACKAGE, tmp_path / "showcase", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    culprit = tmp_path / "showcase" / "model" / "walk.py"
    culprit.write_text(f"import showcase.rules\n{culprit.read_text('utf-8')}", encoding="utf-8")
    command = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run(
        [sys.executable, "-c", command, "--no-cache"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert "Imports point only downwards BROKEN" in done.stdout


def test_every_kind_of_fault_has_one_rule() -> None:
    told = [rule.fault for rule in RULES if rule.fault is not None]
    assert sorted(told) == sorted(FaultKind)


def test_codes_and_names_are_unique_and_explained() -> None:
    assert len({rule.code for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)
    for rule in RULES:
        told = rule.explanation
        assert told.title.endswith("。"), rule.code
        assert all((told.why, told.how, told.bad, told.good)), rule.code
