"""What a format is made from."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from showcase.findings import SEVERITY_NAMES, Finding, Severity


@dataclass(frozen=True, slots=True)
class Report:
    """The findings that are to be shown, and what was looked at.

    ``paths`` are the files that were checked, ``texts`` what stands in those that findings
    point to. ``waived`` are findings that authors are exempt from. ``prefix`` is the way from
    the repository's root to the project's (``lianxi/``): forges count from theirs.
    """

    findings: tuple[Finding, ...]
    cases: int = 0
    published: int = 0
    waived: tuple[Finding, ...] = ()
    paths: tuple[str, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    prefix: str = ""

    @property
    def files(self) -> tuple[tuple[str, tuple[Finding, ...]], ...]:
        """The findings by file, files in their order."""
        ordered = sorted(self.findings, key=lambda finding: finding.sort_key)
        groups = groupby(ordered, key=lambda finding: finding.path)
        return tuple((path, tuple(found)) for path, found in groups)

    @property
    def passes(self) -> bool:
        """Whether there is nothing but hints."""
        return all(finding.severity is Severity.INFO for finding in self.findings)

    def place(self, path: str) -> str:
        """Return where a file lies, seen from the repository's root."""
        return f"{self.prefix}{path}"


def tally(findings: Iterable[Finding]) -> str:
    """Count findings by what they weigh: 1 个错误、2 个提醒."""
    counts = Counter(finding.severity for finding in findings)
    return "、".join(f"{counts[s]} 个{SEVERITY_NAMES[s]}" for s in Severity if counts[s])
