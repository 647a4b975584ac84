"""``showcase fix`` on videos, as someone types it."""

import io
from pathlib import Path

import pytest

from showcase.build import media_operations
from showcase.intake.videos import Video, look_at_video
from showcase.videos.repack import CannotRepack
from tests.building.running import run_here
from tests.films import film
from tests.tiny import FRONT, case_text, write_project

PATH = "cases/2026/a.md"
FILM = "media/2026/a/v.mp4"
LISTED = '微视频: {标题: 关灯, 文件: ../../media/2026/a/v.mp4, 时长: "0:02", 文字稿: 大家好。}\n'
SLOW = film(fast=False, told=(("location", "+39.9042+116.4074/"), ("make", "Apple")))


def test_a_slow_film_that_tells_is_packed_again_and_told(tmp_path: Path) -> None:
    root = write_project(tmp_path, {PATH: case_text(FRONT + LISTED), FILM: SLOW})
    shown = run_here(["fix", "--diff"], root)
    assert shown.status == 1
    told = f"{FILM}：去掉属性里的定位、拍摄设备，索引搬到最前面，画面和声音不变，"
    assert shown.stdout.startswith(told)
    assert (root / FILM).read_bytes() == SLOW
    done = run_here(["fix"], root)
    assert done.status == 0, done.output
    assert "    视频 v.mp4 里留着拍摄地点，公开的网页会去掉，原片里还有" in done.stdout
    assert "    v.mp4 的索引不在最前面，点了播放要等" in done.stdout
    data = (root / FILM).read_bytes()
    found = look_at_video(io.BytesIO(data), len(data))
    assert isinstance(found, Video)
    assert found.facts.plain
    assert b"Apple" not in data
    assert run_here(["fix"], root).output == "没有能自动改的地方。\n"


def test_a_wrong_duration_is_written_anew(tmp_path: Path) -> None:
    text = case_text(FRONT + LISTED.replace("0:02", "3:20"))
    root = write_project(tmp_path, {PATH: text, FILM: film()})
    assert run_here(["fix"], root).status == 0
    assert (root / PATH).read_text("utf-8") == text.replace("3:20", "0:02")


def test_a_film_that_cannot_be_packed_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(source: Path, target: Path) -> None:
        raise CannotRepack

    monkeypatch.setattr(media_operations, "repack", fail)
    root = write_project(tmp_path, {PATH: case_text(FRONT + LISTED), FILM: SLOW})
    done = run_here(["fix"], root)
    assert f"{FILM} 没有改：这个视频没法原样整理" in done.output
    assert (root / FILM).read_bytes() == SLOW
