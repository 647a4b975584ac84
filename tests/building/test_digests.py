"""The digest of a case changes with what the case is made from, and with nothing else."""

from pathlib import Path

from tests.building.projects import casebook_of
from tests.tiny import BODY, FRONT, MKDOCS, case_text, jpeg, write_project

FIRST, SECOND = "2026/di-yi", "2026/di-er"
PHOTO = "media/2026/di-yi/01.jpg"
FILES: dict[str, str | bytes] = {
    f"cases/{FIRST}.md": case_text(FRONT + f"照片: [{{文件: ../../{PHOTO}, 说明: 会后}}]\n"),
    f"cases/{SECOND}.md": case_text(),
    PHOTO: jpeg(),
}


def digests(root: Path, files: dict[str, str | bytes]) -> dict[str, str]:
    casebook = casebook_of(write_project(root, files))
    return {case.key: case.digest for case in casebook.cases}


def test_the_same_files_have_the_same_digest_anywhere(tmp_path: Path) -> None:
    first = digests(tmp_path / "甲", FILES)
    assert digests(tmp_path / "乙", FILES | {"mkdocs.yml": MKDOCS + "\n"}) == first
    assert len(set(first.values())) == len(first) == 2


def test_a_change_changes_the_digest_of_its_case_only(tmp_path: Path) -> None:
    before = digests(tmp_path, FILES)
    text = case_text(body=BODY.replace("第二件", "第三件"))
    changed = digests(tmp_path, {f"cases/{SECOND}.md": text})
    assert changed[FIRST] == before[FIRST]
    assert changed[SECOND] != before[SECOND]


def test_another_photo_under_the_same_name_changes_the_digest(tmp_path: Path) -> None:
    before = digests(tmp_path, FILES)
    changed = digests(tmp_path, {PHOTO: jpeg(colour="#116611")})
    assert changed[FIRST] != before[FIRST]
    assert changed[SECOND] == before[SECOND]
