"""A programme in which nothing is wrong is read once."""

from pathlib import Path

import pytest

from showcase.build.programme import read_context
from showcase.build.project import open_cache
from showcase.rules import Context
from tests.building.projects import copy_sample
from tests.tiny import write_project


def understood(root: Path, monkeypatch: pytest.MonkeyPatch | None = None) -> Context:
    if monkeypatch is not None:
        monkeypatch.setattr("showcase.build.kept_programme.read_programme", None)
    context = read_context(root, cache=open_cache(root)).context
    assert context is not None
    return context


def test_the_second_time_it_is_the_same_and_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = copy_sample(tmp_path / "project")
    without = read_context(root)
    first = understood(root)
    second = understood(root, monkeypatch)
    assert first.programme == second.programme
    assert first.programme == (without.context and without.context.programme)
    assert (second.stages, second.left_out) == (first.stages, first.left_out)


def test_another_programme_is_read(tmp_path: Path) -> None:
    root = write_project(tmp_path, {})
    first = understood(root)
    path = root / "cases/programme.yml"
    text = path.read_text("utf-8")
    name = first.programme.branches[0].name
    path.write_text(text.replace(name, f"{name}甲"), encoding="utf-8")
    assert understood(root).programme.branches[0].name == f"{name}甲"


def test_what_is_wrong_with_it_is_told_every_time(tmp_path: Path) -> None:
    root = write_project(tmp_path, {})
    path = root / "cases/programme.yml"
    path.write_text(path.read_text("utf-8") + "\n不认识: 1\n", encoding="utf-8")
    first, second = (read_context(root, cache=open_cache(root)) for _ in range(2))
    assert first.findings == second.findings != ()
