"""Where a micro-video lives, told by its address."""

import pytest

from showcase.casebook.videos import shown_video
from showcase.model.case import Video
from showcase.model.platforms import platform_of
from showcase.model.programme import Programme, VideoSite

SITES = (VideoSite(host="https://v.example.edu.cn/", name="校园视频网"),)


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.xuexi.cn/lgpage/detail/index.html?id=1", "学习强国"),
        ("https://www.bilibili.com/video/BV1", "哔哩哔哩"),
        ("https://b23.tv/abc", "哔哩哔哩"),
        ("https://v.qq.com/x/page/1.html", "腾讯视频"),
        ("https://v.douyin.com/1/", "抖音"),
        ("https://channels.weixin.qq.com/web/pages/feed?eid=1", "微信视频号"),
        ("https://mp.weixin.qq.com/s/1", "微信公众号"),
        ("https://w.yangshipin.cn/video?vid=1", "央视频"),
        ("https://tv.cctv.com/1.shtml", "央视网"),
        ("http://v.example.edu.cn:8080/1", "校园视频网"),
        ("https://a.v.example.edu.cn/1", "校园视频网"),
        ("https://other.example.edu.cn/1", "other.example.edu.cn"),
        ("https://notbilibili.com/1", "notbilibili.com"),
        ("https://bilibili.com.example.org/1", "bilibili.com.example.org"),
        ("nonsense", ""),
        ("", ""),
    ],
)
def test_platforms_are_known_by_their_hosts(address: str, name: str) -> None:
    assert platform_of(address, SITES) == name


def test_the_department_s_names_come_first() -> None:
    own = (VideoSite(host="bilibili.com", name="本校的哔哩哔哩"),)
    assert platform_of("https://www.bilibili.com/1", own) == "本校的哔哩哔哩"


@pytest.mark.parametrize(
    ("address", "outside"),
    [
        ("https://www.xuexi.cn/1", True),
        ("https://v.example.edu.cn/1", False),
        ("http://10.0.0.8/1", False),
        ("http://shipin/1", False),
    ],
)
def test_who_can_follow_a_link_is_known(address: str, outside: bool) -> None:
    programme = Programme(
        institutions=(), colleges=(), branches=(), cohorts=(), hosts=("example.edu.cn",)
    )
    video = shown_video(Video(title="片", url=address), None, None, None, programme)
    assert video.outside == outside
