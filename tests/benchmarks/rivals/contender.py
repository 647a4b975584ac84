"""A tool that makes a site of the cases, and what is done to its sources."""

import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.benchmarks.workspace import MARK


@dataclass(frozen=True, slots=True)
class Contender:
    """A tool with the cases in its own form.

    ``sources`` is the folder of ``<year>/<slug>.md``, ``site`` where ``cases/<year>/<slug>/index.html``
    come out. ``made`` is all that the commands, which run one after the other, leave behind;
    ``index`` is a file that is there when the site can be searched.
    """

    name: str
    sources: Path
    site: Path
    index: str
    commands: tuple[tuple[str, ...], ...]
    made: tuple[Path, ...]
    environment: Mapping[str, str] = field(default_factory=dict)

    @property
    def cases(self) -> tuple[Path, ...]:
        """The sources of the cases."""
        return tuple(sorted(self.sources.glob("[0-9]*/*.md")))

    @property
    def changed(self) -> Path:
        """The one case that is changed, from the middle."""
        return self.cases[len(self.cases) // 2]

    def make_cold(self) -> None:
        """Remove everything that a run has left."""
        for path in self.made:
            shutil.rmtree(path, ignore_errors=True)

    def change(self) -> None:
        """Add a paragraph to one case."""
        text = self.changed.read_text("utf-8")
        self.changed.write_bytes(text.replace("\n\n[^1]:", f"\n\n{MARK}\n\n[^1]:", 1).encode())

    def restore(self) -> None:
        """Take it out again."""
        text = self.changed.read_text("utf-8")
        self.changed.write_bytes(text.replace(f"{MARK}\n\n", "", 1).encode())

    def wrong(self, *, changed: bool) -> str:
        """Return what is wrong with the site, or nothing."""
        pages = sum(1 for _ in self.site.glob("cases/[0-9]*/*/index.html"))
        if pages != len(self.cases):
            return f"{pages} of {len(self.cases)} pages"
        if not any(self.site.glob(self.index)):
            return "nothing to search with"
        page = self.site / "cases" / self.changed.parent.name / self.changed.stem / "index.html"
        if changed != (MARK in page.read_text("utf-8")):
            return "the change is not on its page"
        return ""


def write_files(folder: Path, files: Mapping[str, str] | Iterable[tuple[str, str]]) -> None:
    """Write texts below a folder."""
    for name, text in dict(files).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
