"""A micro-video: one that plays on the page, or one that lives on a platform."""

from dataclasses import dataclass

from markupsafe import Markup

from showcase.model.casebook import ShownVideo
from showcase.model.values import format_duration
from showcase.site.codes import code_svg
from showcase.site.links import host_of, web_href
from showcase.site.media import media_url
from showcase.site.pictures import Picture, picture_of_file

_PLATFORMS = (
    ("xuexi.cn", "学习强国"),
    ("bilibili.com", "哔哩哔哩"),
    ("b23.tv", "哔哩哔哩"),
    ("douyin.com", "抖音"),
    ("channels.weixin.qq.com", "微信视频号"),
    ("weixin.qq.com", "微信公众号"),
    ("v.qq.com", "腾讯视频"),
    ("youku.com", "优酷"),
    ("cctv.com", "央视网"),
    ("cctv.cn", "央视网"),
    ("people.com.cn", "人民网"),
    ("xinhuanet.com", "新华网"),
)


@dataclass(frozen=True, slots=True)
class Clip:
    """``file_url`` and ``captions_url`` count from the root; ``href`` is an outside address."""

    title: str
    duration: str
    poster: Picture | None
    file_url: str
    captions_url: str
    href: str
    platform: str
    code: Markup | None
    transcript: tuple[str, ...]


def platform_name(address: str) -> str:
    """Return what people call the platform of an address; its host where it is none of ours."""
    host = host_of(address)
    for domain, name in _PLATFORMS:
        if host == domain or host.endswith(f".{domain}"):
            return name
    return host


def clip_of(video: ShownVideo, *, with_code: bool = True) -> Clip:
    """Return the clip of a video; ``with_code`` adds a QR code where it lives on a platform."""
    href = "" if video.file else web_href(video.url) or ""
    captions = video.captions if video.captions and video.captions.kind == "vtt" else None
    return Clip(
        title=video.title,
        duration=format_duration(video.seconds) if video.seconds else "",
        poster=picture_of_file(video.poster, "") if video.poster else None,
        file_url=media_url(video.file) if video.file else "",
        captions_url=media_url(captions) if captions else "",
        href=href,
        platform=platform_name(href) if href else "",
        code=code_svg(href, f"微视频《{video.title}》的二维码") if href and with_code else None,
        transcript=tuple(line.strip() for line in video.transcript.splitlines() if line.strip()),
    )
