"""Findings are values: what is wrong, where, why, and how to mend it."""

from showcase.findings.fault import Fault, FaultKind
from showcase.findings.finding import SEVERITY_NAMES, Finding, Severity
from showcase.findings.fix import Edit, Fix, MediaFix, Operation
from showcase.findings.span import Span

__all__ = [
    "SEVERITY_NAMES",
    "Edit",
    "Fault",
    "FaultKind",
    "Finding",
    "Fix",
    "MediaFix",
    "Operation",
    "Severity",
    "Span",
]
