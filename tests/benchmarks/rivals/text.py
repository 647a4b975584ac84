"""What stands below the front matter of a case."""

from pathlib import Path

from showcase.model.casebook import Case


def body_of(case: Case, project: Path) -> str:
    """Return a case's Markdown as it was handed in, which all tools understand."""
    text = (project / "cases" / f"{case.key}.md").read_text("utf-8")
    return text.split("\n---\n", 1)[1].lstrip()
