"""Pin every dependency by version and hash: `python3 scripts/lock.py [--upgrade]`.

Writes `requirements/*.txt` from `pyproject.toml` and `requirements/*.in`: one file for all systems
and for Python 3.11 and up, with hashes, without the address of any index. Pins that still fit stay
as they are; `--upgrade` moves all to the newest, `--upgrade-package NAME` moves one. Other options
go to `uv pip compile` as well. Read the difference before committing it.
"""

import shutil
import subprocess
import sys
from pathlib import Path

import environment

SOURCES = {
    "runtime": ["pyproject.toml", "requirements/runtime.in"],
    "cluster": ["requirements/cluster.in"],
    "test": ["requirements/test.in"],
}
"""In this order: the later ones are constrained by the earlier ones."""

COMPILE = [
    "pip",
    "compile",
    "--quiet",
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-header",
]


def find_uv() -> str:
    """The path of uv, from `.venv` or the search path."""
    found = shutil.which("uv", path=str(environment.COMMANDS)) or shutil.which("uv")
    if not found:
        python = environment.PYTHON.relative_to(environment.ROOT)
        raise environment.SetupError(
            "锁定依赖要用 uv。先运行 python3 scripts/build.py 建立 .venv，再运行\n"
            f"  {python} -m pip install uv"
        )
    return found


def main(arguments: list[str]) -> int:
    uv = find_uv()
    for group, sources in SOURCES.items():
        target = Path("requirements", f"{group}.txt")
        print(f"{target.as_posix()} …")
        command = [uv, *COMPILE, *arguments, *sources, "--output-file", str(target)]
        status = subprocess.call(command, cwd=environment.ROOT)
        if status:
            return status
    return 0


if __name__ == "__main__":
    sys.exit(environment.guarded(main))
