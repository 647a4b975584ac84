"""Projects to build, and what a build has put out."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from showcase.build.project import load_project, make_casebook
from showcase.model.casebook import Casebook

ROOT = Path(__file__).resolve().parents[2]
# The project's root is also the package's; these belong to the package, or are made.
_NOT_THE_PROJECT = (
    ".*",
    "*.egg-info",
    "build",
    "dist",
    "docs",
    "node_modules",
    "plugins",
    "requirements",
    "scripts",
    "site",
    "tests",
    "wheels",
)


@dataclass(frozen=True, slots=True)
class SampleSite:
    """The built sample: ``path`` is the site, ``root`` its project with a full cache."""

    path: Path
    stdout: str
    root: Path


def copy_sample(target: Path) -> Path:
    """Copy the project that is shipped, without anything made from it."""
    shutil.copytree(ROOT, target, ignore=shutil.ignore_patterns(*_NOT_THE_PROJECT))
    return target


def copy_project(root: Path, target: Path, *, cache: bool = True) -> Path:
    """Copy a project that has been built, without its site."""
    left_out = ("site",) if cache else ("site", ".cache")
    shutil.copytree(root, target, ignore=shutil.ignore_patterns(*left_out))
    return target


def casebook_of(root: Path) -> Casebook:
    """Return what a project publishes."""
    casebook = make_casebook(load_project(root))
    assert casebook is not None
    return casebook


def files_of(folder: Path) -> dict[str, bytes]:
    """Map the path of every file below a folder to what it holds."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if not path.is_dir()
    }


def differing(first: dict[str, bytes], second: dict[str, bytes]) -> set[str]:
    """Return the files that only one has, or that are not the same."""
    return {name for name in first.keys() | second.keys() if first.get(name) != second.get(name)}
