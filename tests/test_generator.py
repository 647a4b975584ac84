"""The generator of test projects: the same bytes every time, and cases as the format has them."""

import datetime
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.benchmarks.generate import GeneratedProject, generate_project

N = 20
ROOT = Path(__file__).parent.parent
KEYS = """
title branch cohort date status summary standards topics experience platform video compilation
results authors review source
"""
CHINESE_KEYS = """
标题 支部 批次 日期 状态 摘要 对标 主题 经验 平台 微视频 汇编 成果 作者 审核 来源
"""
# One for each Chinese character or full-width mark, one for each run of other characters.
WORD = re.compile(r"[\u2014\u2018-\u201d\u3001-\u9fff\uff00-\uffef]|[!-~]+")
MARKUP = re.compile(r"[#>*|]|-{3}:?|\]\([^)]*\)|\[\^1\]")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> GeneratedProject:
    return generate_project(tmp_path_factory.mktemp("project"), N)


def read_case(project: GeneratedProject, path: str) -> tuple[dict[str, object], str]:
    """Return front matter and text of a case, every scalar as its text."""
    _, head, body = (project.root / path).read_text("utf-8").split("---\n", 2)
    front_matter = yaml.load(head, yaml.BaseLoader)
    assert isinstance(front_matter, dict)
    return front_matter, body


def read_tree(root: Path) -> dict[str, bytes]:
    files = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def test_another_process_writes_the_same_bytes(project: GeneratedProject, tmp_path: Path) -> None:
    again = str(tmp_path / "again")
    subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.generate", again, "--cases", str(N)],
        cwd=ROOT,
        env=os.environ | {"PYTHONHASHSEED": "7"},  # other order of sets than here
        check=True,
        capture_output=True,
    )
    assert read_tree(tmp_path / "again") == read_tree(project.root)


def test_another_seed_writes_other_cases(project: GeneratedProject, tmp_path: Path) -> None:
    other = generate_project(tmp_path, N, seed=2)
    assert not set(other.planted) & set(project.planted)
    assert read_tree(other.root).keys() == read_tree(project.root).keys()


def test_every_case_has_every_key(project: GeneratedProject) -> None:
    assert len(project.cases) == N
    spellings = [set(read_case(project, path)[0]) for path in project.cases]
    english, chinese = set(KEYS.split()), set(CHINESE_KEYS.split())
    assert all(keys in (english, chinese) for keys in spellings)
    assert chinese in spellings


def test_texts_are_within_the_limits(project: GeneratedProject) -> None:
    for path in project.cases:
        front_matter, body = read_case(project, path)
        assert 1500 <= len(WORD.findall(MARKUP.sub("", body))) <= 3000
        assert len(str(front_matter.get("summary") or front_matter.get("摘要"))) <= 300


def test_titles_and_texts_are_unique(project: GeneratedProject) -> None:
    read = [read_case(project, path) for path in project.cases]
    assert len({str(head.get("title") or head.get("标题")) for head, _ in read}) == N
    assert len({body for _, body in read}) == N


def test_five_people_and_dates_in_order(project: GeneratedProject) -> None:
    for path in project.cases:
        text = (project.root / path).read_text("utf-8")
        reviews = re.findall(r"\{(?:by|审核人): (\w+), (?:on|日期): ([\d-]+)\}", text)
        authors = re.findall(r"^(?:authors|作者): \[(\w+), (\w+)\]", text, re.MULTILINE)
        assert len({*authors[0], *(person for person, _ in reviews)}) == 5
        dates = [datetime.date.fromisoformat(day) for _, day in reviews]
        assert dates == sorted(dates)


def test_units_and_cohorts_are_in_the_programme(project: GeneratedProject) -> None:
    text = (project.root / "cases" / "programme.yml").read_text("utf-8")
    programme = yaml.load(text, yaml.BaseLoader)
    known = {
        name
        for group in ("institutions", "colleges", "branches")
        for unit in programme[group]
        for name in (unit["id"], unit["name"], *unit.get("aliases", ()))
    }
    cohorts = {cohort["id"] for cohort in programme["cohorts"]}
    assert {cohort["level"] for cohort in programme["cohorts"]} == {"国家级", "省级", "校级"}
    for path in project.cases:
        head, _ = read_case(project, path)
        assert (head.get("branch") or head.get("支部")) in known
        assert (head.get("cohort") or head.get("批次")) in cohorts


def test_names_stand_where_they_were_planted(project: GeneratedProject) -> None:
    texts = {path: (project.root / path).read_text("utf-8") for path in project.cases}
    planted = json.loads((project.root / "planted.json").read_text("utf-8"))
    assert len(planted) == N
    for name, paths in planted.items():
        assert [path for path, text in texts.items() if name in text] == paths
    assert len(project.body_only) == N // 2
    heads = "".join(text.split("---\n", 2)[1] for text in texts.values())
    assert not [name for name in project.body_only if name in heads]


def test_photos_are_distinct_and_where_the_text_says(tmp_path: Path) -> None:
    first = generate_project(tmp_path / "first", 2, photos=2)
    second = generate_project(tmp_path / "second", 2, photos=2)
    assert read_tree(first.root) == read_tree(second.root)
    pictures = list(first.root.rglob("*.jpg"))
    assert len({path.read_bytes() for path in pictures}) == 4
    for path in first.cases:
        case = first.root / path
        targets = re.findall(r"\S+\.jpg", case.read_text("utf-8").replace("(", " "))
        assert targets
        assert all((case.parent / target).is_file() for target in targets)


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", "utf-8")
    with pytest.raises(FileExistsError):
        generate_project(tmp_path, 1)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
