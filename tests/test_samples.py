"""The sample project is clean, and what is taken from it is missed at the right place."""

import shutil
from pathlib import Path

import pytest

from showcase.build.project import load_project
from showcase.model.values import Status

ROOT = Path(__file__).resolve().parent.parent
CASES = sorted((ROOT / "cases").glob("*/*.md"))
REQUIRED = {
    "title": ("title", "标题"),
    "branch": ("branch", "支部"),
    "date": ("date", "日期"),
    "summary": ("summary", "摘要"),
    "standards": ("standards", "对标"),
}


def test_the_sample_project_is_clean() -> None:
    project = load_project(ROOT)
    assert [f"{f.path}:{f.span.line} {f.message}" for f in project.findings] == []
    states = [head.study.status for head in project.heads]
    assert states.count(Status.PUBLISHED) >= 12
    assert {Status.DRAFT, Status.WITHDRAWN} <= set(states)


def _without(lines: list[str], spellings: tuple[str, ...]) -> tuple[list[str], int] | None:
    """Take a top-level key with all that is indented below it out; say on which line it was."""
    for start, line in enumerate(lines):
        if line.split(":")[0] in spellings:
            end = start + 1
            while lines[end].startswith((" ", "-")) and lines[end].rstrip() != "---":
                end += 1
            return lines[:start] + lines[end:], start + 1
    return None


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
@pytest.mark.parametrize("key", REQUIRED)
def test_a_missing_key_is_one_finding_at_its_line(case: Path, key: str, tmp_path: Path) -> None:
    relative = case.relative_to(ROOT)
    text = case.read_text(encoding="utf-8")
    draft = "status: draft" in text or "状态: 草稿" in text
    outcome = _without(text.split("\n"), REQUIRED[key])
    if outcome is None:
        assert draft, key
        assert key == "summary"
        return
    lines, line = outcome
    (tmp_path / relative).parent.mkdir(parents=True)
    (tmp_path / relative).write_text("\n".join(lines), encoding="utf-8")
    shutil.copy(ROOT / "cases/programme.yml", tmp_path / "cases/programme.yml")
    media = Path("media", *relative.with_suffix("").parts[1:])
    if (ROOT / media).is_dir():
        shutil.copytree(ROOT / media, tmp_path / media)
    found = [(f.code, f.span.line) for f in load_project(tmp_path).findings]
    assert found == ([] if draft and key == "summary" else [("F213", line)])
