"""The folder in which mutants are made and tried."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
_COPIED = ("tests", "scripts", "cases", "content", "requirements", "mkdocs.yml")
_MUTATED = ("src/showcase/rules/*", "src/showcase/frontmatter/*")
# mutmut has no command that only makes mutants.
_MAKE = (
    "import mutmut.__main__ as m, os; os.makedirs('mutants', exist_ok=True);"
    "m.set_mutant_under_test('mutant_generation');"
    "m.copy_src_dir(); m.copy_also_copy_files(); m.create_mutants(2)"
)


def make_workspace(folder: Path) -> None:
    """Lay out what mutmut wants, the package below ``src``, and make the mutants."""
    folder.mkdir(parents=True, exist_ok=True)
    ignored = shutil.ignore_patterns("__pycache__", "browser", "benchmarks")
    shutil.copytree(ROOT / "plugins" / "showcase", folder / "src" / "showcase", ignore=ignored)
    for name in _COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=ignored)
        else:
            shutil.copy2(source, folder / name)
    settings = {
        "source_paths": ["src"],
        "only_mutate": list(_MUTATED),
        "also_copy": list(_COPIED),
    }
    lines = [
        "[tool.mutmut]",
        *(f"{name} = {json.dumps(value)}" for name, value in settings.items()),
    ]
    lines += ["[tool.pytest.ini_options]", 'markers = ["browser: ", "slow: "]']
    for place in (folder, folder / "mutants"):
        place.mkdir(exist_ok=True)
        (place / "pyproject.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    subprocess.run([sys.executable, "-c", _MAKE], cwd=folder, check=True, capture_output=True)


def mutant_names(folder: Path) -> list[str]:
    """Return the name of every mutant, sorted."""
    names: list[str] = []
    for path in (folder / "mutants").rglob("*.meta"):
        names += json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"]
    return sorted(names)
