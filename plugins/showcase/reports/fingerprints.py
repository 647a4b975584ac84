"""What a finding is known by from one report to the next, wherever its line has moved to."""

import hashlib
import re
import unicodedata
from collections import Counter

from showcase.findings import Finding
from showcase.reports.report import Report

_NUMBER = re.compile(r"\d+")


def fingerprints(report: Report) -> dict[Finding, str]:
    """Map each finding to a hash of file, rule, line and message, but not of their numbers.

    What would be the same is counted, in the order of the file.
    """
    known: dict[Finding, str] = {}
    seen: Counter[str] = Counter()
    for path, found in report.files:
        lines = report.texts.get(path, "").split("\n")
        folded: dict[int, str] = {}  # a line may be endless and have thousands of findings
        for finding in found:
            number = finding.span.line
            if number not in folded:
                folded[number] = _folded(lines[number - 1]) if 1 <= number <= len(lines) else ""
            message = _NUMBER.sub("#", finding.message)
            base = _digest(path, finding.code, folded[number], message)
            seen[base] += 1
            known[finding] = _digest(base, str(seen[base]))[:40]
    return known


def _digest(*parts: str) -> str:
    data = "\0".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(data).hexdigest()


def _folded(line: str) -> str:
    """Digest a line without what doesn't make it another: spaces, width of characters, case."""
    return _digest("".join(unicodedata.normalize("NFKC", line).casefold().split()))
