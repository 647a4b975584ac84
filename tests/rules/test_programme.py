"""A broken programme: what is wrong is told, the rest stands."""

from pathlib import Path

from showcase.build.project import load_project
from tests.tiny import PROGRAMME, case_text, write_project

CASE = "cases/2026/anli.md"


def _findings(root: Path, programme: str) -> list[tuple[str, int]]:
    write_project(root, {"cases/programme.yml": programme, CASE: case_text()})
    return [(f.code, f.span.line) for f in load_project(root).findings]


def test_an_unknown_id_is_told_where_it_stands(tmp_path: Path) -> None:
    programme = PROGRAMME.replace("branches: [b001]", "branches: [b001, b002]")
    assert _findings(tmp_path, programme) == [("C601", 8)]
    assert len(load_project(tmp_path).published) == 1


def test_a_branch_without_college_is_left_out(tmp_path: Path) -> None:
    extra = "  - {id: b009, name: 经济支部, college: jj}\ncohorts:"
    assert _findings(tmp_path, PROGRAMME.replace("cohorts:", extra)) == [("C601", 7)]
    project = load_project(tmp_path)
    assert project.programme is not None
    assert [branch.id for branch in project.programme.branches] == ["b001"]


def test_an_id_used_twice(tmp_path: Path) -> None:
    extra = "  - {id: b001, name: 另一支部, college: jx}\ncohorts:"
    assert _findings(tmp_path, PROGRAMME.replace("cohorts:", extra)) == [("C602", 7)]


def test_one_broken_entry_spares_the_others(tmp_path: Path) -> None:
    extra = "  - {id: jj, name: 经济学院}\nbranches:"
    assert _findings(tmp_path, PROGRAMME.replace("branches:\n", f"{extra}\n")) == [("F213", 5)]
    assert len(load_project(tmp_path).published) == 1


def test_an_empty_programme_is_no_surprise(tmp_path: Path) -> None:
    assert _findings(tmp_path, "") == [("F213", 1)] * 4


def test_no_programme_at_all(tmp_path: Path) -> None:
    write_project(tmp_path, {CASE: case_text()})
    (tmp_path / "cases/programme.yml").unlink()
    project = load_project(tmp_path)
    assert [(f.code, f.path) for f in project.findings] == [("G104", "cases/programme.yml")]


def test_an_invisible_character_doesnt_take_the_programme_away(tmp_path: Path) -> None:
    assert _findings(tmp_path, PROGRAMME.replace("示例大学", "示例\u200b大学")) == [("G106", 2)]
    assert len(load_project(tmp_path).published) == 1
