"""From findings to a report: with what stands in the files that they point to."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from showcase.findings import Finding
from showcase.intake import read_text
from showcase.reports import Report


def texts_of(root: Path, findings: Iterable[Finding]) -> dict[str, str]:
    """Map each file that a finding is in to its text; a file that can't be read has none.

    What a pull request changed elsewhere is not shown: it is the wrong file, whatever it says.
    """
    paths = {finding.path for finding in findings if finding.path.startswith("cases/")}
    return {path: read_text(root, path) for path in paths}


def with_texts(root: Path, report: Report) -> Report:
    """Return a report with the texts of its files, and with its place in the repository."""
    return replace(report, texts=texts_of(root, report.findings), prefix=prefix_of(root))


def prefix_of(root: Path) -> str:
    """Return the way from the root of the repository that a project lies in, such as ``a/b/``."""
    for folder in (root, *root.parents):
        if (folder / ".git").exists():
            relative = root.relative_to(folder).as_posix()
            return "" if relative == "." else f"{relative}/"
    return ""
