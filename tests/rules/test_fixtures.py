"""Every fixture is a project with something wrong; exactly that must be found, no more, no less."""

import os
import re
from pathlib import Path

import pytest

from showcase.build.checking import check_project
from showcase.build.project import load_project, open_cache
from showcase.build.settings import read_policy
from showcase.rules import RULES
from tests.rules.fixture import FOLDER, describe, read_fixture

FIXTURES = sorted(FOLDER.rglob("*.md"))
_FOREIGN = re.compile(r"yaml|json|invalid|expected|error|null|none|utf8|regex|token", re.IGNORECASE)


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_finds_exactly_what_the_fixture_says(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fixture = read_fixture(path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", fixture.epoch)
    fixture.write(tmp_path)
    cache, policy = open_cache(tmp_path), read_policy(tmp_path)
    report = check_project(tmp_path, cache, policy, jobs=1)
    told = describe(report.findings)
    if os.environ.get("UPDATE_GOLDEN") and told != fixture.expected:
        path.write_text(f"{fixture.head}=== findings\n{told}", encoding="utf-8")
    else:
        assert told == fixture.expected
    assert check_project(tmp_path, cache, policy, jobs=1) == report
    assert load_project(tmp_path).report == report
    for finding in report.findings:
        sentence = f"{finding.message}{finding.help}"
        assert re.search("[\u4e00-\u9fff]{3}", sentence)
        assert not _FOREIGN.search(sentence), sentence


FOUND_BY_OTHER_TESTS = {
    *("G102", "G104", "G111", "G112", "G116"),  # tests/intake/test_places.py, test_sizes.py
    *("G129", "G130", "G131"),  # tests/intake/test_change.py
    "P018",  # test_privacy.py
    *("C601", "C602"),  # test_programme.py
    *(f"B70{number}" for number in range(1, 7)),  # tests/booklet
    *("B711", "B712"),  # tests/booklet, tests/building/test_lost_booklets.py
    *(f"B7{number}" for number in range(21, 32)),  # tests/booklet
    "M443",  # tests/building/test_films.py
}


def test_every_rule_has_a_fixture() -> None:
    expected = "".join(read_fixture(path).expected for path in FIXTURES)
    covered = set(
        re.findall(r"^(?:\S+ )?([A-Z]\d{3}) \d+:\d+(?:-\S+)? \S+$", expected, re.MULTILINE)
    )
    assert {rule.code for rule in RULES} - covered - FOUND_BY_OTHER_TESTS == set()
