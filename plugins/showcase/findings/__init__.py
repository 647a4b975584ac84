"""Findings are values: what is wrong, where, why, and how to mend it."""

from showcase.findings.fault import Fault, FaultKind
from showcase.findings.finding import Finding, Severity
from showcase.findings.fix import Edit, Fix
from showcase.findings.span import Span

__all__ = ["Edit", "Fault", "FaultKind", "Finding", "Fix", "Severity", "Span"]
