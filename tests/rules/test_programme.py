"""A broken programme: what is wrong is told, the rest stands."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.build.project import load_project
from showcase.findings import FaultKind
from showcase.frontmatter import read_programme
from showcase.model.directory import Directory
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
    assert _findings(tmp_path, "") == [("G110", 1)]
    assert {code for code, _ in _findings(tmp_path, "# 还没有写\n")} == {"F213"}


def test_no_programme_at_all(tmp_path: Path) -> None:
    write_project(tmp_path, {CASE: case_text()})
    (tmp_path / "cases/programme.yml").unlink()
    project = load_project(tmp_path)
    assert [(f.code, f.path) for f in project.findings] == [("G104", "cases/programme.yml")]


def test_an_invisible_character_doesnt_take_the_programme_away(tmp_path: Path) -> None:
    assert _findings(tmp_path, PROGRAMME.replace("示例大学", "示例\u200b大学")) == [("G125", 2)]
    assert len(load_project(tmp_path).published) == 1


def _severities(root: Path, *changes: tuple[str, str]) -> list[tuple[str, str]]:
    programme = PROGRAMME
    for old, new in changes:
        programme = programme.replace(old, new, 1)
    write_project(root, {"cases/programme.yml": programme, CASE: case_text()})
    project = load_project(root)
    assert len(project.published) == 1
    return [(f.code, f.severity.value) for f in project.findings]


NOTICE = "notices: [{title: 公示, from: 2025-05-%s, to: 2025-05-%s, text: 现予公示。}]\nlimits:"


@pytest.mark.parametrize(
    ("code", "severity", "old", "new"),
    [
        ("C603", "warning", "name: 第一批标杆院系", "name: 第一批样板支部"),
        (
            "C604",
            "warning",
            "cohorts:",
            "  - {id: b2, name: 机械学院第一学生党支部, college: jx}\ncohorts:",
        ),
        ("C605", "warning", "[b001]", "[b001, b001]"),
        ("C606", "warning", "colleges: [jx]", "colleges: []"),
        ("C607", "warning", "standard: 五个到位", "standard: 六个过硬"),
        (
            "C608",
            "warning",
            "[b001]",
            "[b001], stages: [{name: 选苗, to: 2025-01-01}, {name: 选苗}]",
        ),
        (
            "C609",
            "warning",
            "[b001]",
            "[b001], stages: [{name: 认定, to: 2025-01-01}, {name: 选苗, to: 2026-01-01}]",
        ),
        ("C610", "info", "[b001]", "[b001], stages: [{name: 选苗}]"),
        ("C611", "warning", "limits:", NOTICE % (19, 10)),
        ("C612", "warning", "limits:", NOTICE % (12, 15)),
        ("C612", "info", "limits:", NOTICE % (11, 15)),
        ("C613", "info", "type: 学生", "founded: 2024-12-01"),
        ("C614", "warning", "photos: [0, 6]", "photos: [6, 0]"),
        ("C615", "warning", "limits:", "review: {steps: [终审, 终审]}\nlimits:"),
    ],
)
def test_a_blemish_stops_nobody(
    code: str, severity: str, old: str, new: str, tmp_path: Path
) -> None:
    assert (code, severity) in _severities(tmp_path, (old, new))


def test_what_is_left_out_doesnt_move_what_comes_after(tmp_path: Path) -> None:
    programme = PROGRAMME.replace("[b001]", "[x, b001, y, b001]")
    assert _places(tmp_path, programme) == [("C601", 8, 83), ("C601", 8, 92), ("C605", 8, 95)]


def test_a_broken_entry_doesnt_move_those_after_it(tmp_path: Path) -> None:
    extra = "notices:\n  - {title: 甲, from: x, to: 2025-05-19, text: 现予公示。}\n"
    extra += "  - {title: 乙, from: 2025-05-19, to: 2025-05-10, text: 现予公示。}\n"
    assert _places(tmp_path, PROGRAMME + extra) == [("F216", 12, 22), ("C611", 13, 38)]


def _places(root: Path, programme: str) -> list[tuple[str, int, int]]:
    write_project(root, {"cases/programme.yml": programme, CASE: case_text()})
    return [(f.code, f.span.line, f.span.column) for f in load_project(root).findings]


@pytest.mark.parametrize("key", ["institutions", "colleges", "branches", "cohorts"])
def test_without_a_list_that_is_needed_there_is_no_programme(key: str) -> None:
    lines = PROGRAMME.splitlines(keepends=True)
    start = lines.index(f"{key}:\n")
    end = next(i for i in range(start + 1, len(lines)) if not lines[i].startswith(" "))
    read = read_programme("".join(lines[:start] + lines[end:]))
    assert read.programme is None
    assert [fault.kind for fault in read.faults] == [FaultKind.MISSING_KEY]


def test_as_little_as_possible_is_left_out() -> None:
    programme = read_programme(
        PROGRAMME.replace("type: 学生", "founded: 昨天")
        .replace(
            "[b001], deliverables: []",
            "[b001], deliverables: [经验, 视频], stages: [{name: 培育}, {name: 培}]",
        )
        .replace("[0, 6]", "[0]")
    ).programme
    assert programme is not None
    assert programme.branches[0].founded is None
    assert programme.branches[0].aliases == ("机械一支部",)
    assert programme.cohorts[0].deliverables == ("经验",)
    assert [stage.name for stage in programme.cohorts[0].stages] == ["培育"]
    assert programme.limits.photos == (3, 6)
    assert programme.limits.words == (20, 3000)


_SNIPPETS = st.sampled_from(
    [
        "b001",
        "[",
        "]",
        "{",
        "}",
        "id: ",
        "2026-13-01",
        "：",
        "\t",
        "null",
        "#",
        "- ",
        "\n",
        '"',
        "五个到位",
    ]
)


@given(st.lists(st.tuples(st.integers(0, len(PROGRAMME)), _SNIPPETS), max_size=4))
def test_no_programme_raises(insertions: list[tuple[int, str]]) -> None:
    text = PROGRAMME
    for place, snippet in insertions:
        text = text[:place] + snippet + text[place:]
    read = read_programme(text)
    if read.programme is not None:
        Directory(read.programme)
