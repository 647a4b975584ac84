"""Platforms on which micro-videos live, told by their hosts."""

from collections.abc import Iterable
from functools import lru_cache

from showcase.model.links import host_of, is_listed
from showcase.model.programme import VideoSite

_PLATFORMS = (
    ("xuexi.cn", "学习强国"),
    ("bilibili.com", "哔哩哔哩"),
    ("b23.tv", "哔哩哔哩"),
    ("v.qq.com", "腾讯视频"),
    ("douyin.com", "抖音"),
    ("iesdouyin.com", "抖音"),
    ("channels.weixin.qq.com", "微信视频号"),
    ("finder.video.qq.com", "微信视频号"),
    ("weixin.qq.com", "微信公众号"),
    ("yangshipin.cn", "央视频"),
    ("cctv.com", "央视网"),
    ("cctv.cn", "央视网"),
    ("youku.com", "优酷"),
    ("ixigua.com", "西瓜视频"),
    ("kuaishou.com", "快手"),
    ("people.com.cn", "人民网"),
    ("people.cn", "人民网"),
    ("xinhuanet.com", "新华网"),
    ("news.cn", "新华网"),
    ("gmw.cn", "光明网"),
    ("youth.cn", "中国青年网"),
    ("sizhengwang.cn", "全国高校思想政治工作网"),
)


def platform_of(address: str, sites: Iterable[VideoSite] = ()) -> str:
    """Return what people call the platform of an address: its host where nobody has named it.

    ``sites`` are those that the department has named; they come first.
    """
    host = host_of(address)
    named = (site.name for site in sites if is_listed(host, [site.host]))
    return next(named, "") or _known_platform(host) or host


@lru_cache(maxsize=1024)  # thousands of films live on a few hosts
def _known_platform(host: str) -> str:
    return next((name for listed, name in _PLATFORMS if is_listed(host, [listed])), "")
