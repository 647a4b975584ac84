"""What becomes of videos, captions and links when a project is built."""

import io
from pathlib import Path

import pytest

from showcase.intake.videos import Video, look_at_video
from showcase.model.captions import read_captions
from showcase.videos import publish
from showcase.videos.repack import CannotRepack
from tests.building.page_tree import parse_page
from tests.building.projects import files_of
from tests.building.running import run, run_here
from tests.films import film
from tests.tiny import FRONT, PROGRAMME, case_text, jpeg, write_project

TOLD = (("location", "+39.9042+116.4074/"), ("make", "Apple"))
LISTED = (
    '微视频: {标题: 关灯, 文件: ../../media/2026/a/v.mp4, 时长: "0:02",'
    " 字幕: ../../media/2026/a/v.srt}\n"
)
SRT = "1\n00:00:00,000 --> 00:00:01,000\n<i>谁晚走</i>谁写一笔 & <b\n\n2\n00:00:01,000 --> 00:00:02,000\n夜里十点拉闸\n"
LINK = '微视频: {标题: 关灯, 链接: "https://www.bilibili.com/video/1"}\n'
OWN = '微视频: {标题: 关灯, 链接: "https://v.example.edu.cn/1", 封面: ../../media/2026/c/p.jpg}\n'
PHOTO = "照片: [{文件: ../../media/2026/b/01.jpg, 说明: 支部在做表}]\n"
SITES = "video_sites: [{host: example.edu.cn, name: 校园视频网}]\nhosts: [example.edu.cn]\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """A site of one film, slow and telling, and two links."""
    root = write_project(
        tmp_path_factory.mktemp("films"),
        {
            "cases/programme.yml": PROGRAMME + SITES,
            "cases/2026/a.md": case_text(FRONT + LISTED),
            "cases/2026/b.md": case_text(FRONT.replace("先做", "再做") + LINK + PHOTO),
            "cases/2026/c.md": case_text(FRONT.replace("先做", "还做") + OWN),
            "media/2026/a/v.mp4": film(fast=False, told=TOLD),
            "media/2026/a/v.srt": SRT.encode("gbk"),
            "media/2026/b/01.jpg": jpeg(90, 60),
            "media/2026/c/p.jpg": jpeg(160, 90),
        },
    )
    done = run("showcase", "build", "--no-booklets", "-C", str(root))
    assert done.status == 0, done.output
    assert "其中 3 份可以公开" in done.stdout
    return files_of(root / "site")


def page(site: dict[str, bytes], slug: str) -> str:
    """Return the page of a case."""
    return site[f"cases/2026/{slug}/index.html"].decode()


def test_what_is_published_starts_at_once_and_tells_nothing(site: dict[str, bytes]) -> None:
    data = site["media/2026/a/v.mp4"]
    found = look_at_video(io.BytesIO(data), len(data))
    assert isinstance(found, Video)
    assert found.facts.plain
    assert found.metadata == ()
    for name, content in site.items():
        assert b"39.90" not in content, name
        assert b"Apple" not in content or name.endswith((".js", ".css")), name


def test_a_film_that_keeps_telling_is_left_out_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(source: Path, target: Path) -> None:
        raise CannotRepack

    monkeypatch.setattr(publish, "repack", fail)
    files: dict[str, str | bytes] = {
        "cases/2026/a.md": case_text(FRONT + LISTED),
        "media/2026/a/v.mp4": film(told=TOLD),
        "media/2026/a/v.srt": SRT.encode(),
    }
    root = write_project(tmp_path, files)
    done = run_here(["build", "--no-booklets"], root)
    assert done.status == 0, done.output
    assert "提醒 M443 视频 v.mp4 里留着拍摄地点或设备，又没法原样去掉，没有放上网" in done.output
    site = files_of(root / "site")
    assert [name for name in site if name.endswith((".mp4", ".vtt"))] == []
    assert not parse_page(page(site, "a")).all("video")
    assert b"39.90" not in b"".join(site.values())


def test_captions_are_written_anew_and_stand_on_the_page(site: dict[str, bytes]) -> None:
    assert "media/2026/a/v.srt" not in site
    written = site["media/2026/a/v.srt.vtt"].decode()
    assert written.startswith(
        "WEBVTT\n\n00:00:00.000 --> 00:00:01.000\n谁晚走谁写一笔 &amp; &lt;b\n"
    )
    assert [cue.text for cue in read_captions(written).cues] == [
        "谁晚走谁写一笔 & <b",
        "夜里十点拉闸",
    ]
    text = page(site, "a")
    assert 'href="../../../media/2026/a/v.mp4#t=1" data-from="1" data-to="2"' in text
    assert "谁晚走谁写一笔 &amp; &lt;b" in text


def test_a_frame_stands_for_the_film(site: dict[str, bytes]) -> None:
    main = parse_page(page(site, "a"))
    (video,) = (element for element in main.walk() if element.tag == "video")
    poster = str(video.attributes["poster"]).removeprefix("../../../")
    assert site[poster].startswith(b"\xff\xd8")
    assert (video.attributes["width"], video.attributes["height"]) == ("1280", "720")
    assert video.attributes["preload"] == "none"


def test_a_link_names_its_platform_and_says_who_cannot_follow_it(site: dict[str, bytes]) -> None:
    outside, own = page(site, "b"), page(site, "c")
    assert "在哔哩哔哩上观看" in outside
    assert "外网链接，内网打不开时请用手机扫码。" in outside
    assert "在校园视频网上观看" in own
    assert "外网链接" not in own
    for text in (outside, own):
        assert "sc-clip__poster" in text
        assert "微视频《关灯》的二维码" in text
        assert "<iframe" not in text
        assert "<video" not in text


def test_a_second_build_packs_nothing_again(tmp_path: Path) -> None:
    root = write_project(
        tmp_path,
        {
            "cases/2026/a.md": case_text(FRONT + LISTED),
            "media/2026/a/v.mp4": film(fast=False, told=TOLD),
            "media/2026/a/v.srt": SRT,
        },
    )
    assert run("showcase", "build", "--no-booklets", "-C", str(root)).status == 0
    first = files_of(root / "site")
    (packed,) = (root / ".cache").rglob("video.mp4")
    changed = packed.stat().st_mtime_ns
    assert run("showcase", "build", "--no-booklets", "-C", str(root)).status == 0
    assert packed.stat().st_mtime_ns == changed
    assert files_of(root / "site") == first
    found = run("showcase", "search", "-C", str(root), "十点拉闸")  # only a caption says so
    assert "先做一件小事" in found.stdout
