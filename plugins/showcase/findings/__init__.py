"""Findings are values: what is wrong, where, why, and how to mend it."""

from showcase.findings.fault import Fault, FaultKind
from showcase.findings.finding import Finding, Severity
from showcase.findings.span import Span

__all__ = ["Fault", "FaultKind", "Finding", "Severity", "Span"]
