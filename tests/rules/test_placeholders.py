"""What the text of a new submission says must not be published."""

import datetime
from pathlib import Path

from showcase.build.project import load_project
from showcase.cli.draft import write_draft
from showcase.findings import Severity
from showcase.frontmatter import read_programme
from showcase.model.directory import Directory
from tests.tiny import PROGRAMME, write_project


def _draft() -> str:
    programme = read_programme(PROGRAMME).programme
    assert programme is not None
    directory = Directory(programme)
    unit = directory.unit("b001")
    assert unit is not None
    day = datetime.date(2026, 6, 30)
    return write_draft("先做一件小事", unit, directory.cohort("c-2025"), day, "2026/anli")


def _found(root: Path, text: str) -> list[tuple[str, int]]:
    write_project(root, {"cases/2026/anli.md": text})
    findings = load_project(root).findings
    return [
        (finding.severity.value, finding.span.line)
        for finding in findings
        if finding.code == "F246" and finding.path == "cases/2026/anli.md"
    ]


def test_all_sentences_of_a_draft_are_found_once_it_is_no_draft(tmp_path: Path) -> None:
    draft = _draft()
    assert _found(tmp_path, draft) == []
    handed_in = draft.replace("状态: 草稿", "状态: 送审")
    lines = draft.split("\n")
    hints = [n for n, line in enumerate(lines, 1) if line and lines[n - 3][:3] == "## "]
    assert len(hints) == 4
    assert _found(tmp_path, handed_in) == [(Severity.WARNING.value, line) for line in hints]
    published = draft.replace("状态: 草稿", "状态: 发布")
    assert _found(tmp_path, published) == [(Severity.ERROR.value, line) for line in hints]
