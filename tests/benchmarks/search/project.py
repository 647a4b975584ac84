"""A generated project and its site, with the right answers."""

import gzip
import json
import re
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from showcase.build.project import load_casebook
from tests.benchmarks.generate import PLANTED, generate_project
from tests.benchmarks.search.gzip_server import LEVEL
from tests.benchmarks.search.published import PublishedCase, published_cases
from tests.generator.grammar import vocabulary


@dataclass(frozen=True, slots=True)
class BuiltProject:
    """``build_seconds`` is None where the site had been built before."""

    root: Path
    site: Path
    cases: list[PublishedCase]
    planted: dict[str, frozenset[str]]
    build_seconds: float | None


@dataclass(frozen=True, slots=True)
class Size:
    """Files of an index, their bytes, and their bytes compressed one by one."""

    files: int
    plain: int
    compressed: int


def prepare(folder: Path, cases: int, seed: int) -> BuiltProject:
    """Generate and build a project in a folder; what is there already is used again."""
    root = folder / "project"
    if not root.is_dir():
        generate_project(root, cases, seed=seed)
    seconds = None
    if not (root / "site").is_dir():
        begun = time.perf_counter()
        command = [sys.executable, "-m", "showcase", "build", "-C", str(root), "--no-booklets"]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace")
        if done.returncode:
            raise RuntimeError(f"the build failed: {(done.stdout + done.stderr)[-2000:]}")
        seconds = time.perf_counter() - begun
    casebook = load_casebook(root)
    if casebook is None:
        raise RuntimeError(f"nothing to read in {root}")
    planted = json.loads((root / PLANTED).read_text("utf-8"))
    return BuiltProject(
        root,
        root / "site",
        published_cases(casebook, root / "site"),
        {name: frozenset(map(_page, paths)) for name, paths in planted.items()},
        seconds,
    )


def dictionary() -> tuple[str, ...]:
    """Return the words that the generator makes its sentences of."""
    words = (word for group in vocabulary().values() for word in group.words)
    return tuple(word for word in words if re.fullmatch(r"\w+", word))


def size_of(folder: Path) -> Size:
    """Measure all files of an index, without HTML pages."""
    contents = [
        path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".html"
    ]
    packed = sum(len(gzip.compress(content, LEVEL)) for content in contents)
    return Size(len(contents), sum(map(len, contents)), packed)


def _page(path: str) -> str:
    return path.removesuffix(".md") + "/index.html"
