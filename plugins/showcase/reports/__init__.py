"""Findings as people and other programs read them: one module a format, all of them pure."""

from showcase.reports.formats import Format, render
from showcase.reports.paint import PLAIN, Paint
from showcase.reports.report import Report
from showcase.reports.summary import closing_line
from showcase.reports.text import finding_lines, text_report

__all__ = [
    "PLAIN",
    "Format",
    "Paint",
    "Report",
    "closing_line",
    "finding_lines",
    "render",
    "text_report",
]
