"""The project that is measured: brought back to its first state, and changed in one case."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.generate import generate_project

MARK = "测量时新添的一句话，重建之后应当出现在页面上。"


@dataclass(frozen=True, slots=True)
class Workspace:
    """A generated project and, beside it, the output and the cache home of the builds.

    ``entries`` are the names in the project's root that belong to it.
    """

    folder: Path
    cases: tuple[str, ...]
    entries: frozenset[str]

    @property
    def project(self) -> Path:
        """The project's root."""
        return self.folder / "project"

    @property
    def output(self) -> Path:
        """Where the site is built."""
        return self.folder / "site"

    @property
    def environment(self) -> dict[str, str]:
        """Variables that keep a cache in the user's home from warming a cold build."""
        return {"XDG_CACHE_HOME": str(self.folder / "cache"), "PYTHONUTF8": "1"}

    @property
    def changed_case(self) -> str:
        """The one case that is changed, from the middle."""
        return self.cases[len(self.cases) // 2]

    def make_cold(self) -> None:
        """Remove output, caches and whatever else a command left in the project's root."""
        for path in (self.output, self.folder / "cache"):
            _remove(path)
        for path in self.project.iterdir():
            if path.name not in self.entries:
                _remove(path)

    def change_case(self) -> None:
        """Add a paragraph to one case; ``restore_case`` takes it out."""
        path = self.project / self.changed_case
        text = path.read_text("utf-8")
        path.write_bytes(text.replace("\n\n[^1]:", f"\n\n{MARK}\n\n[^1]:", 1).encode())

    def restore_case(self) -> None:
        """Take the added paragraph out again."""
        path = self.project / self.changed_case
        path.write_bytes(path.read_text("utf-8").replace(f"{MARK}\n\n", "", 1).encode())

    def count_pages(self) -> int:
        """Return how many case pages the build put out."""
        return sum(1 for _ in self.output.glob("cases/[0-9]*/*/index.html"))

    def shows_change(self) -> bool:
        """Tell whether the changed case's page holds the added paragraph."""
        page = self.output / Path(self.changed_case).with_suffix("") / "index.html"
        return page.is_file() and MARK in page.read_text("utf-8")

    def count_booklets(self) -> int:
        """Return how many booklets the build put out."""
        return sum(1 for _ in self.output.glob("booklets/**/*.pdf"))


def set_up(folder: Path, cases: int, *, photos: int, seed: int) -> Workspace:
    """Generate a project under ``folder`` to measure on."""
    generated = generate_project(folder / "project", cases, photos=photos, seed=seed)
    entries = frozenset(path.name for path in generated.root.iterdir())
    return Workspace(folder, generated.cases, entries)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
