"""Trying mutants, each in a child of this process; prints ``name outcome`` a line.

``python -m tests.mutation.trial STAGE FILE``, run in the folder of mutants: ``FILE`` holds a
name a line. Nothing that is mutated runs before the fork, so no cache hides a mutant.
"""

import json
import os
import re
import signal
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import _lru_cache_wrapper, partial
from importlib.util import find_spec
from pathlib import Path

from mutmut.mutation import trampoline
from mutmut.stats import state

from showcase.build.checking import check_project
from showcase.build.code_version import code_version
from showcase.build.project import open_cache
from showcase.build.settings import read_policy
from tests.rules.fixture import FOLDER, Fixture, describe, read_fixture

_CODE = re.compile(r'"([A-Z]\d{3})"')
_PROGRAMME = "cases/programme.yml"
_NEAR = 200
_FAR = 60
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
    "rules.": ("rules/test_policy.py",),
}
"""What, beside the fixtures, tests the modules of a part; the first that is in the name counts."""


def main(stage: str, names: list[str]) -> None:
    """Try all mutants."""
    code_version()  # remembered, so that no child reads the whole package
    with tempfile.TemporaryDirectory() as folder:
        if stage == "fixtures":
            fixtures = _write(Path(folder))
            reached = _watch(fixtures, Path("reached.json"))
        else:
            _must_pass({_part(name): name for name in names if _part(name)})
        for name in names:
            if stage == "fixtures":
                chosen = _nearest(name, fixtures, reached)
                outcome = _fork(name, partial(_differs, chosen), 60)
                outcome = "survived fixtures" if outcome == "survived" else outcome
            else:
                outcome = _fork(name, partial(_tests_fail, name), 300)
            print(f"{name} {outcome}", flush=True)


def _write(folder: Path) -> list[_Written]:
    written = []
    for number, path in enumerate(sorted(FOLDER.rglob("*.md"))):
        fixture = read_fixture(path)
        root = folder / str(number)
        fixture.write(root)
        written.append((fixture, root))
    return written


def _watch(fixtures: list[_Written], kept: Path) -> list[set[str]]:
    """Return the functions that each fixture reaches; all of them must hold without a mutant."""

    def record() -> bool:
        reached = []
        for pair in fixtures:
            _forget()
            state()._stats.clear()
            if _differs([pair]):
                return True
            reached.append(sorted(state()._stats))
        kept.write_text(json.dumps(reached), encoding="utf-8")
        return False

    if not kept.exists() and _fork("stats", record, 3600) != "survived":
        sys.exit("a fixture fails without a mutant")
    return [set(names) for names in json.loads(kept.read_text(encoding="utf-8"))]


def _forget() -> None:
    """Empty what functions remember, so that each fixture reaches all it needs by itself."""
    for name, module in list(sys.modules.items()):
        if name.startswith("showcase."):
            for value in vars(module).values():
                if isinstance(value, _lru_cache_wrapper) and value.__name__ != "code_version":
                    value.cache_clear()


def _must_pass(parts: dict[str, str]) -> None:
    """Refuse to judge by tests that fail without a mutant, which would kill every one."""
    for part, name in sorted(parts.items()):
        if _fork("", partial(_tests_fail, name), 3600) != "survived":
            sys.exit(f"tests fail without a mutant: {part}")


def _part(name: str) -> str:
    return next((part for part in _TESTS if part in name), "")


def _nearest(name: str, fixtures: list[_Written], reached: list[set[str]]) -> list[_Written]:
    """Return the fixtures that reach the mutated function, those that tell its rule first.

    Of those with the same programme only one is tried on its reader. Of many that don't tell the
    rule some are taken, evenly: a mutant may be called a survivor for that, never killed.
    """
    function = name.partition("__mutmut_")[0]
    spec = find_spec(name.rpartition(".")[0])
    source = Path(spec.origin).read_text("utf-8") if spec and spec.origin else ""
    codes = _CODE.findall(source)
    reaching = [f for f, names in zip(fixtures, reached, strict=True) if function in names]
    if ".programme" in function or ".pruning" in function:
        reaching = [*{f[0].files.get(_PROGRAMME): f for f in reversed(reaching)}.values()]
    family = function.split(".")[2] if ".rules." in function else "front_matter"
    own = [f for f in reaching if any(f"{code} " in f[0].expected for code in codes)]
    near = [f for f in reaching if f[0].path.parent.name == family and f not in own]
    far = [f for f in reaching if f[0].path.parent.name != family and f not in own]
    return own + near[:: len(near) // _NEAR + 1] + far[:: len(far) // _FAR + 1]


def _differs(fixtures: list[_Written]) -> bool:
    with tempfile.TemporaryDirectory() as cache:
        store = open_cache(Path(cache))
        for fixture, root in fixtures:
            os.environ["SOURCE_DATE_EPOCH"] = fixture.epoch
            report = check_project(root, store, read_policy(root), jobs=1)
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
            trampoline.get_mutant_under_test = lambda: name  # asked at each call: no look-up
            signal.setitimer(signal.ITIMER_PROF, seconds)  # of processor: the machine may be busy
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            status = 1 if noticed() else 0
        os._exit(status)
    _, status = os.waitpid(child, 0)
    if os.waitstatus_to_exitcode(status) == -signal.SIGPROF:
        return "timed out"
    return "survived" if status == 0 else "killed"


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]).read_text("utf-8").split())
