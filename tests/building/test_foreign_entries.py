"""An entry that is whole but not of the shape that is expected is no entry."""

import json
import os
import shutil
from pathlib import Path

import pytest

from showcase.build.building import build_site
from showcase.build.checking import check_project
from showcase.build.project import open_cache
from showcase.cache import Store, keep_files, kept_files
from showcase.plugin.run import make_frames
from showcase.rules import Policy
from tests.building.projects import files_of
from tests.tiny import BODY, FRONT, case_text, jpeg, write_project

PHOTO = "media/2026/yi/01.jpg"
FILES: dict[str, str | bytes] = {
    "cases/2026/yi.md": case_text(FRONT + f"照片: [{{文件: ../../{PHOTO}, 说明: 会后}}]\n"),
    "cases/2026/er.md": case_text(body=BODY + "\n联系电话13800138000。\n"),
    "cases/2026/san.md": "---\n标题：坏\n---\n",
    PHOTO: jpeg(),
}
FOREIGN = [
    b"",
    b"null",
    b"[]",
    b"{}",
    b"7",
    b'"text"',
    b'[["a", 1]]',
    b"\xc0",
    b"\x80",
    b"\x90",
    b"\x93\x01\x02\x03",
    b"\x81\xa1a\x01",
    b"\xff" * 40,
    b"\xc1",
    json.dumps({"findings": [{}], "facts": {}, "head": {}, "states": {"a": 1}}).encode(),
    json.dumps({"edition": "", "files": {"a": [1]}, "site": 1, "fault": {"kind": "no"}}).encode(),
    b"[" * 100_000,
    b"\x91" * 100_000,
]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = write_project(tmp_path_factory.mktemp("foreign"), FILES)
    os.utime(root / PHOTO, (10**9, 10**9))  # what was just written is looked at again
    build_site(root, root / "site", make_frames, booklets=False, jobs=1)
    return root


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    shutil.copytree(built, tmp_path / "project")
    # The record of a site lies under the path where it stands.
    root = tmp_path / "project"
    build_site(root, root / "site", make_frames, booklets=False, jobs=1)
    return root


def keys_of(store: Store) -> dict[str, list[str]]:
    keys: dict[str, list[str]] = {}
    for use in store.rows.uses():
        keys.setdefault(use.kind, []).append(use.key)
    return keys


@pytest.mark.parametrize("kind", ["verdict", "check", "media", "stamps", "programme"])
def test_a_check_finds_the_same(project: Path, kind: str) -> None:
    store = open_cache(project)
    first = check_project(project, store, Policy(), jobs=1)
    whole = keys_of(store)["check"]
    for foreign in FOREIGN:
        for one in keys_of(store)[kind]:
            store.put(kind, one, foreign)
        if kind != "check":
            for one in whole:
                store.drop("check", one)
        if kind == "media":
            store.drop("stamps", "media")
        assert check_project(project, store, Policy(), jobs=1) == first, foreign[:60]


@pytest.mark.parametrize("kind", ["verdict", "frames", "site", "site-rows"])
def test_a_build_gives_the_same(project: Path, kind: str) -> None:
    store = open_cache(project)
    site, kept = files_of(project / "site"), keys_of(store)
    for foreign in FOREIGN:
        for one in keys_of(store)[kind]:
            store.put(kind, one, foreign)
        if kind != "site":
            for one in kept["site"]:
                store.drop("site", one)
        build_site(project, project / "site", make_frames, booklets=False, jobs=1)
        assert files_of(project / "site") == site, foreign[:60]


@pytest.mark.parametrize("foreign", FOREIGN)
def test_a_set_of_files_is_none(tmp_path: Path, foreign: bytes) -> None:
    store = Store(tmp_path)
    keep_files(store, "photo", "aa", {"1.webp": b"x"})
    store.files.put("photo", "aa", foreign)
    assert not kept_files(store, "photo", "aa")
