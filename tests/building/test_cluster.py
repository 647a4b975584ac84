"""Work on a cluster: the same bytes as here, whatever happens to a worker, and plain words where it fails."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from showcase.build import booklets, checking
from showcase.build.booklets import build_booklet
from showcase.build.code_version import whole_version
from showcase.build.editions import plan_year
from showcase.build.project import load_project, make_casebook, open_cache
from showcase.build.settings import read_settings
from showcase.work import ClusterError, on_cluster
from tests.building.cluster import Cluster, running_cluster
from tests.building.projects import copy_project, differing, files_of
from tests.building.running import environment, run, run_here
from tests.tiny import FRONT, case_text, jpeg, write_project

CASES = 8
BUILD = ("build", "--no-booklets", "--quiet")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Cases with a photo each, which takes a while to make, and an address for cards to share."""
    files: dict[str, str | bytes] = {}
    for number in range(CASES):
        front = FRONT.replace("先做一件小事", f"第{number}件小事")
        photo = f"照片:\n  - {{文件: 01.jpg, 说明: 第{number}次上党课}}\n"
        files[f"cases/2026/c{number:02}.md"] = case_text(front + photo)
        colour = f"#{number * 20:02x}3456"
        files[f"media/2026/c{number:02}/01.jpg"] = jpeg(1500, 1000, colour)
    root = write_project(tmp_path_factory.mktemp("project"), files)
    settings = root / "mkdocs.yml"
    settings.write_text(
        settings.read_text("utf-8") + "\nsite_url: https://example.edu.cn/zs/\n", encoding="utf-8"
    )
    return root


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """A scheduler and two workers."""
    with running_cluster(tmp_path_factory.mktemp("cluster")) as running:
        yield running


@pytest.mark.slow
def test_checks_and_books_are_the_same(
    project: Path, cluster: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "_BATCH", 2)  # else nothing here is worth the way
    monkeypatch.setattr(booklets, "_FEW_PHOTOS", 2)
    made = []
    for place in ("here", "there"):
        root = copy_project(project, tmp_path / place, cache=False)
        if place == "here":
            made.append(_read_and_set(root))
        else:
            with on_cluster(cluster.address, whole_version):
                made.append(_read_and_set(root))
    assert made[0] == made[1]


def _read_and_set(root: Path) -> tuple[object, ...]:
    project = load_project(root, jobs=1)
    casebook = make_casebook(project)
    assert casebook is not None
    plan = plan_year(casebook, 2026, read_settings(root))
    book = build_booklet(root, plan, open_cache(root), 1)
    return project.findings, [case.digest for case in casebook.cases], book.pdf


@pytest.mark.slow
def test_a_killed_worker_is_made_up_for(project: Path, cluster: Cluster, tmp_path: Path) -> None:
    here = copy_project(project, tmp_path / "here", cache=False)
    there = copy_project(project, tmp_path / "there", cache=False)
    assert run("showcase", *BUILD, "--jobs", "2", cwd=here).status == 0
    command = [sys.executable, "-m", "showcase", *BUILD, "--scheduler", cluster.address]
    with subprocess.Popen(
        command, cwd=there, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as building:
        kept = there / ".cache/showcase/photo"
        while not any(kept.rglob("*")) and building.poll() is None:
            time.sleep(0.02)
        cluster.kill_one()
        made = len([path for path in kept.rglob("*") if path.is_file()])
        said, _ = building.communicate(timeout=120)
    assert building.returncode == 0, said.decode()
    assert b"Traceback" not in said
    assert made < CASES  # it died in the middle
    assert differing(files_of(here / "site"), files_of(there / "site")) == set()


def test_an_address_without_a_scheduler_is_told(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("showcase.work.cluster._PATIENCE", 1)
    done = run_here([*BUILD, "--scheduler", "tcp://127.0.0.1:9"], project)
    assert done.status == 2, done.output
    assert "连不上 tcp://127.0.0.1:9" in done.stderr
    assert "dask scheduler" in done.stderr
    assert not (project / "site").exists()


def test_a_cluster_without_workers_is_told(tmp_path: Path) -> None:
    with running_cluster(tmp_path, workers=0) as empty:
        opened = on_cluster(empty.address, whole_version)
        with pytest.raises(ClusterError, match="还没有工作进程"), opened:
            pass


@pytest.mark.slow
def test_workers_with_other_code_are_told(cluster: Cluster) -> None:
    opened = on_cluster(cluster.address, lambda: str(os.getpid()))
    with pytest.raises(ClusterError, match="和这里的不一样"), opened:
        pass
