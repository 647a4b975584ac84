"""Every fixture that says 可自动改 is mended, and nothing is lost or made worse."""

import datetime
from pathlib import Path

import pytest

from showcase.build.checking import check_project
from showcase.build.fixing import plan_fixes
from showcase.build.project import open_cache
from showcase.build.settings import read_policy
from showcase.findings import Finding, MediaFix, Severity
from showcase.intake.sources import load_one
from showcase.model.submission import Submission
from showcase.submissions import read_submission
from tests.fixing.carrying import AnyMending, carry_out
from tests.fixing.meaning import is_kept, meaning_of
from tests.rules.fixture import CASE, FOLDER, read_fixture

FIXABLE = [
    path
    for path in sorted(FOLDER.rglob("*.md"))
    if "\n    可自动改\n" in path.read_text(encoding="utf-8")
]


@pytest.mark.parametrize("path", FIXABLE, ids=lambda path: path.stem)
def test_what_can_be_mended_is_mended(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fixture = read_fixture(path)
    day = datetime.datetime.fromisoformat(f"{fixture.day}T12:00:00+00:00")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(day.timestamp())))
    fixture.write(tmp_path)
    before, found = _read(tmp_path), _check(tmp_path)
    mendings = _plan(tmp_path)
    assert _check(tmp_path) == found
    for mending in mendings:
        carry_out(tmp_path, mending)
    after, left = _read(tmp_path), _check(tmp_path)
    assert [finding for finding in left if finding.fixable] == []
    assert _plan(tmp_path) == ()
    wanted = {f.fix.path if isinstance(f.fix, MediaFix) else f.path for f in found if f.fixable}
    assert {mending.path for mending in mendings} == wanted
    if before.case is not None:
        revealed = (
            {(CASE, "M401")} if (CASE, "T323") in {(f.path, f.code) for f in found} else set()
        )
        assert _errors(left) <= _errors(found) | revealed  # what is a picture now may be missing
        assert is_kept(meaning_of(before), meaning_of(after))


def _read(root: Path) -> Submission:
    return read_submission(load_one(root, CASE, open_cache(root)))


def _check(root: Path) -> tuple[Finding, ...]:
    return check_project(root, open_cache(root), read_policy(root), jobs=1).findings


def _plan(root: Path) -> tuple[AnyMending, ...]:
    return plan_fixes(root, open_cache(root), read_policy(root), lambda path: True, jobs=1)


def _errors(findings: tuple[Finding, ...]) -> set[tuple[str, str]]:
    return {(f.path, f.code) for f in findings if f.severity is Severity.ERROR}
