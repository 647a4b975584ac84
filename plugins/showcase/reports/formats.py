"""The formats that findings can be printed in."""

from collections.abc import Callable
from enum import StrEnum

from showcase.reports.github import github_report
from showcase.reports.gitlab import gitlab_report
from showcase.reports.json_rows import json_report
from showcase.reports.junit import junit_report
from showcase.reports.markdown import markdown_report
from showcase.reports.paint import PLAIN, Paint
from showcase.reports.report import Report
from showcase.reports.sarif import sarif_report
from showcase.reports.text import text_report


class Format(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"
    SARIF = "sarif"
    MARKDOWN = "markdown"


_WRITERS: dict[Format, Callable[[Report], str]] = {
    Format.JSON: json_report,
    Format.GITHUB: github_report,
    Format.GITLAB: gitlab_report,
    Format.JUNIT: junit_report,
    Format.SARIF: sarif_report,
    Format.MARKDOWN: markdown_report,
}


def render(report: Report, form: Format, paint: Paint = PLAIN) -> str:
    """Return a report in a format, without a line end at its end."""
    if form is Format.TEXT:
        return "\n".join(text_report(report, paint))
    return _WRITERS[form](report).rstrip("\n")
