"""What a pull request changed, and what it should not have touched."""

from dataclasses import dataclass
from pathlib import Path

from showcase.cli.console import Stop
from showcase.findings import Finding
from showcase.intake.change import judge_change
from showcase.intake.git import ChangeUnknown, changed_paths
from showcase.rules import check_programme


@dataclass(frozen=True, slots=True)
class Change:
    """``paths`` are the files that changed, ``findings`` what is wrong with changing them."""

    paths: frozenset[str]
    findings: tuple[Finding, ...]

    def touches(self, path: str) -> bool:
        """Tell whether a case file or something in its media folder changed."""
        if path in self.paths or any(changed.startswith(f"{path}/") for changed in self.paths):
            return True  # the path of a finding may be a folder
        if not path.startswith("cases/"):
            return False
        folder = f"media/{path.removeprefix('cases/').removesuffix('.md')}/"
        return any(changed.startswith(folder) for changed in self.paths)


def change_since(root: Path, since: str) -> Change:
    """Return what changed since a version that git knows; Stop where git can't tell."""
    try:
        touched = changed_paths(root, since)
    except ChangeUnknown as error:
        raise Stop(2, f"{error}。") from error
    deleted = frozenset(path.path for path in touched if path.deleted)
    missteps = judge_change([path.path for path in touched], deleted)
    told = [finding for m in missteps for finding in check_programme(m.path, (m.fault,))]
    return Change(frozenset(path.path for path in touched), tuple(told))
