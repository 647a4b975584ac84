"""Trying mutants, each in a child of this process; prints ``name outcome`` a line.

``python -m tests.mutation.trial STAGE FILE``, run in the folder of mutants: ``FILE`` holds a
name a line. Nothing that is mutated runs before the fork, so no cache hides a mutant.
"""

import os
import re
import signal
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from showcase.build.checking import check_project
from showcase.build.code_version import code_version
from showcase.build.project import open_cache
from showcase.build.settings import read_policy
from tests.rules.fixture import FOLDER, Fixture, describe, read_fixture

_CODE = re.compile(r'"([A-Z]\d{3})"')
_Written = tuple[Fixture, Path]
_TESTS = {
    "frontmatter.programme": ("rules/test_programme.py",),
    "frontmatter.pruning": ("rules/test_programme.py",),
    "frontmatter.": (
        "reading/test_front_matter.py",
        "reading/test_front_matter_lines.py",
        "reading/test_front_matter_slips.py",
        "reading/test_front_matter_limits.py",
        "reading/test_mending.py",
        "reading/test_values.py",
    ),
    "rules.gate": ("rules/test_gate.py", "intake/test_[cknps]*.py"),
    "rules.text": ("rules/test_text_and_media.py",),
    "rules.media": ("rules/test_text_and_media.py",),
    "rules.front_matter": ("rules/test_placeholders.py",),
    "rules.privacy": ("rules/test_privacy.py",),
    "rules.wording": ("rules/test_wording.py",),
    "rules.deliverables": ("rules/test_deliverables.py",),
    "rules.originality": ("rules/test_originality.py",),
    "rules.programme": ("rules/test_programme.py",),
    "rules.review": ("rules/test_review.py",),
    "rules.": ("rules/test_policy.py", "test_structure.py"),
}
"""What, beside the fixtures, tests the modules of a part; the first that is in the name counts."""


def main(stage: str, names: list[str]) -> None:
    """Try all mutants."""
    code_version()  # remembered, so that no child reads the whole package
    with tempfile.TemporaryDirectory() as folder:
        fixtures = _write(Path(folder)) if stage == "fixtures" else []
        _must_pass(stage, names, fixtures)
        for name in names:
            if stage == "fixtures":
                outcome = _fork(name, partial(_differs, _nearest(name, fixtures)), 40)
                outcome = "survived fixtures" if outcome == "survived" else outcome
            else:
                outcome = _fork(name, partial(_tests_fail, name), 600)
            print(f"{name} {outcome}", flush=True)


def _must_pass(stage: str, names: list[str], fixtures: list[_Written]) -> None:
    """Refuse to judge by tests that fail without any mutant, which would kill every one."""
    if stage == "fixtures":
        trials = {"all fixtures": partial(_differs, fixtures)}
    else:
        trials = {_part(name): partial(_tests_fail, name) for name in names if _part(name)}
    for title, trial in sorted(trials.items()):
        if _fork("", trial, 3600) != "survived":
            sys.exit(f"fails without a mutant: {title}")


def _part(name: str) -> str:
    return next((part for part in _TESTS if part in name), "")


def _write(folder: Path) -> list[_Written]:
    written = []
    for number, path in enumerate(sorted(FOLDER.rglob("*.md"))):
        fixture = read_fixture(path)
        root = folder / str(number)
        fixture.write(root)
        written.append((fixture, root))
    return written


def _nearest(name: str, fixtures: list[_Written]) -> list[_Written]:
    """Return the fixtures that tell the mutated rule, then the others of its family."""
    module = name.rpartition(".")[0]
    spec = find_spec(module)
    source = Path(spec.origin).read_text("utf-8") if spec and spec.origin else ""
    codes = _CODE.findall(source)
    kept = "programme" if ".programme" in module or ".pruning" in module else "front_matter"
    family = module.split(".")[2] if ".rules." in module else kept
    own = [pair for pair in fixtures if any(f"{code} " in pair[0].expected for code in codes)]
    near = [pair for pair in fixtures if pair[0].path.parent.name == family and pair not in own]
    return own + near


def _differs(fixtures: list[_Written]) -> bool:
    for fixture, root in fixtures:
        os.environ["SOURCE_DATE_EPOCH"] = fixture.epoch
        policy = read_policy(root)
        with tempfile.TemporaryDirectory() as cache:
            report = check_project(root, open_cache(Path(cache)), policy, jobs=1)
        if describe(report.findings) != fixture.expected:
            return True
    return False


def _tests_fail(name: str) -> bool:
    import pytest  # only here: it isn't needed for fixtures

    patterns = _TESTS.get(_part(name), ())
    chosen = sorted({str(path) for p in patterns for path in Path("tests").glob(p)})
    # Hypothesis's profile for CI: every mutant meets the same examples, and none that another left.
    arguments = ["-q", "-x", "-p", "no:cacheprovider", "--hypothesis-profile=ci"]
    arguments += ["-m", "not slow and not browser"]
    return bool(chosen) and pytest.main([*arguments, *chosen]) != 0


def _fork(name: str, noticed: Callable[[], bool], seconds: int) -> str:
    child = os.fork()
    if child == 0:
        status = 1
        with suppress(BaseException):
            os.environ["MUTANT_UNDER_TEST"] = name
            signal.alarm(seconds)
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            status = 1 if noticed() else 0
        os._exit(status)
    _, status = os.waitpid(child, 0)
    if os.waitstatus_to_exitcode(status) == -signal.SIGALRM:
        return "timed out"
    return "survived" if status == 0 else "killed"


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]).read_text("utf-8").split())
