"""Which findings someone wants to see."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from showcase.cli.console import Stop
from showcase.findings import Finding, Severity

_WEIGHTS = list(Severity)


@dataclass(frozen=True, slots=True)
class Selection:
    """``paths`` are files and folders of the project, relative to its root; none stands for all.

    ``codes`` are the rules, none for all, ``least`` the least weight.
    """

    paths: tuple[PurePosixPath, ...] = ()
    codes: frozenset[str] = frozenset()
    least: Severity = Severity.INFO

    def shows(self, finding: Finding) -> bool:
        """Tell whether a finding is wanted."""
        heavy = _WEIGHTS.index(finding.severity) <= _WEIGHTS.index(self.least)
        return (
            heavy and (not self.codes or finding.code in self.codes) and self.covers(finding.path)
        )

    def covers(self, path: str) -> bool:
        """Tell whether a file is wanted: a case file is by its media folder, and they by it."""
        if not self.paths:
            return True
        own = PurePosixPath(path)
        if any(own.is_relative_to(wanted) for wanted in self.paths):
            return True
        if path.startswith("cases/") and path.endswith(".md"):
            folder = PurePosixPath("media", *own.with_suffix("").parts[1:])
            return any(
                folder.is_relative_to(wanted) or wanted.is_relative_to(folder)
                for wanted in self.paths
            )
        if own.parts[0] == "media" and len(own.parts) > 3:
            case = PurePosixPath("cases", own.parts[1], f"{own.parts[2]}.md")
            return any(case.is_relative_to(wanted) for wanted in self.paths)
        return False


def project_paths(root: Path, paths: Iterable[Path]) -> tuple[PurePosixPath, ...]:
    """Return paths as the project knows them; Stop at one that is not there.

    They count from here, or else from the project's root.
    """
    wanted = []
    for path in paths:
        places = (path.resolve(), (root / path).resolve())
        full = next((p for p in places if p.exists() and p.is_relative_to(root)), None)
        if full is None:
            raise Stop(2, f"找不到 {path}，或者它不在项目里。")
        wanted.append(PurePosixPath(full.relative_to(root).as_posix()))
    return tuple(wanted)
