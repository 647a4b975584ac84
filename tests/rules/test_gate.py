"""What intake refuses, with real files."""

import os
from pathlib import Path

import pytest

from showcase.build.project import load_project
from tests.rules.words import check_words
from tests.tiny import case_text, jpeg, write_project

CASE = "cases/2026/anli.md"


def _codes(root: Path) -> list[tuple[str, str]]:
    return [(finding.code, finding.path) for finding in load_project(root).findings]


@pytest.mark.parametrize(
    "path", ["cases/2026/我的案例.md", "cases/2026/Anli.md", "cases/2026/anli.txt", "cases/a.txt"]
)
def test_bad_names(tmp_path: Path, path: str) -> None:
    write_project(tmp_path, {path: case_text()})
    assert _codes(tmp_path) == [("G101", path)]


def test_symlinks_are_refused_and_never_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text(case_text(), encoding="utf-8")
    root = write_project(tmp_path / "project", {})
    (root / "cases/2026").mkdir()
    (root / CASE).symlink_to(secret)
    assert _codes(root) == [("G102", CASE)]
    assert load_project(root).heads == ()


def test_a_linked_photo_is_refused(tmp_path: Path) -> None:
    (tmp_path / "else.jpg").write_bytes(jpeg())
    root = write_project(tmp_path / "project", {CASE: case_text(), "media/2026/anli/a.jpg": jpeg()})
    (root / "media/2026/anli/01.jpg").symlink_to(tmp_path / "else.jpg")
    assert [code for code, _ in _codes(root)].count("G102") == 1


def test_a_linked_media_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "else").mkdir()
    (tmp_path / "else/01.jpg").write_bytes(jpeg())
    root = write_project(tmp_path / "project", {CASE: case_text()})
    (root / "media/2026").mkdir(parents=True)
    (root / "media/2026/anli").symlink_to(tmp_path / "else", target_is_directory=True)
    assert _codes(root) == [("G102", CASE)]


def test_a_text_of_two_megabytes_is_not_read(tmp_path: Path) -> None:
    write_project(tmp_path, {CASE: case_text() + "字" * 700_000})
    assert _codes(tmp_path) == [("G103", CASE)]


def test_a_folder_in_place_of_a_file(tmp_path: Path) -> None:
    write_project(tmp_path, {f"{CASE}/x": ""})
    assert _codes(tmp_path) == [("G113", CASE)]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes in folders")
def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    write_project(tmp_path, {CASE: case_text()})
    (tmp_path / "media/2026/anli").mkdir(parents=True)
    os.mkfifo(tmp_path / "media/2026/anli/01.jpg")
    assert ("G104", CASE) in _codes(tmp_path)


@pytest.mark.parametrize(("encoding", "name"), [("gb18030", "GBK"), ("utf-16", "UTF-16")])
def test_other_encodings_are_named(tmp_path: Path, encoding: str, name: str) -> None:
    write_project(tmp_path, {CASE: case_text().encode(encoding)})
    (finding,) = load_project(tmp_path).findings
    assert finding.code == "G105"
    assert name in finding.message


def test_a_byte_order_mark_is_no_matter(tmp_path: Path) -> None:
    write_project(tmp_path, {CASE: b"\xef\xbb\xbf" + case_text().encode()})
    assert _codes(tmp_path) == []


@pytest.mark.parametrize(
    ("character", "code"),
    [("\u200b", "G125"), ("\u202e", "G124"), ("\x00", "G106"), ("\ufeff", "G125")],
)
def test_invisible_characters_are_found_where_they_stand(
    tmp_path: Path, character: str, code: str
) -> None:
    write_project(tmp_path, {CASE: case_text().replace("实验室", f"实{character}验室")})
    (finding,) = load_project(tmp_path).findings
    assert (finding.code, finding.span.line, finding.span.column) == (code, 16, 2)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("01.jpg", b"MZ\x90\x00 a program", "G109"),
        ("01.png", jpeg(), "G107"),
        ("01.exe", jpeg(), "G107"),
        ("01.svg", b"<svg onload='alert(1)'/>", "G109"),
        ("01.jpg", jpeg(600, 400)[:900], "G108"),
        ("01.jpg", b"\xff\xd8\xff" + b"\x00" * 50, "G108"),
    ],
)
def test_lying_and_broken_files(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    write_project(tmp_path, {CASE: case_text(), f"media/2026/anli/{name}": content})
    assert _codes(tmp_path) == [(code, CASE)]


def test_one_bad_file_hides_no_other(tmp_path: Path) -> None:
    write_project(
        tmp_path,
        {
            "cases/2026/a.md": "\x00",
            "cases/2026/b.md": case_text().replace("2026-06-30", "2026-06-31"),
            "cases/2026/c.md": case_text(),
        },
    )
    project = load_project(tmp_path)
    assert {f.path for f in project.findings} == {"cases/2026/a.md", "cases/2026/b.md"}
    assert [s.path for s in project.published] == ["cases/2026/c.md"]


def test_what_is_said_of_files() -> None:
    check_words("gate")
