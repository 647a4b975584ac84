"""Every fixture is a submission, and after ``=== findings`` what must be found, no more, no less.

A line says ``CODE line:column``; nothing at all means that the submission is sound.
"""

import re
from pathlib import Path

import pytest

from showcase.build.project import load_project
from showcase.rules import RULES
from tests.tiny import jpeg, write_project

FIXTURES = sorted((Path(__file__).parent / "fixtures").glob("*.md"))


def _parts(fixture: Path) -> tuple[str, list[str]]:
    text, _, expected = fixture.read_text(encoding="utf-8").partition("=== findings\n")
    return text, [line for line in expected.splitlines() if line.strip()]


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.stem)
def test_finds_exactly_what_the_fixture_says(fixture: Path, tmp_path: Path) -> None:
    text, expected = _parts(fixture)
    write_project(
        tmp_path,
        {"cases/2026/anli.md": text, "media/2026/anli/01.jpg": jpeg()},
    )
    project = load_project(tmp_path)
    found = [f"{f.code} {f.span.line}:{f.span.column}" for f in project.findings]
    assert found == expected, [f.message for f in project.findings]
    for finding in project.findings:
        told = f"{finding.message}{finding.help}"
        assert re.search("[\u4e00-\u9fff]{4}", told)
        assert not re.search("yaml|invalid|expected|error|null|none", told, re.IGNORECASE), told


FOUND_BY_OTHER_TESTS = {
    *("G101", "G102", "G103", "G104", "G105", "G106", "G107", "G108"),  # test_gate.py
    *("C601", "C602"),  # test_programme.py
    *("B701", "B702", "B703", "B704", "B705"),  # tests/booklet
}


def test_every_rule_has_a_fixture() -> None:
    covered = {line.split()[0] for fixture in FIXTURES for line in _parts(fixture)[1]}
    assert {rule.code for rule in RULES} - covered - FOUND_BY_OTHER_TESTS == set()
