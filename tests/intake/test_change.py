"""A submission touches only its own case file and media folder."""

import os
import subprocess
from pathlib import Path

import pytest

from showcase.findings import FaultKind
from showcase.intake.change import TOLD, Misstep, judge_change
from showcase.intake.git import ChangeUnknown, Touched, changed_paths
from tests.intake.gate import said, write

FOREIGN, SEVERAL, DELETED = (
    FaultKind.FOREIGN_CHANGE,
    FaultKind.SEVERAL_SUBMISSIONS,
    FaultKind.DELETED_SUBMISSION,
)
A, B = "cases/2026/a.md", "cases/2026/b.md"
MEDIA_A, MEDIA_B = "media/2026/a/01.jpg", "media/2026/b/01.jpg"


def judged(paths: list[str], deleted: set[str] | None = None) -> list[tuple[str, FaultKind, str]]:
    """Return path, kind and owner of each misstep."""
    found = judge_change(paths, frozenset(deleted or ()))
    return [(step.path, step.fault.kind, step.fault.owner) for step in found]


@pytest.mark.parametrize(
    "paths",
    [
        [],
        [A],
        [MEDIA_A],
        [A, MEDIA_A, "media/2026/a/sub/02.jpg"],
        [A, "cases/2026/.DS_Store", "Thumbs.db", "media/2026/a/.gitkeep"],
    ],
)
def test_own_files_are_fine(paths: list[str]) -> None:
    assert judged(paths) == []


@pytest.mark.parametrize(
    "path",
    [
        "mkdocs.yml",
        "cases/programme.yml",
        "cases/2026/A.md",
        "cases/2026/a.txt",
        "cases/2026/sub/a.md",
        "cases/26/a.md",
        "media/2026/a",
        "media/2026/01.jpg",
        "../else",
        ".github/workflows/x.yml",
        "xcases/2026/a.md",
        "cases/2026/a.md/x",
        "media/2026/a_b/01.jpg",
    ],
)
def test_other_files_are_not(path: str) -> None:
    assert judged([A, path]) == [(path, FOREIGN, A)]
    assert judged([path]) == [(path, FOREIGN, "")]
    (step,) = judge_change([A, path])
    assert path in said(path, step.fault)
    assert "media/2026/a/" in said(path, step.fault)


def test_media_files_keep_their_own_folder() -> None:
    assert judged([A, MEDIA_B]) == [(MEDIA_B, SEVERAL, A)]
    assert judged([MEDIA_A, MEDIA_B]) == [(MEDIA_B, SEVERAL, A)]
    assert judged([MEDIA_A, B]) == [(MEDIA_A, SEVERAL, B)]
    assert judged([A, "media/2025/a/01.jpg"]) == [("media/2025/a/01.jpg", SEVERAL, A)]


def test_one_submission_at_a_time() -> None:
    assert judged([A, B, MEDIA_B, MEDIA_A]) == [(B, SEVERAL, A)]
    assert [path for path, _, _ in judged([A, B, "cases/2025/c.md"])] == [A, B]
    (step,) = judge_change([A, B])
    assert B in said(B, step.fault)


def test_no_submission_is_deleted() -> None:
    assert judged([A], {A}) == [(A, DELETED, "")]
    assert judged([A, B], {B}) == [(B, DELETED, A)]
    assert judged([A, B], {A}) == [(A, DELETED, B)]
    assert judged([A, MEDIA_A], {A, MEDIA_A}) == [(A, DELETED, "")]
    assert judged([A, MEDIA_A], {MEDIA_A}) == []
    (step,) = judge_change([A], frozenset({A}))
    assert "状态: 撤下" in said(A, step.fault)
    (step,) = judge_change([A, B], frozenset({B}))
    assert "\n状态: 撤下" in said(B, step.fault)


def test_very_many_foreign_files_are_counted() -> None:
    for number in (TOLD - 1, TOLD, TOLD + 1, TOLD + 480):
        steps = judge_change([f"docs/{n:03}" for n in range(number)])
        assert len(steps) == min(number, TOLD)
        assert steps[-1].fault.more == max(0, number - TOLD)
        assert [step.fault.more for step in steps[:-1]] == [0] * (len(steps) - 1)
    assert "480 个" in said("docs/019", steps[-1].fault)


# --- asking git -----------------------------------------------------------------------------------


def git(root: Path, *words: str) -> None:
    """Run git, with nothing of the machine's own settings."""
    options = ("-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false")
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(
        ["git", *options, *words], cwd=root, env=environment, check=True, capture_output=True
    )


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository whose branch ``main`` holds two submissions; another branch is checked out."""
    root = write(tmp_path / "project", {A: "a", B: "b", "mkdocs.yml": "x", MEDIA_B: "b" * 90})
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "start")
    git(root, "checkout", "-q", "-b", "mine")
    return root


def judged_since(root: Path, since: str) -> tuple[Misstep, ...]:
    """Return what is wrong with a change."""
    touched = changed_paths(root, since)
    return judge_change(
        [path.path for path in touched], frozenset(path.path for path in touched if path.deleted)
    )


def test_what_changed_is_told_committed_or_not(repository: Path) -> None:
    write(repository, {"cases/2026/支部.md": "x", "cases/2026/a b.md": "x"})
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "mine")
    write(repository, {A: "changed", "media/2026/a/新 照片.jpg": "x", ".gitignore": "ignored\n"})
    write(repository, {"ignored": "x", "mkdocs.yml": "staged"})
    git(repository, "add", "mkdocs.yml")
    (repository / B).unlink()
    (repository / MEDIA_B).rename(repository / "media/2026/b/02.jpg")
    assert changed_paths(repository, "main") == tuple(
        sorted(
            (
                Touched(".gitignore"),
                Touched(A),
                Touched(B, deleted=True),
                Touched("cases/2026/a b.md"),
                Touched("cases/2026/支部.md"),
                Touched("media/2026/a/新 照片.jpg"),
                Touched(MEDIA_B, deleted=True),
                Touched("media/2026/b/02.jpg"),
                Touched("mkdocs.yml"),
            ),
            key=lambda touched: touched.path,
        )
    )


def test_what_others_did_meanwhile_is_not_mine(repository: Path) -> None:
    write(repository, {A: "mine"})
    git(repository, "commit", "-q", "-am", "mine")
    git(repository, "checkout", "-q", "main")
    write(repository, {"mkdocs.yml": "theirs", B: "theirs"})
    git(repository, "commit", "-q", "-am", "theirs")
    git(repository, "checkout", "-q", "mine")
    assert changed_paths(repository, "main") == (Touched(A),)
    assert judged_since(repository, "main") == ()


def test_a_change_is_judged(repository: Path) -> None:
    write(repository, {A: "mine", "mkdocs.yml": "mine", "new.txt": "x"})
    (repository / B).unlink()
    steps = judged_since(repository, "main")
    assert [(step.path, step.fault.kind) for step in steps] == [
        (B, DELETED),
        ("mkdocs.yml", FOREIGN),
        ("new.txt", FOREIGN),
    ]


def test_a_project_may_lie_within_a_repository(repository: Path) -> None:
    write(repository, {"sub/project/cases/2026/c.md": "x", "sub/else": "x"})
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "more")
    inner = repository / "sub/project"
    assert changed_paths(inner, "main") == (Touched("../../sub/else"), Touched("cases/2026/c.md"))


@pytest.mark.parametrize(
    "since", ["nosuch", "", " ", "-x", "--output=x", "main:mkdocs.yml", "@{99}"]
)
def test_versions_that_are_none_are_told(repository: Path, since: str) -> None:
    with pytest.raises(ChangeUnknown, match=r"[\u4e00-\u9fff]{4}"):
        changed_paths(repository, since)
    assert not (repository / "x").exists()


def test_unrelated_histories_are_told(repository: Path) -> None:
    git(repository, "checkout", "-q", "--orphan", "fremd")
    git(repository, "commit", "-q", "-m", "fremd")
    with pytest.raises(ChangeUnknown, match="共同起点"):
        changed_paths(repository, "main")


def test_no_repository_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", os.fspath(tmp_path.parent))
    with pytest.raises(ChangeUnknown, match="不在 git 仓库里"):
        changed_paths(tmp_path, "main")


def test_no_git_is_told(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", os.fspath(repository))
    with pytest.raises(ChangeUnknown, match="没有 git"):
        changed_paths(repository, "main")


def test_a_git_that_hangs_is_told(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def hang(*words: object, **options: object) -> None:
        raise subprocess.TimeoutExpired("git", 60)

    monkeypatch.setattr(subprocess, "run", hang)
    with pytest.raises(ChangeUnknown, match="没有回答"):
        changed_paths(repository, "main")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_a_name_that_cannot_be_printed_is_shown(repository: Path) -> None:
    name = os.fsdecode(b"cases/2026/\xd6\xd0\n.md")
    write(repository, {name: "x"})
    assert changed_paths(repository, "main") == (Touched("cases/2026/\ufffd\ufffd\ufffd.md"),)
