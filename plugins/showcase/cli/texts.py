"""What stands in the files that findings point to."""

from collections.abc import Iterable
from pathlib import Path

from showcase.findings import Finding
from showcase.intake import read_text


def texts_of(root: Path, findings: Iterable[Finding]) -> dict[str, str]:
    """Map each file that a finding is in to its text; a file that can't be read has none."""
    return {path: read_text(root, path) for path in {finding.path for finding in findings}}
